// In how many stories of the reference a term occurs, and so what it weighs.
//
// Rare terms are counted where they are telling, over the whole reference; common ones wherever they occur, over a
// sample: "minister" tells nothing in most stories that use it, and a name is telling in most. The larger counts.

import { bucketsOf } from './hash-finder.ts'
import type { Reference } from './reference.ts'
import { sharedWords } from './shared-arrays.ts'
import { forEachRun } from './sorted-runs.ts'
import type { TellingIndex } from './telling-index.ts'

/** Terms and their counts, ascending by hash. */
export type Counts = Readonly<{ hashes: Uint32Array; buckets: Uint32Array; counts: Uint32Array }>

/** Fewer than so many of a sample say nothing of the whole. */
const FEWEST_SAMPLED = 4

/** In how many stories of the reference a term occurs, as far as its weight depends on it. */
export function holdersOf(
  telling: number,
  sampled: number,
  { size, sampled: of }: Pick<Reference, 'size' | 'sampled'>,
): number {
  return sampled < FEWEST_SAMPLED ? telling : Math.max(telling, Math.floor((sampled * size) / of))
}

/** In how many stories of the reference each term of the index is telling. */
export function tellingCounts(
  { hashes, buckets, starts, holders }: TellingIndex,
  { isMember }: Reference,
): Counts {
  const counts = sharedWords(hashes.length)
  for (let term = 0; term < hashes.length; term += 1) {
    let count = 0
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at += 1) {
      count += isMember[holders[at] ?? 0] ?? 0
    }
    counts[term] = count
  }
  return { hashes, buckets, counts }
}

/** In how many stories of the sample each of its terms occurs. */
export function sampledCounts(sample: readonly Uint32Array[]): Counts {
  const keys = new Uint32Array(sample.reduce((sum, terms) => sum + terms.length, 0))
  let at = 0
  for (const terms of sample) {
    keys.set(terms, at)
    at += terms.length
  }
  keys.sort()
  let terms = 0
  forEachRun(keys, () => (terms += 1))
  const hashes = sharedWords(terms)
  const counts = sharedWords(terms)
  let term = 0
  forEachRun(keys, (hash, start, end) => {
    hashes[term] = hash
    counts[term] = end - start
    term += 1
  })
  return { hashes, buckets: bucketsOf(hashes), counts }
}
