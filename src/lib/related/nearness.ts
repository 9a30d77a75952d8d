// Stories of one time belong together more than their words alone say.

const DAY = 86_400_000

/** Within about a month, time says nothing; after it, ever more slowly that stories have drifted apart. */
const MONTH_IN_DAYS = 30

/** How fast nearness fades: at a year apart a story counts for .60 of one of the same day, at ten years .38. */
const FADING = 0.2

/**
 * A power law, (1 + days / 30) ^ -0.2: it has no scale of its own beyond the first month, and so suits both
 * a newsroom where the past is last week and an archive where it is last year.
 */
export function nearnessInTime(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return 1
  return (1 + Math.abs(a - b) / DAY / MONTH_IN_DAYS) ** -FADING
}
