// What the schema finds wrong with front matter, turned into problems an author can act on.

import { z } from 'zod'
import type { frontMatterSchema, FrontMatter, Fault } from '#lib/story/front-matter.ts'
import { nearMiss, suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'
import { fieldName, placeOf, type FieldPath, type RawFields, type YamlSource } from './yaml.ts'

/** Checks raw fields against the schema; every fault of every field is a problem. */
export function checkFields(
  raw: RawFields,
  schema: Schema,
  from: YamlSource,
): Checked<FrontMatter> {
  const checked = schema.safeParse(raw)
  if (checked.success) return good(checked.data)
  return bad(checked.error.issues.flatMap((issue) => problemsOf(issue, { raw, schema, from })))
}

type Schema = ReturnType<typeof frontMatterSchema>

interface Told extends Fault {
  readonly found: string
}

interface Checking {
  readonly raw: RawFields
  readonly schema: Schema
  readonly from: YamlSource
}

function problemsOf(issue: z.core.$ZodIssue, checking: Checking): readonly Problem[] {
  const { raw, from } = checking
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => located([...path, key], 'key', unknownKey(key, path, checking), from))
  }
  return [located(path, 'value', tell(issue, valueAt(raw, path), path), from)]
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

function tell(issue: z.core.$ZodIssue, value: unknown, path: FieldPath): Told {
  const field = fieldName(path)
  if (issue.code === 'custom') return custom(issue, value)
  if (value === undefined) {
    return {
      found: `no ${field}`,
      expected: expectedOf(issue),
      mend: `add the line "${path.at(-1)}: …"`,
    }
  }
  const found = quoteValue(value)
  switch (issue.code) {
    case 'invalid_value': {
      const choices = issue.values.map(String)
      return {
        found,
        expected: `one of ${choices.join(', ')}`,
        mend: suggest(String(value), choices, 'write one of these'),
      }
    }
    case 'invalid_type':
      return { found: `${found} (${typeName(value)})`, expected: expectedOf(issue), mend: mendType(issue, value) }
    case 'too_small':
      return value === ''
        ? { found: 'empty text', expected: 'text', mend: 'write the text, or remove the line' }
        : { found, expected: `at least ${issue.minimum}`, mend: 'change the value' }
    case 'too_big':
      return { found, expected: `at most ${issue.maximum}`, mend: 'change the value' }
    case 'invalid_format':
      return {
        found,
        expected: issue.format === 'url' ? 'a whole address that begins with https:// or http://' : issue.format,
        mend: 'write it in that form',
      }
    default:
      return { found, expected: 'a name in quotes, or { name: …, type: Person or Organization }', mend: 'write it in one of these forms' }
  }
}

function custom(issue: z.core.$ZodIssueCustom, value: unknown): Told {
  // SAFETY: every custom issue of the front-matter schema is raised by `refuse`, which takes a Fault.
  const fault = issue.params as unknown as Fault
  return { found: fault.found ?? quoteValue(value), expected: fault.expected, mend: fault.mend }
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  if (issue.code !== 'invalid_type') return 'a value'
  return TYPE_NAMES[issue.expected] ?? issue.expected
}

function mendType(issue: z.core.$ZodIssueInvalidType, value: unknown): string {
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: "${String(value)}"`
  if (issue.expected === 'array') return `write it as a list: [${typeof value === 'string' ? value : '…'}]`
  if (value === null) return 'write a value after the colon, or remove the line'
  return 'write it in that form'
}

function unknownKey(key: string, path: FieldPath, { raw, schema }: Checking): Told {
  const owner = path.length === 0 ? 'front matter' : fieldName(path)
  const known = knownKeys(schema, path)
  if (path.length === 0 && ELEVENTY_KEYS.has(key)) {
    const ours = OTHER_WORDS[key]
    return {
      found: `the key ${JSON.stringify(key)}, which is Eleventy’s own`,
      expected: 'only keys of the front matter: copy is text and never steers the build',
      mend: ours === undefined ? 'remove the line' : `remove the line, or write ${ours}`,
    }
  }
  return {
    found: `the unknown key ${JSON.stringify(key)}`,
    expected: `a key of ${owner}: ${known.join(', ')}`,
    mend: mendKey(key, path, known, raw),
  }
}

function mendKey(key: string, path: FieldPath, known: readonly string[], raw: RawFields): string {
  const ours = path.length === 0 && Object.hasOwn(OTHER_WORDS, key) ? OTHER_WORDS[key] : undefined
  const near = ours ?? nearMiss(key, known.filter((word) => !(path.length === 0 && Object.hasOwn(raw, word))))
  return near === undefined ? 'remove it' : `write ${near}${near.includes(':') ? '' : ':'} instead, or remove the line`
}

/** The keys of the mapping at a path, read off the schema. */
function knownKeys(schema: Schema, path: FieldPath): readonly string[] {
  let node: Shape | undefined = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape // SAFETY: the three keywords below are all we read.
  for (const step of path) node = typeof step === 'number' ? node?.items : node?.properties?.[step]
  const mapping = node?.properties ?? node?.anyOf?.find((choice) => choice.properties)?.properties
  return Object.keys(mapping ?? {})
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/** Keys with which a template steers Eleventy. */
const ELEVENTY_KEYS: ReadonlySet<string> = new Set([
  'date', 'dynamicPermalink', 'eleventy', 'eleventyAliases', 'eleventyComputed', 'eleventyDataSchema',
  'eleventyExcludeFromCollections', 'eleventyImport', 'eleventyNavigation', 'layout', 'override',
  'pagination', 'permalink', 'permalinkBypassOutputDir', 'renderData', 'tags', 'templateClass',
  'templateEngineOverride',
]) // prettier-ignore

/** What other systems call our fields. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  aliases: 'addresses',
  author: 'authors',
  byline: 'authors',
  category: 'section',
  categories: 'section',
  date: 'published',
  dek: 'standfirst',
  description: 'standfirst',
  draft: 'status: draft',
  image: 'picture',
  keywords: 'topics',
  lang: 'language',
  lastmod: 'updated',
  location: 'dateline',
  modified: 'updated',
  permalink: 'slug',
  subtitle: 'standfirst',
  summary: 'standfirst',
  tags: 'topics',
  title: 'headline',
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  tuple: 'a list of two numbers from 0 to 1, such as [0.5, 0.3]',
  object: 'fields',
}

function typeName(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return TYPE_NAMES[typeof value] ?? `a ${typeof value}`
}

function valueAt(raw: RawFields, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    raw,
  )
}
