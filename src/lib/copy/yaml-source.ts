// YAML inside a file, and where each of its fields stands there.

import { isCollection, isMap, isNode, isScalar, parseDocument, type Pair } from 'yaml'
import { placeAt, type Place } from '#lib/story/problem.ts'

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

/** A path as an editor writes it: `corrections[0].at`. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`,
    '',
  )
}

/**
 * Where a field stands in its file: its key, or its value. Of a field that is missing, the place of
 * what lacks it; for the whole mapping, the line that opens the front matter.
 */
export function placeOf(from: YamlSource, path: FieldPath, end: 'key' | 'value'): Place {
  const { steps, missing } = walk(from, path)
  const last = steps.at(-1)
  if (last === undefined) return { line: Math.max(from.firstLine - 1, 1), column: 1 }
  const wantsKey = end === 'key' || missing
  const offset = wantsKey
    ? (startOf(last.key) ?? startOf(last.value))
    : (startOf(last.value) ?? startOf(last.key))
  return placeInYaml(from, offset ?? 0)
}

/** A scalar as it is written, without reading it: `0x1F`, where the value is 31. */
export function writtenAt(from: YamlSource, path: FieldPath): string | undefined {
  const { steps, missing } = walk(from, path)
  const node = missing ? undefined : steps.at(-1)?.value
  return isScalar(node) ? node.source : undefined
}

/** The place in the file of an offset into its YAML. */
export function placeInYaml(from: YamlSource, offset: number): Place {
  const { line, column } = placeAt(from.yaml, offset)
  return { line: from.firstLine + line - 1, column }
}

/** The YAML read by a parser that keeps places; eight times as dear, so it is for problems only. */
export function documentOf(from: YamlSource): YamlDocument {
  const known = documents.get(from)
  if (known) return known
  const made = parseDocument(from.yaml, { logLevel: 'silent' })
  documents.set(from, made)
  return made
}

type YamlDocument = ReturnType<typeof parseDocument>

// One file may have many problems, and each asks for its place.
const documents = new WeakMap<YamlSource, YamlDocument>()
const pairsByKey = new WeakMap<object, ReadonlyMap<string, Pair>>()

interface Step {
  readonly key?: unknown
  readonly value: unknown
}

function walk(
  from: YamlSource,
  path: FieldPath,
): { readonly steps: readonly Step[]; readonly missing: boolean } {
  const steps: Step[] = []
  let node: unknown = documentOf(from).contents
  for (const step of path) {
    const next = isMap(node)
      ? pairsOf(node).get(String(step))
      : isCollection(node) && node.items[Number(step)] !== undefined
        ? { value: node.items[Number(step)] }
        : undefined
    if (next === undefined) return { steps, missing: true }
    steps.push(next)
    node = next.value
  }
  return { steps, missing: false }
}

function pairsOf(map: { readonly items: readonly Pair[] }): ReadonlyMap<string, Pair> {
  const known = pairsByKey.get(map)
  if (known) return known
  const made = new Map(
    map.items.map((pair) => [
      isScalar(pair.key)
        ? String(pair.key.value)
        : isNode(pair.key)
          ? String(pair.key.toJSON())
          : '',
      pair,
    ]),
  )
  pairsByKey.set(map, made)
  return made
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
