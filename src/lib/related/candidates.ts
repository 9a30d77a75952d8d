// The stories worth comparing with a story: found along the postings of its rarer terms, without looking at the rest.

import type { Analysis } from './analysis.ts'
import type { Archive } from './archive.ts'
import { nearnessInTime } from './nearness.ts'
import { weightIn } from './packed-terms.ts'
import { followedAbove } from './term-table.ts'
import { termWeight } from './term-weights.ts'
import { topListOf, type TopEntry } from './top-list.ts'
import { UNKNOWN_LANGUAGE } from './language.ts'

/** So many candidates are compared in full. Twice as many find half a per cent more of what editors link. */
export const CANDIDATES = 64

export type Candidate = TopEntry

export type CandidateFinder = Readonly<{
  /** The candidates of a story, best first, and the attraction that one more would have to exceed or equal. */
  find: (story: number) => Readonly<{ candidates: readonly Candidate[]; floor: number }>
  /** Calls back for each other story that shares a followed term, with its attraction: the same both ways. */
  forEachAttracted: (story: number, visit: (other: number, attraction: number) => void) => void
}>

/**
 * Attraction is the cosine over followed terms, (Σ aₜbₜwₜ²) / (|a||b|), times nearness in time: accumulated term by
 * term (Turtle and Flood, 1995) in whole numbers, so that no order of addition rounds it otherwise.
 */
export function candidateFinder(archive: Archive): CandidateFinder {
  const { stories, table, lengths } = archive
  const products = new Float64Array(stories.length)
  const met = new Uint32Array(stories.length)
  const least = followedAbove(stories.length)

  /** Fills `products` and `met`; returns how many stories were met. */
  const accumulate = ({ terms }: Analysis): number => {
    let count = 0
    for (let n = 0; n < terms.length; n += 2) {
      const ownWeight = weightIn(terms[n + 1] ?? 0)
      const term = ownWeight > least ? table.positionOf(terms[n] ?? 0) : -1
      if (term < 0) continue
      const from = table.starts[term] ?? 0
      const to = table.ends[term] ?? 0
      const squaredWeight = termWeight(stories.length, table.holders[term] ?? 0) ** 2
      const weight = ownWeight * squaredWeight
      for (let p = from; p < to; p += 1) {
        const other = table.postedStories[p] ?? 0
        const before = products[other] ?? 0
        if (before === 0) met[count++] = other
        products[other] = before + weight * (table.postedWeights[p] ?? 0)
      }
    }
    return count
  }

  const forEachMet = (position: number, visit: (other: number, cosine: number) => void) => {
    const story = stories[position]
    if (!story) return
    const length = lengths[position] ?? 1
    const count = accumulate(story)
    for (let m = 0; m < count; m += 1) {
      const other = met[m] ?? 0
      const cosine = (products[other] ?? 0) / (length * (lengths[other] ?? 1))
      products[other] = 0
      if (other !== position) visit(other, cosine)
    }
  }

  const top = topListOf(CANDIDATES)
  return {
    find: (position) => {
      const story = stories[position]
      forEachMet(position, (other, cosine) => {
        // Nearness takes away only: what is too far below without it need not be asked for its date.
        if (cosine < top.floor()) return
        const candidate = stories[other]
        if (!story || !candidate || !isSameLanguage(story, candidate)) return
        top.offer(other, cosine * nearnessInTime(story.date, candidate.date))
      })
      const floor = top.floor()
      return { candidates: top.drain(), floor }
    },
    forEachAttracted: (position, visit) => {
      const story = stories[position]
      forEachMet(position, (other, cosine) => {
        const candidate = stories[other]
        if (!story || !candidate || !isSameLanguage(story, candidate)) return
        visit(other, cosine * nearnessInTime(story.date, candidate.date))
      })
    },
  }
}

/** A story whose language nobody knows is not kept from any. */
function isSameLanguage(a: Analysis, b: Analysis): boolean {
  return a.lang === b.lang || a.lang === UNKNOWN_LANGUAGE || b.lang === UNKNOWN_LANGUAGE
}
