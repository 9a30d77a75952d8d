// The stories worth comparing with a story: found along the holders of its telling terms, without looking at the rest.

import { UNKNOWN, type Archive } from './archive.ts'
import { placeOfHash } from './hash-finder.ts'
import { nearnessInTime } from './nearness.ts'
import { weightIn } from './packed-terms.ts'
import { step } from './term-weights.ts'
import { topListOf } from './top-list.ts'

/** So many candidates are compared in full. Twice as many find hardly more of what editors link. */
export const CANDIDATES = 64

/**
 * Terms that are telling in so many stories are not followed to them: they are most of the work and least of the
 * finding. 512 in a large archive; all terms in one of less than 2,048, where there is little work.
 */
export function followedBelow(stories: number): number {
  return 2 ** Math.max(9, 21 - step(stories))
}

export type CandidateFinder = Readonly<{
  /** Fills `into` with the candidates of a story, best first, and returns how many there are. */
  find: (story: number, into: Uint32Array) => number
  /** The attraction that one more candidate of the last story found would have to reach. */
  floor: () => number
  /** Calls back for each other story of the language that shares a followed term: attraction is the same both ways. */
  forEachAttracted: (story: number, visit: (other: number, attraction: number) => void) => void
}>

/**
 * Attraction is the cosine over telling terms, (Σ aₜbₜwₜ²) / (|a||b|), times nearness in time: accumulated term by
 * term (Turtle and Flood, 1995) in whole numbers, so that no order of addition rounds it otherwise.
 */
export function candidateFinder(archive: Archive): CandidateFinder {
  const { stories, weightOf } = archive
  const { hashes, buckets, starts, holders, weights } = archive.index
  const { dates, langs, lengths, idHashes } = archive.facts
  const followed = followedBelow(archive.count)
  const products = new Float64Array(archive.count)
  const met = new Uint32Array(archive.count)

  /** Fills `products` and `met`; returns how many stories were met. */
  const accumulate = (story: number): number => {
    const terms = stories.terms(story)
    let count = 0
    for (const place of stories.telling(story)) {
      const hash = terms[2 * place] ?? 0
      const term = placeOfHash(hashes, buckets, hash)
      const start = starts[term] ?? 0
      const end = starts[term + 1] ?? 0
      if (end - start >= followed) continue
      const weight = weightIn(terms[2 * place + 1] ?? 0) * weightOf(hash) ** 2
      for (let at = start; at < end; at += 1) {
        const other = holders[at] ?? 0
        const before = products[other] ?? 0
        if (before === 0) met[count++] = other
        products[other] = before + weight * (weights[at] ?? 0)
      }
    }
    return count
  }

  const forEachAttracted: CandidateFinder['forEachAttracted'] = (story, visit) => {
    const length = lengths[story] ?? 1
    const lang = langs[story] ?? UNKNOWN
    const date = dates[story] ?? 0
    const count = accumulate(story)
    for (let m = 0; m < count; m += 1) {
      const other = met[m] ?? 0
      const cosine = (products[other] ?? 0) / (length * (lengths[other] ?? 1))
      products[other] = 0
      if (other === story) continue
      const otherLang = langs[other] ?? UNKNOWN
      // A story whose language nobody knows is not kept from any.
      if (lang !== otherLang && lang !== UNKNOWN && otherLang !== UNKNOWN) continue
      visit(other, cosine * nearnessInTime(date, dates[other] ?? 0))
    }
  }

  const top = topListOf(CANDIDATES, idHashes)
  let floor = -1
  return {
    find: (story, into) => {
      forEachAttracted(story, top.offer)
      floor = top.floor()
      return top.drain(into)
    },
    floor: () => floor,
    forEachAttracted,
  }
}
