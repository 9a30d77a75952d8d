// How telling a term is: the fewer stories it occurs in, the more. In coarse steps, so that weights hold still.

/** Steps per doubling of the number of stories a term occurs in. */
const STEPS_PER_DOUBLING = 2

/**
 * Inverse document frequency, log2(N / n) (Spärck Jones, 1972), with both numbers rounded down to a step:
 * N to a power of two, n to half a power. A term changes its weight only when n passes a step, and all terms
 * at once only when the archive doubles. Depends on the two numbers and on nothing that went before.
 *
 * @param stories how many stories the index holds
 * @param holders in how many of them the term occurs
 * @returns 0 for a term that can tell nothing, as it occurs in one story alone or in nearly all
 */
export function termWeight(stories: number, holders: number): number {
  if (holders < 2) return 0
  // The archive counts for one doubling more than it has, else a term of half the stories would weigh nothing.
  const steps =
    (stepsOf(stories, 1) + 1) * STEPS_PER_DOUBLING - stepsOf(holders, STEPS_PER_DOUBLING)
  return Math.max(0, steps / STEPS_PER_DOUBLING)
}

/** log2 of `count` in whole steps, rounded down, found by comparing so that no machine rounds it otherwise. */
function stepsOf(count: number, perDoubling: 1 | 2): number {
  const doublings = 31 - Math.clz32(count)
  if (perDoubling === 1) return doublings
  // Past the half step when count² ≥ 2^(2·doublings + 1).
  return 2 * doublings + (count * count >= 2 ** (2 * doublings + 1) ? 1 : 0)
}
