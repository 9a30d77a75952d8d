// How related two stories are.
//
//   score = ( cosine + .07 · (headline of a in b + headline of b in a) ) · nearness in time · 1.3 if they share a tag
//
// The cosine says whether they speak of the same things overall; the headlines, whether one passage of either speaks
// of what the other is about: that is where an editor would set a link.

import type { Archive } from './archive.ts'
import { headlineMeter } from './headlines.ts'
import { isNearDuplicate } from './near-duplicate.ts'
import { nearnessInTime } from './nearness.ts'

/** What a headline that is spoken of counts beside the cosine. */
const HEADLINE_WEIGHT = 0.07

/** A tag in common decides between equals; it is too little to make strangers related. */
const SHARED_TAG = 1.3

export type Likeness = Readonly<{
  /** In millionths, so that comparing scores never hangs on the last bit of a number. */
  score: number
  isNearDuplicate: boolean
}>

/** @returns the likeness of two stories, given their attraction: the cosine times nearness (candidates.ts) */
export function likenessMeter(archive: Archive) {
  const { stories, headlines, topWeight } = archive
  const saidOf = headlineMeter(headlines)

  return (here: number, there: number, attraction: number): Likeness => {
    const a = stories[here]
    const b = stories[there]
    if (!a || !b) throw new Error(`No story at position ${here} or ${there}.`)
    const said = saidOf(here, b.terms) + saidOf(there, a.terms)
    const nearness = nearnessInTime(a.date, b.date)
    const alike =
      attraction / (topWeight * topWeight) + (HEADLINE_WEIGHT * said * nearness) / topWeight
    const tags = a.tags.some((tag) => b.tags.includes(tag)) ? SHARED_TAG : 1
    return {
      score: Math.round(alike * tags * 1e6),
      isNearDuplicate: isNearDuplicate(a, b, alike),
    }
  }
}
