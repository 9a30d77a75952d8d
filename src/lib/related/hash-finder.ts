// Finds a hash among sorted ones.

import { sharedWords } from './shared-arrays.ts'

/** Where those begin that share the upper 16 bits, as hashes are spread evenly. */
export function bucketsOf(hashes: Uint32Array): Uint32Array {
  const starts = sharedWords(0x10001)
  for (let n = 0; n < hashes.length; n += 1) {
    const after = ((hashes[n] ?? 0) >>> 16) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= 0x10000; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  return starts
}

/** The place of a hash, or -1: binary search within its bucket, some seven steps among four million. */
export function placeOfHash(hashes: Uint32Array, buckets: Uint32Array, hash: number): number {
  const bucket = hash >>> 16
  const end = buckets[bucket + 1] ?? 0
  let low = buckets[bucket] ?? 0
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  return low < end && hashes[low] === hash ? low : -1
}
