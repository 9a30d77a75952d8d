// The inverted index: which stories each telling term is telling in.

import { bucketsOf } from './hash-finder.ts'
import { weightIn } from './packed-terms.ts'
import { sharedBytes, sharedWords } from './shared-arrays.ts'
import type { Stories } from './shelf.ts'
import { forEachRun, sortWithPlaces } from './sorted-runs.ts'

export type TellingIndex = Readonly<{
  /** The terms, ascending, and where those of equal upper bits begin: see hash-finder.ts. */
  hashes: Uint32Array
  buckets: Uint32Array
  /** The holders of term t stand from starts[t] to starts[t + 1]: story numbers, ascending, and term weights. */
  starts: Uint32Array
  holders: Uint32Array
  weights: Uint8Array
}>

export function tellingIndexOf(
  stories: number,
  { terms: termsOf, telling: tellingOf }: Stories,
): TellingIndex {
  let count = 0
  for (let story = 0; story < stories; story += 1) count += tellingOf(story).length
  const keys = new Uint32Array(count)
  const holderOf = new Uint32Array(count)
  const weightOf = new Uint8Array(count)
  let at = 0
  for (let story = 0; story < stories; story += 1) {
    const terms = termsOf(story)
    for (const place of tellingOf(story)) {
      keys[at] = terms[2 * place] ?? 0
      holderOf[at] = story
      weightOf[at] = weightIn(terms[2 * place + 1] ?? 0)
      at += 1
    }
  }
  const places = sortWithPlaces(keys)
  const holders = sharedWords(count)
  const weights = sharedBytes(count)
  for (let n = 0; n < count; n += 1) {
    holders[n] = holderOf[places[n] ?? 0] ?? 0
    weights[n] = weightOf[places[n] ?? 0] ?? 0
  }
  let terms = 0
  forEachRun(keys, () => (terms += 1))
  const hashes = sharedWords(terms)
  const starts = sharedWords(terms + 1)
  let term = 0
  forEachRun(keys, (hash, _start, end) => {
    hashes[term] = hash
    starts[term + 1] = end
    term += 1
  })
  return { hashes, buckets: bucketsOf(hashes), starts, holders, weights }
}
