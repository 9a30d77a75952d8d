// How related two stories are.
//
//   score = ( cosine + .07 · (headline of a in b + headline of b in a) ) · 1.3 if they share a tag · nearness in time
//
// The cosine says whether they speak of the same things overall; the headline terms, whether one passage of either
// speaks of what the other is about: that is where an editor would set a link.

import type { Archive } from './archive.ts'
import { isNearDuplicate } from './near-duplicate.ts'
import { nearnessInTime } from './nearness.ts'
import { PASSAGES, passagesIn, topicIn, weightIn } from './packed-terms.ts'
import { termLookup } from './term-lookup.ts'

/** What a headline that is mentioned counts beside the cosine. */
const HEADLINE_WEIGHT = 0.07

/** A tag in common counts for this much: enough to decide between equals, too little to make strangers related. */
const SHARED_TAG = 1.3

export type Likeness = Readonly<{
  /** In millionths, so that comparing scores never hangs on the last bit of a number. */
  score: number
  isNearDuplicate: boolean
}>

export type LikenessMeter = Readonly<{
  /** Chooses the story that the next ones are compared with. */
  compareWith: (story: number) => void
  likenessOf: (other: number) => Likeness
}>

export function likenessMeter(archive: Archive): LikenessMeter {
  const { stories, lengths, headlineLengths, topWeight, weightOf } = archive
  const lookup = termLookup()
  const mentionedHere = new Float64Array(PASSAGES)
  const mentionedThere = new Float64Array(PASSAGES)
  let squaredWeights = new Float64Array(0)
  let here = 0

  return {
    compareWith: (story) => {
      const terms = stories[story]?.terms ?? new Uint32Array(0)
      here = story
      lookup.load(terms)
      squaredWeights = Float64Array.from(
        { length: terms.length / 2 },
        (_, n) => weightOf(terms[2 * n] ?? 0) ** 2,
      )
    },
    likenessOf: (there) => {
      const a = stories[here]
      const b = stories[there]
      if (!a || !b) throw new Error(`No story at position ${here} or ${there}.`)
      mentionedHere.fill(0)
      mentionedThere.fill(0)
      let product = 0
      let shared = 0
      for (let n = 0; n < b.terms.length; n += 2) {
        const hash = b.terms[n] ?? 0
        if ((lookup.firstTerms[hash >>> 16] ?? -1) < 0) continue
        const term = lookup.find(hash)
        if (term < 0) continue
        const packedHere = a.terms[2 * term + 1] ?? 0
        const packedThere = b.terms[n + 1] ?? 0
        const squaredWeight = squaredWeights[term] ?? 0
        shared += 1
        product += weightIn(packedHere) * weightIn(packedThere) * squaredWeight
        noteMention(mentionedThere, topicIn(packedHere), passagesIn(packedThere), squaredWeight)
        noteMention(mentionedHere, topicIn(packedThere), passagesIn(packedHere), squaredWeight)
      }
      const cosine =
        product / ((lengths[here] ?? 1) * (lengths[there] ?? 1) * topWeight * topWeight)
      const mentions =
        bestOf(mentionedThere, headlineLengths[here]) +
        bestOf(mentionedHere, headlineLengths[there])
      const words = cosine + (HEADLINE_WEIGHT * mentions) / topWeight
      const tags = a.tags.some((tag) => b.tags.includes(tag)) ? SHARED_TAG : 1
      const overlap = (2 * shared) / Math.min(a.terms.length, b.terms.length)
      return {
        score: Math.round(words * tags * nearnessInTime(a.date, b.date) * 1e6),
        isNearDuplicate: isNearDuplicate({ words, overlap }, a.date, b.date),
      }
    },
  }
}

/** Adds a headline term to each of the passages that mention it. */
function noteMention(
  passagesOf: Float64Array,
  topic: number,
  passages: number,
  squaredWeight: number,
): void {
  if (topic === 0) return
  const worth = topic * topic * squaredWeight
  for (let bits = passages; bits !== 0; bits &= bits - 1) {
    const passage = 31 - Math.clz32(bits & -bits)
    passagesOf[passage] = (passagesOf[passage] ?? 0) + worth
  }
}

/** The passage that says most of the headline: 1 for a headline of one sure, weight-1 topic said in full. */
function bestOf(passages: Float64Array, headlineLength = 0): number {
  if (headlineLength === 0) return 0
  let best = 0
  for (const said of passages) if (said > best) best = said
  return best / headlineLength / 255
}
