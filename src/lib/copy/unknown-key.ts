// What to say of a key that front matter does not have.

import type { z } from 'zod'
import { knownKeys } from './schema-shape.ts'
import { nearMiss } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import { fieldName, type FieldPath, type RawFields } from './yaml-source.ts'

interface Around {
  /** Of the mapping that has the key. */
  readonly path: FieldPath
  readonly schema: z.ZodObject
  /** All fields, so that none is suggested that is there already. */
  readonly present: RawFields
}

/** Names the key, the field that may be meant, and for Eleventy's own keys why they are refused. */
export function unknownKey(
  key: string,
  { path, schema, present }: Around,
): Pick<Problem, 'found' | 'expected' | 'mend'> {
  const atTop = path.length === 0
  const known = knownKeys(schema, path)
  const meant = atTop ? meantAtTop(key, known) : nearMiss(key, known)
  const owner = atTop ? (schema.meta()?.title ?? 'a story') : fieldName(path)
  const mend = mendKey(key, meant, atTop ? present : {})
  if (atTop && steersEleventy(key)) {
    return {
      found: `the key ${quoteValue(key)}, with which Eleventy’s templates steer the build`,
      expected: `only the fields of ${owner}: copy never steers the build`,
      mend,
    }
  }
  return {
    found: `the unknown key ${quoteValue(key)}`,
    expected:
      meant === undefined && !/\s/.test(key)
        ? `a field of ${owner}: ${known.join(', ')}`
        : `a field of ${owner}`,
    mend,
  }
}

function meantAtTop(key: string, known: readonly string[]): string | undefined {
  const words = [...known, ...Object.keys(OTHER_WORDS)]
  const near = words.find((word) => word === key.toLowerCase()) ?? nearMiss(key, words)
  const meant = near !== undefined && Object.hasOwn(OTHER_WORDS, near) ? OTHER_WORDS[near] : near
  return meant !== undefined && known.includes(fieldOf(meant)) ? meant : undefined
}

function mendKey(key: string, meant: string | undefined, present: RawFields): string {
  if (meant === undefined) {
    return /\s/.test(key)
      ? 'if the text of the story begins here, put a line of --- before it; otherwise remove the line'
      : 'remove the line'
  }
  const field = fieldOf(meant)
  return Object.hasOwn(present, field)
    ? `remove the line; ${field} is there already`
    : `write "${meant}" instead, or remove the line`
}

/** The field of a suggestion such as `status: draft`. */
function fieldOf(meant: string): string {
  return meant.replace(/:.*/, '')
}

function steersEleventy(key: string): boolean {
  return key.startsWith('eleventy') || key.startsWith('override:') || ELEVENTY_KEYS.has(key)
}

const ELEVENTY_KEYS: ReadonlySet<string> = new Set([
  'date',
  'dynamicPermalink',
  'layout',
  'override',
  'pagination',
  'permalink',
  'permalinkBypassOutputDir',
  'renderData',
  'tags',
  'templateClass',
  'templateEngineOverride',
])

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
