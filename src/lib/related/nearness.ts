// Stories of one time belong together more than their words alone say.

import { UNDATED } from './archive.ts'

const DAY = 86_400_000

const MONTH_IN_DAYS = 30

/**
 * (1 + days / 30) ^ -¼. A power law has no scale of its own beyond the first month, and so suits both a newsroom
 * whose past is last week and an archive whose past is last year: a day apart counts .99, a month .84, a year .52,
 * ten years .30. Two square roots, as IEEE 754 rounds those alike on every machine and `**` not.
 */
export function nearnessInTime(a: number, b: number): number {
  if (a === UNDATED || b === UNDATED) return 1
  return 1 / Math.sqrt(Math.sqrt(1 + Math.abs(a - b) / DAY / MONTH_IN_DAYS))
}
