// When two stories are one, told twice: a write-through of the same wire story.

import { UNDATED } from './archive.ts'

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

/**
 * @param alike the likeness of the two before tags are counted, from 0 to 1
 * @param overlap the share of the shorter story's terms that is in the longer
 */
export function isOneStory(alike: number, a: number, b: number, overlap: number): boolean {
  const isOfOneTime = a === UNDATED || b === UNDATED || Math.abs(a - b) <= WITHIN
  return isOfOneTime && alike >= LIKENESS && overlap >= OVERLAP
}
