// Which stories the weights of terms are counted over: the earliest, in whole sixteenths or more of the archive, so that
// the day's news moves no weight of any term; and of a large archive a sample, as counting all of it gives no more.

/** Common terms are counted in so many stories of the reference at most. */
export const SAMPLE = 8_192

export type Reference = Readonly<{
  /** By position: 1 for a story of the reference. */
  isMember: Uint8Array
  /** By position: 1 for a story of its sample. */
  isSampled: Uint8Array
  size: number
  sampled: number
}>

/**
 * The size of the reference of an archive: all of it but the rest of a division by the largest power of two that is an
 * eighth of it or less. It grows some eight to sixteen times while the archive doubles, and not in between.
 */
export function referenceSize(stories: number): number {
  const unit = 2 ** Math.max(0, 28 - Math.clz32(Math.max(1, stories)))
  return stories - (stories % unit)
}

/**
 * The stories of the earliest dates, and of those the ones of the lowest hashes: an order that has nothing to do with
 * what they say. Undated stories are the earliest. Ties go by hash.
 */
export function referenceOf(dates: Float64Array, idHashes: Uint32Array): Reference {
  const positions = Uint32Array.from(dates, (_, position) => position)
  const byHash = (a: number, b: number) => (idHashes[a] ?? 0) - (idHashes[b] ?? 0)
  const byDate = (a: number, b: number) => (dates[a] ?? 0) - (dates[b] ?? 0) || byHash(a, b)
  const members = positions.sort(byDate).subarray(0, referenceSize(dates.length))
  const isMember = flags(dates.length, members)
  const sampled = members.length > SAMPLE ? members.sort(byHash).subarray(0, SAMPLE) : members
  return {
    isMember,
    isSampled: flags(dates.length, sampled),
    size: members.length,
    sampled: sampled.length,
  }
}

function flags(count: number, positions: Uint32Array): Uint8Array {
  const set = new Uint8Array(count)
  for (const position of positions) set[position] = 1
  return set
}
