// How telling a term is: the fewer stories it occurs in, the more. In coarse steps, so that weights hold still.

/**
 * Inverse document frequency, log2(N / n) (Spärck Jones, 1972), with N rounded down to a power of two and n to a power
 * of four. A term changes its weight only when n passes a power of four. It depends on the two numbers and on nothing
 * that went before, so a run from scratch weighs alike.
 *
 * @param stories how many stories are counted: those of the reference (reference.ts)
 * @param holders in how many of them the term occurs; up to three count as one, as a term is weighed for what it could join
 * @returns a whole number; 1 for a term that nearly all stories hold
 */
export function termWeight(stories: number, holders: number): number {
  return Math.max(1, step(stories) - level(holders))
}

/** What of the number of holders a weight depends on: 0 for up to three, 2 for up to fifteen, 4 for up to 63 … */
export function level(holders: number): number {
  return holders < 4 ? 0 : step(holders) & ~1
}

/** ⌊log2 n⌋, from the bits, so that no machine rounds it otherwise. */
export function step(count: number): number {
  return 31 - Math.clz32(Math.max(1, count))
}
