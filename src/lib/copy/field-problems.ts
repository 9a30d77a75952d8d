// What the schema finds wrong with front matter, turned into problems an author can act on.

import type { z } from 'zod'
import { unknownKey } from './unknown-key.ts'
import { isRequired } from './schema-shape.ts'
import { DATE_FORMS } from '#lib/story/dates.ts'
import type { Fault } from '#lib/story/field-types.ts'
import type { FrontMatter } from '#lib/story/front-matter.ts'
import { nearMiss } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import {
  fieldName,
  placeOf,
  writtenAt,
  type FieldPath,
  type RawFields,
  type YamlSource,
} from './yaml-source.ts'

/** Fields as far as they are right, and what is wrong with the others. */
export interface CheckedFields<Fields = FrontMatter> {
  /** A faulty field is as if it were not there; a faulty headline has a stand-in. */
  readonly fields: Fields
  /** The top-level fields that have a problem already. */
  readonly faulty: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/** Checks raw fields against the schema; every fault of every field is a problem. */
export function checkFields<S extends Schema>(
  raw: RawFields,
  schema: S,
  from: YamlSource,
): CheckedFields<z.output<S>> {
  const checked = schema.safeParse(raw)
  if (checked.success) return { fields: checked.data, faulty: new Set(), problems: [] }
  const { issues } = checked.error
  const faulty = new Set(issues.flatMap(({ path }) => (path.length === 0 ? [] : [String(path[0])])))
  const known = new Set(Object.keys(schema.shape))
  const sound = Object.entries(raw).filter(([key]) => known.has(key) && !faulty.has(key))
  return {
    // Never printed, since there is a problem; it lets the rest of the story be checked.
    fields: schema.parse({ headline: 'No headline', ...Object.fromEntries(sound) }),
    faulty,
    problems: issues.flatMap((issue) => problemsOf(issue, { raw, schema, from })),
  }
}

/** Every schema of front matter has a headline. */
type Schema = z.ZodObject

interface Told extends Fault {
  readonly found: string
}

interface Checking {
  readonly raw: RawFields
  readonly schema: Schema
  readonly from: YamlSource
}

function problemsOf(
  issue: z.core.$ZodIssue,
  checking: Checking,
  above: FieldPath = [],
): readonly Problem[] {
  const { raw, schema, from } = checking
  const path = [
    ...above,
    ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  ]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      located([...path, key], 'key', unknownKey(key, { path, schema, present: raw }), from),
    )
  }
  const value = valueAt(raw, path)
  const option =
    issue.code === 'invalid_union' && isMapping(value) ? issue.errors.at(-1) : undefined
  if (option) return option.flatMap((inner) => problemsOf(inner, checking, path))
  return [located(path, 'value', tell(issue, path, checking), from)]
}

function located(path: FieldPath, end: 'key' | 'value', told: Told, from: YamlSource): Problem {
  return {
    file: from.file,
    place: placeOf(from, path, end),
    field: fieldName(path),
    ...told,
    source: from.source,
  }
}

function tell(issue: z.core.$ZodIssue, path: FieldPath, { raw, schema, from }: Checking): Told {
  const value = valueAt(raw, path)
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
  if (issue.code === 'custom' && !isEmpty) return custom(issue, value)
  const expected = expectedOf(issue)
  if (value === undefined) {
    return { found: `no ${fieldName(path)}`, expected, mend: `add the line "${path.at(-1)}: …"` }
  }
  if (isEmpty) {
    return { ...nothing(value, path, isRequired(schema, path)), expected }
  }
  const written = typeof value === 'number' ? writtenAt(from, path) : undefined
  const found = written ?? quoteValue(value)
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const mend = mendType(issue, value, written)
    return { found: `${found} (${typeName(value)})`, expected, mend }
  }
  if (issue.code !== 'invalid_value') return { found, expected, mend: 'write it in that form' }
  const choices = issue.values.map(String)
  const near = typeof value === 'string' ? nearMiss(value, choices) : undefined
  return { found, expected, mend: near === undefined ? 'write one of these' : `write ${near}` }
}

function mendType(issue: z.core.$ZodIssue, value: unknown, written: string | undefined): string {
  const wanted = issue.code === 'invalid_union' ? 'string' : 'expected' in issue && issue.expected
  if (wanted === 'array') return mendList(value)
  const isPlainText = issue.message !== DATE_FORMS
  return wanted === 'string' && isPlainText ? mendText(value, written) : 'write it in that form'
}

function nothing(value: unknown, path: FieldPath, required: boolean) {
  const isItem = typeof path.at(-1) === 'number'
  return {
    found: value === null ? (isItem ? 'an empty item' : 'nothing after the colon') : 'empty text',
    mend: isItem
      ? 'remove it from the list'
      : required
        ? `write the ${path.at(-1)}`
        : 'write a value after the colon, or remove the line',
  }
}

function custom(issue: z.core.$ZodIssueCustom, value: unknown): Told {
  const { found, ...fault } = faultOf(issue)
  return { found: found ?? quoteValue(value), ...fault }
}

function faultOf(issue: z.core.$ZodIssueCustom): Fault {
  // SAFETY: every custom issue of the front-matter schema is raised by `refuse`, which takes a Fault.
  return issue.params as unknown as Fault
}

/** The words of the schema where it has its own, else the name of the type. */
function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return faultOf(issue).expected
  if (!ZODS_WORDS.test(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  return issue.code === 'invalid_type' ? (TYPE_NAMES[issue.expected] ?? issue.expected) : 'text'
}

const ZODS_WORDS = /^(?:Invalid|Too|Unrecognized)/

function mendText(value: unknown, written: string | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean')
    return `put it in quotes: "${written ?? String(value)}"`
  // An unquoted ": " makes a mapping of what was meant as text.
  const [pair, ...others] = isMapping(value) ? Object.entries(value) : []
  return pair !== undefined && others.length === 0 && typeof pair[1] === 'string'
    ? `put it in quotes: "${pair[0]}: ${pair[1]}"`
    : 'write it as text'
}

function mendList(value: unknown): string {
  return typeof value === 'string'
    ? `write it as a list: [${value}]`
    : 'write it as a list: every item on a line of its own that begins with "- "'
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'a yes-or-no value',
  array: 'a list',
  object: 'fields',
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'a list' : (TYPE_NAMES[typeof value] ?? `a ${typeof value}`)
}

function isMapping(value: unknown): value is RawFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of raw fields, if there is one. */
export function valueAt(raw: RawFields, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string | number, unknown>>)[step] // SAFETY: it has the key.
        : undefined,
    raw,
  )
}
