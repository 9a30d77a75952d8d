// What a storyline is called when no author has named it: by the terms its first stories share.

import type { Analysis } from './analysis.ts'
import { formsOf, sharedTerms } from './shared-terms.ts'

/** So many terms make a name. */
const TERMS = 2

/** What only some of the stories share must be so much more telling. */
const IN_ALL_BONUS = 3

/** The terms that the first story shares with the second, those that all share before others; most telling first. */
export function storylineName(
  told: readonly Analysis[],
  weightOf: (hash: number) => number,
): string {
  const [first, second, ...others] = told
  if (!first || !second) return ''
  const inOthers = others.map(({ terms }) => new Set(terms.filter((_, n) => n % 2 === 0)))
  const weight = (hash: number) =>
    weightOf(hash) * (inOthers.every((terms) => terms.has(hash)) ? IN_ALL_BONUS : 1)
  const shared = sharedTerms([first, formsOf(first)], [second, formsOf(second)], weight)
  return shared.slice(0, TERMS).join(', ') || first.id
}
