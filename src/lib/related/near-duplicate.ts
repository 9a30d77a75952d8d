// When two stories are one, told twice: a write-through of the same wire story.

const DAY = 86_400_000

/** Of the shorter story's terms, so many are in the longer: a later take adds, and edits a little. */
const OVERLAP = 0.85

/**
 * And what they share is what tells them apart from all others: forms and notices share four fifths of their
 * words with each other, but with most of the archive too. Measured: see docs/related.md.
 */
const WORDS = 0.2

/** Takes of one story follow within days; the same words a year later are a column or an anniversary. */
const WITHIN = 3 * DAY

/**
 * @param alike how alike the words are before tags and time are weighed (likeness.ts), and the share of the
 *   shorter story's terms that the other has too, both from 0 to 1
 */
export function isNearDuplicate(
  alike: Readonly<{ words: number; overlap: number }>,
  a: number | undefined,
  b: number | undefined,
): boolean {
  const isOfOneTime = a === undefined || b === undefined || Math.abs(a - b) <= WITHIN
  return isOfOneTime && alike.overlap >= OVERLAP && alike.words >= WORDS
}
