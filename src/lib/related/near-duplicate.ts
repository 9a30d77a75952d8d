// When two stories are one, told twice: a write-through of the same wire story.

import type { Analysis } from './analysis.ts'

const DAY = 86_400_000

/** Of the shorter story's terms, so many are in the longer: a later take adds, and edits a little. */
const OVERLAP = 0.85

/**
 * And what they share tells them apart from all others: forms and notices have most of their words in common with each
 * other, but with half the archive too. Measured: see docs/related.md.
 */
const LIKENESS = 0.2

/** Takes of one story follow within days; the same words a year later are a column or an anniversary. */
const WITHIN = 3 * DAY

/** @param alike the likeness of the two before tags are counted, from 0 to 1 */
export function isNearDuplicate(a: Analysis, b: Analysis, alike: number): boolean {
  return alike >= LIKENESS && isOfOneTime(a.date, b.date) && overlapOf(a.terms, b.terms) >= OVERLAP
}

function isOfOneTime(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= WITHIN
}

/** The share of the shorter list that is in the longer; both in the order of their hashes. */
function overlapOf(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let n = 0, m = 0; n < a.length && m < b.length;) {
    const [hash = 0, other = 0] = [a[n], b[m]]
    if (hash === other) shared += 1
    if (hash <= other) n += 2
    if (other <= hash) m += 2
  }
  return (2 * shared) / Math.min(a.length, b.length)
}
