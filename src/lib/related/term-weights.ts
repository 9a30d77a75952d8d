// How telling a term is: the fewer stories it occurs in, the more. In coarse steps, so that weights hold still.

/**
 * Inverse document frequency, log2(N / n) (Spärck Jones, 1972), with N and n both rounded down to a power of two.
 * A term changes its weight only when n passes a power of two, and all terms at once only when the archive has
 * doubled. It depends on the two numbers and on nothing that went before, so a run from scratch weighs alike.
 *
 * @param stories how many stories the archive holds
 * @param holders in how many of them the term occurs; one counts as two, as a term is weighed for what it could join
 * @returns a whole number; 1 for a term that nearly all stories hold
 */
export function termWeight(stories: number, holders: number): number {
  return Math.max(1, step(stories) + 1 - step(Math.max(2, holders)))
}

/** ⌊log2 n⌋, from the bits, so that no machine rounds it otherwise. */
export function step(count: number): number {
  return 31 - Math.clz32(count)
}
