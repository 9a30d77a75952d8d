// Which recent stories a story resembles, knowing only what had been published by its day.

import type { Archive } from './archive.ts'
import { followedBelow } from './candidates.ts'
import { placeOfHash } from './hash-finder.ts'
import { weightIn } from './packed-terms.ts'
import { termWeight } from './term-weights.ts'

export type Resemblance = Readonly<{ story: number; score: number }>

/** So few shared terms are chance. */
const FEWEST_SHARED = 4

export type Day = Readonly<{
  /**
   * The earlier stories of the last `window` milliseconds that a story resembles, most alike first: those whose
   * cosine over telling terms, with the weights of that day, is `least` or more.
   */
  resembled: (story: number) => readonly Resemblance[]
  /** How telling a term was on the day of a story. */
  weightOn: (story: number, hash: number) => number
}>

export function dayOf(
  archive: Archive,
  { window, least }: Readonly<{ window: number; least: number }>,
): Day {
  const { stories } = archive
  const { hashes, buckets, starts, holders, weights } = archive.index
  const { dates, langs, lengths, idHashes, isGiven } = archive.facts
  const products = new Float64Array(archive.count)
  const shared = new Uint16Array(archive.count)
  const met = new Uint32Array(archive.count)

  /** Where the holders of a term end that are earlier than a story: they stand in the order of their dates. */
  const endBefore = (term: number, story: number) => {
    let low = starts[term] ?? 0
    let high = starts[term + 1] ?? 0
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((holders[middle] ?? 0) < story) low = middle + 1
      else high = middle
    }
    return low
  }

  const resembled = (story: number): readonly Resemblance[] => {
    const published = story + 1
    const followed = followedBelow(published)
    const since = (dates[story] ?? 0) - window
    const terms = stories.terms(story)
    let count = 0
    for (const place of stories.telling(story)) {
      const hash = terms[2 * place] ?? 0
      const term = placeOfHash(hashes, buckets, hash)
      const start = starts[term] ?? 0
      const end = endBefore(term, story)
      const telling = end - start + 1
      if (telling >= followed) continue
      const weight = weightIn(terms[2 * place + 1] ?? 0) * termWeight(published, telling) ** 2
      for (let at = end - 1; at >= start; at -= 1) {
        const other = holders[at] ?? 0
        if ((dates[other] ?? 0) < since) break
        if (isGiven[other] === 1) continue
        if (shared[other] === 0) met[count++] = other
        shared[other] = (shared[other] ?? 0) + 1
        products[other] = (products[other] ?? 0) + weight * (weights[at] ?? 0)
      }
    }
    const top = termWeight(published, 1)
    const alike: Resemblance[] = []
    for (let m = 0; m < count; m += 1) {
      const other = met[m] ?? 0
      const length = (lengths[story] ?? 1) * (lengths[other] ?? 1)
      const score = (products[other] ?? 0) / (length * top * top)
      const isEnough = (shared[other] ?? 0) >= FEWEST_SHARED && score >= least
      products[other] = 0
      shared[other] = 0
      if (isEnough && langs[other] === langs[story]) alike.push({ story: other, score })
    }
    return alike.sort(
      (a, b) => b.score - a.score || (idHashes[a.story] ?? 0) - (idHashes[b.story] ?? 0),
    )
  }

  return {
    resembled,
    weightOn: (story, hash) => {
      const term = placeOfHash(hashes, buckets, hash)
      const earlier = term < 0 ? 0 : endBefore(term, story) - (starts[term] ?? 0)
      return termWeight(story + 1, earlier + 1)
    },
  }
}
