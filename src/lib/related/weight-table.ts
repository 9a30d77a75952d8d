// The weights of all terms, in a table of those that do not weigh the most.

import { bucketsOf, placeOfHash } from './hash-finder.ts'
import type { Reference } from './reference.ts'
import { sharedBytes, sharedWords } from './shared-arrays.ts'
import { holdersOf, type Counts } from './term-counts.ts'
import { level, termWeight } from './term-weights.ts'

export type WeightTable = Readonly<{
  hashes: Uint32Array
  buckets: Uint32Array
  weights: Uint8Array
  /** What a term weighs that is not in the table. */
  top: number
}>

export function weightTableOf(
  telling: Counts,
  sampled: Counts,
  reference: Pick<Reference, 'size' | 'sampled'>,
): WeightTable {
  let count = 0
  forEachTerm(telling, sampled, (_hash, ofTelling, ofSample) => {
    if (level(holdersOf(ofTelling, ofSample, reference)) > 0) count += 1
  })
  const hashes = sharedWords(count)
  const weights = sharedBytes(count)
  let at = 0
  forEachTerm(telling, sampled, (hash, ofTelling, ofSample) => {
    const holders = holdersOf(ofTelling, ofSample, reference)
    if (level(holders) === 0) return
    hashes[at] = hash
    weights[at] = termWeight(reference.size, holders)
    at += 1
  })
  return { hashes, buckets: bucketsOf(hashes), weights, top: termWeight(reference.size, 1) }
}

export function weighed({ hashes, buckets, weights, top }: WeightTable): (hash: number) => number {
  return (hash) => {
    const place = placeOfHash(hashes, buckets, hash)
    return place < 0 ? top : (weights[place] ?? top)
  }
}

/** The terms of either, with their counts in both: a merge. */
function forEachTerm(
  a: Counts,
  b: Counts,
  visit: (hash: number, inA: number, inB: number) => void,
): void {
  for (let n = 0, m = 0; n < a.hashes.length || m < b.hashes.length;) {
    const hashA = n < a.hashes.length ? (a.hashes[n] ?? 0) : Infinity
    const hashB = m < b.hashes.length ? (b.hashes[m] ?? 0) : Infinity
    const hash = Math.min(hashA, hashB)
    visit(hash, hashA === hash ? (a.counts[n] ?? 0) : 0, hashB === hash ? (b.counts[m] ?? 0) : 0)
    if (hashA === hash) n += 1
    if (hashB === hash) m += 1
  }
}
