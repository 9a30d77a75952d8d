// The types of fields: what may be written in one, and what to say of anything else.

import { z } from 'zod'
import { DATE_FORMS, readMoment, type Moment } from './dates.ts'
import { suggest } from './near-miss.ts'
import type { Site } from './site.ts'
import { isSlug, slugFrom, SLUG_FORM } from './slug.ts'
import { topicId } from './topic.ts'

/**
 * What a custom fault tells of itself; every refinement below gives one, so that a message can say
 * what was expected and how to mend it.
 */
export interface Fault {
  readonly found?: string
  readonly expected: string
  readonly mend: string
}

/** One line of plain text; `meaning` is what a message says was expected. */
export function lineOf(meaning: string) {
  return z
    .string({ error: meaning })
    .trim()
    .min(1, { error: meaning })
    .superRefine((value, context) => {
      if (/[\n\r\u2028\u2029]/.test(value)) {
        refuse(context, { expected: 'one line', mend: 'join the lines' })
      }
    })
}

export const line = lineOf('text')

export const slug = z.string().superRefine((value, context) => {
  if (!isSlug(value)) refuse(context, { expected: SLUG_FORM, mend: mendSlug(value) })
})

/** A slug, or year, month and slug where the slug alone would not be clear. */
export const reference = z.string().superRefine((value, context) => {
  if (isSlug(value.replace(/^\d{4}\/\d{2}\//, ''))) return
  refuse(context, {
    expected: 'the slug of a story, or its year, month and slug such as 2026/10/high-water',
    mend: mendSlug(value.replace(/^.*\/(?=.)|\.\w+$/g, '')),
  })
})

export const address = z.string().superRefine((value, context) => {
  if (ADDRESS.test(value)) return
  const path = URL.canParse(value) ? new URL(value).pathname : ''
  refuse(context, {
    expected: 'a path on this site such as /2026/10/tides/: letters, digits, hyphens and dots',
    mend: ADDRESS.test(path) ? `write ${path}` : 'write the path alone, from its first slash on',
  })
})

const ADDRESS = /^(?:\/[a-z0-9][a-z0-9._-]*)+\/?$/i
const CREDIT_FORM = 'a name, or { name: …, type: Person } or { name: …, type: Organization }'
export const FOCUS_FORM = 'a list of two numbers from 0 to 1, such as [0.5, 0.3]'
export const share = z
  .number({ error: 'a number from 0 to 1' })
  .min(0, { error: 'a number from 0 to 1' })
  .max(1, { error: 'a number from 0 to 1' })

function mendSlug(written: string): string {
  const made = slugFrom(written)
  return made === '' ? 'write it in these letters' : `write ${made}`
}

/** What a story is about; its page has the label’s letters and digits as its address. */
export const topic = line.superRefine((value, context) => {
  const id = topicId(value)
  const isNamed = id !== '' && Buffer.byteLength(id) <= LONGEST_NAME
  // Of a label without anything, enough is said.
  if (isNamed || value === '') return
  refuse(context, {
    expected: 'a short label with a letter or a digit in it: its page is named by them',
    mend: id === '' ? 'say it in words' : 'write a shorter one',
  })
})

/** In bytes; file systems take 255 at most. */
const LONGEST_NAME = 200

/** A date, read in the zone. */
export function momentIn(zone: string) {
  return z.string({ error: DATE_FORMS }).transform((value, context): Moment => {
    const read = readMoment(value, zone)
    if (read.ok) return read.moment
    refuse(context, read.fault)
    return z.NEVER
  })
}

/** An id of an author, or a credit: its name alone, or with what it is. */
export function creditIn(site: Pick<Site, 'authors'>) {
  const known = [...site.authors.keys()]
  const named = z.strictObject({ name: line, type: z.enum(['Person', 'Organization']) })
  return z.union([line, named], { error: CREDIT_FORM }).superRefine((value, context) => {
    // What looks like an id is meant as one; a misspelt id must not be printed as somebody's name.
    if (typeof value === 'string' && isSlug(value) && !site.authors.has(value)) {
      refuse(context, {
        found: `the author ${JSON.stringify(value)}, who is not in _data/authors.ts`,
        expected: `an id from _data/authors.ts (${known.join(', ')}) or a credit as it should be printed`,
        mend: suggest(
          value,
          known,
          'add the author to _data/authors.ts, or write the name as readers should see it',
        ),
      })
    }
  })
}

function refuse(context: z.RefinementCtx, params: Fault): void {
  context.addIssue({ code: 'custom', params: { ...params } })
}
