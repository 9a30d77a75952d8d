// The editor's layout of the front page: `_data/front.ts`.

import { z } from 'zod'
import { isSlug, SLUG_FORM } from './slug.ts'
import type { StoryId } from './story.ts'

/** How many stories a band has where the editor does not say. */
export const BAND_SIZE = 4
/** What a row has room for. */
const MOST_IN_BAND = 4
const SIZE = { error: `expected a whole number from 1 to ${MOST_IN_BAND}` }
const PINNED = { error: `expected at most ${MOST_IN_BAND} stories` }

const id = z.string().refine(isSlug, { error: `expected ${SLUG_FORM}` })
const reference = z.string().refine((value) => isSlug(value.replace(/^\d{4}\/\d{2}\//, '')), {
  error: 'expected the slug of a story, or its year, month and slug such as 2026/10/high-water',
})

/** `_data/front.ts`, as an editor writes it. */
export const frontSchema = z.strictObject({
  lead: reference.optional().meta({
    description: 'Slug of the story that leads. Default: the newest story not placed elsewhere.',
  }),
  secondaries: z.array(reference).default([]).meta({
    description:
      'Slugs of the stories beside the lead, in their order. Fewer than four are filled up with the newest. Default: none.',
  }),
  bands: z
    .array(
      z.strictObject({
        section: id,
        pinned: z.array(reference).max(MOST_IN_BAND, PINNED).default([]),
        size: z.int(SIZE).min(1, SIZE).max(MOST_IN_BAND, SIZE).default(BAND_SIZE),
      }),
    )
    .optional()
    .meta({
      description:
        'The bands below, in their order: `{ section, pinned, size }`. `section` is the id of a section, `pinned` the slugs of stories to show first (default: none), `size` how many stories the band has, 1 to 4 (default: 4); the newest of the section fill it up. Default: a band for every section.',
    }),
})

/** What an editor writes; its defaults may be left out. */
export type FrontData = z.input<typeof frontSchema>
/** The same with its defaults; its slugs are not looked up yet. */
export type FrontPlan = z.output<typeof frontSchema>

/** The layout with its stories looked up: each is there once, live or not. */
export interface FrontLayout {
  readonly lead?: StoryId
  readonly secondaries: readonly StoryId[]
  /** Absent where the editor lists none. */
  readonly bands?: readonly BandLayout[]
}

export interface BandLayout {
  /** Id of a section. */
  readonly section: string
  readonly pinned: readonly StoryId[]
  readonly size: number
}
