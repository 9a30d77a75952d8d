// What a storyline is called when no author has named it: by the terms its first stories share.

import type { Archive } from './archive.ts'
import type { Day } from './resemblances.ts'
import { formsOf, sharedTerms } from './shared-terms.ts'

/** So many terms make a name. */
const TERMS = 2

/** What only some of the stories share must be so much more telling. */
const IN_ALL_BONUS = 3

/**
 * The terms that the first story shares with the second, those that the third has before others; most telling first,
 * as of the day of the third. Empty when they share nothing that can be shown.
 */
export function storylineName(
  [first, second, third]: readonly [number, number, number],
  { stories }: Archive,
  { weightOn }: Day,
): string {
  const inThird = new Set(stories.terms(third).filter((_, n) => n % 2 === 0))
  const weightOf = (hash: number) => weightOn(third, hash) * (inThird.has(hash) ? IN_ALL_BONUS : 1)
  const shared = sharedTerms([first, formsOf(stories, first)], [second, formsOf(stories, second)], {
    stories,
    weightOf,
  })
  return shared.slice(0, TERMS).join(', ')
}
