// What YAML can say and front matter must not: keys that reach into a program's objects, anchors
// (with them a small file can mean a huge one), and characters that cannot be printed.

import { isAlias, isNode, visit } from 'yaml'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import { UNPRINTABLE, codePointName } from './unprintable.ts'
import {
  documentOf,
  fieldName,
  placeInYaml,
  placeOf,
  type FieldPath,
  type YamlSource,
} from './yaml-source.ts'

/** Everything forbidden in a document; with anchors in it, only they are told. */
export function forbiddenYaml(from: YamlSource, value: unknown): readonly Problem[] {
  const anchored = MAY_BE_ANCHORED.test(from.yaml) ? anchors(from) : []
  return anchored.length > 0 ? anchored : forbiddenWithin(from, value)
}

/** Spares nearly all copy the dear parser. */
const MAY_BE_ANCHORED = /(?:^|[\s[{,:-])[&*][^\s]/m
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Each anchor, and the first use of each; there may be thousands more. */
function anchors(from: YamlSource): readonly Problem[] {
  const problems = new Map<string, Problem>()
  const tell = (name: string, offset: number, kind: string) => {
    if (!problems.has(name)) problems.set(name, anchor(from, offset, `the YAML ${kind} ${name}`))
  }
  visit(documentOf(from), (_key, node) => {
    if (!isNode(node)) return
    const start = node.range?.[0] ?? 0
    if (isAlias(node)) tell(`*${node.source}`, start, 'alias')
    else if (node.anchor !== undefined) {
      const named = from.yaml.lastIndexOf(`&${node.anchor}`, start)
      tell(`&${node.anchor}`, Math.max(named, 0), 'anchor')
    }
  })
  return [...problems.values()]
}

/** What the reader makes of a key in brackets of its own, such as that of `{{ title }}`. */
const BRACKETS = '[object Object]'

function anchor(from: YamlSource, offset: number, found: string): Problem {
  return {
    file: from.file,
    place: placeInYaml(from, offset),
    found,
    expected: 'the value itself, written out',
    mend: 'remove the word with & or *; if it belongs to the text, put the whole value in quotes',
    source: from.source,
  }
}

/** Walks down the value, which has no anchors and so is a tree, of at most a hundred levels. */
function forbiddenWithin(from: YamlSource, top: unknown): readonly Problem[] {
  const problems: Problem[] = []
  const visitValue = (value: unknown, path: FieldPath): void => {
    if (typeof value === 'string' && UNPRINTABLE.test(value)) {
      problems.push(unprintable(from, path, { text: value, end: 'value' }))
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key]
      if (FORBIDDEN_KEYS.has(key)) problems.push(forbiddenKey(from, here))
      else if (key === BRACKETS) problems.push(bracketKey(from, path, here))
      else if (UNPRINTABLE.test(key))
        problems.push(unprintable(from, here, { text: key, end: 'key' }))
      else visitValue(inner, here)
    }
  }
  visitValue(top, [])
  return problems
}

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

function bracketKey(from: YamlSource, path: FieldPath, key: FieldPath): Problem {
  return {
    file: from.file,
    place: placeOf(from, key, 'key'),
    ...(path.length > 0 && { field: fieldName(path) }),
    found: 'a bracket where the name of a field is expected',
    expected: 'a name before the colon, or quotation marks around the whole value',
    mend: 'put the value in quotation marks',
    source: from.source,
  }
}

function unprintable(
  from: YamlSource,
  path: FieldPath,
  { text, end }: { readonly text: string; readonly end: 'key' | 'value' },
): Problem {
  return {
    file: from.file,
    place: placeOf(from, path, end),
    field: fieldName(path),
    found: `${codePointName(UNPRINTABLE.exec(text)?.[0] ?? '')}, written as an escape, in ${quoteValue(text)}`,
    expected: 'text that can be printed',
    mend: 'remove the escape, which begins with a backslash',
    source: from.source,
  }
}
