// YAML as front matter and sidecars use it: YAML 1.2 core, no implicit dates, no anchors.

import yaml from 'js-yaml'
import { LineCounter, parseDocument, isCollection, isMap, isNode, isScalar, type Node } from 'yaml'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, type Checked, type Place, type Problem } from '#lib/story/problem.ts'

/** YAML inside a file: the text of the mapping, and the line of the file on which it starts. */
export interface YamlSource {
  readonly file: string
  /** The whole file, for excerpts. */
  readonly source: string
  readonly yaml: string
  /** Line of the file, from 1, of the first line of `yaml`. */
  readonly firstLine: number
}

/** A mapping read from YAML; its values are unchecked. */
export type RawFields = Readonly<Record<string, unknown>>

/** Keys and array positions from the top of a document down. */
export type FieldPath = readonly (string | number)[]

/** Reads a YAML mapping; empty YAML is an empty mapping. */
export function readYaml(from: YamlSource): Checked<RawFields> {
  let value: unknown
  try {
    value = yaml.load(from.yaml, { schema: yaml.CORE_SCHEMA })
  } catch (error) {
    if (error instanceof yaml.YAMLException) return bad([brokenYaml(from, error)])
    throw error
  }
  if (value === undefined || value === null) return good({})
  if (!isRecord(value)) return bad([notAMapping(from, value)])
  const problems = forbidden(from, value)
  return problems.length === 0 ? good(value) : bad(problems)
}

/**
 * Where a field stands in its file. Reads the YAML again with a parser that keeps places, which
 * costs eight times as much; so it is called for problems only.
 */
export function placeOf(from: YamlSource, path: FieldPath, end: 'key' | 'value'): Place {
  const lines = new LineCounter()
  const document = parseDocument(from.yaml, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false })
  let node: unknown = document.contents
  let offset = 0
  for (const [depth, step] of path.entries()) {
    const pair: { key: unknown; value: unknown } | undefined = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : isCollection(node)
        ? { key: undefined, value: node.items[Number(step)] }
        : undefined
    if (pair === undefined) break
    const wantsKey = end === 'key' && depth === path.length - 1
    offset = startOf(wantsKey ? pair.key : pair.value) ?? startOf(pair.key) ?? offset
    node = pair.value
  }
  const place = lines.linePos(offset)
  return { line: from.firstLine + Math.max(place.line, 1) - 1, column: Math.max(place.col, 1) }
}

function startOf(node: unknown): number | undefined {
  const range = isNode(node) ? (node as Node).range : undefined
  return range?.[0]
}

function brokenYaml(from: YamlSource, error: yaml.YAMLException): Problem {
  const mark = error.mark as yaml.Mark | undefined // The types promise a mark that some errors lack.
  return {
    file: from.file,
    place: { line: from.firstLine + (mark?.line ?? 0), column: (mark?.column ?? 0) + 1 },
    found: `YAML that cannot be read: ${error.reason}`,
    expected: 'one "key: value" a line; a value with ": " or " #" in it, or that begins with one of []{}&*!|>%@`", stands in quotes',
    mend: 'put the value in double quotes, or mend the indentation at the caret',
    source: from.source,
  }
}

function notAMapping(from: YamlSource, value: unknown): Problem {
  return {
    file: from.file,
    place: { line: from.firstLine, column: 1 },
    found: quoteValue(value),
    expected: 'fields, one "key: value" a line',
    mend: 'write the first field as headline: …',
    source: from.source,
  }
}

/** Keys that reach into a program's objects, and aliases, which can make a small file huge. */
function forbidden(from: YamlSource, top: RawFields): readonly Problem[] {
  const problems: Problem[] = []
  const seen = new Set<object>()
  const visit = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string' && UNPRINTABLE.test(value)) problems.push(unprintable(from, path, value))
    if (typeof value !== 'object' || value === null) return
    if (seen.has(value)) {
      problems.push(alias(from, path))
      return
    }
    seen.add(value)
    for (const key of Object.keys(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key]
      if (FORBIDDEN_KEYS.has(key)) problems.push(forbiddenKey(from, here))
      else visit((value as Readonly<Record<string, unknown>>)[key], here)
    }
  }
  visit(top, [])
  return problems
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
// oxlint-disable-next-line no-control-regex -- an escape such as "\u0007" in quotes makes one
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

function forbiddenKey(from: YamlSource, path: FieldPath): Problem {
  return {
    file: from.file,
    place: placeOf(from, path, 'key'),
    field: fieldName(path),
    found: `the key ${quoteValue(path.at(-1))}, which reaches into the program`,
    expected: 'only keys of the front matter',
    mend: 'remove it',
    source: from.source,
  }
}

function alias(from: YamlSource, path: FieldPath): Problem {
  return {
    file: from.file,
    place: placeOf(from, path, 'value'),
    field: fieldName(path),
    found: 'a YAML alias (*name)',
    expected: 'the value itself',
    mend: 'write the value out and remove the anchor (&name)',
    source: from.source,
  }
}

function unprintable(from: YamlSource, path: FieldPath, value: string): Problem {
  const code = UNPRINTABLE.exec(value)?.[0].charCodeAt(0) ?? 0
  return {
    file: from.file,
    place: placeOf(from, path, 'value'),
    field: fieldName(path),
    found: `the control character U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    expected: 'text that can be printed',
    mend: 'remove the character or its escape',
    source: from.source,
  }
}

/** A path as an editor writes it: `corrections[0].at`. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  )
}

function isRecord(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
