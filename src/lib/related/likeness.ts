// How related two stories are.
//
//   score = ( cosine + .07 · (headline of a in b + headline of b in a) ) · nearness in time · 1.3 if they share a tag
//
// The cosine, Σ aₜbₜwₜ² / (|a||b|), says whether they speak of the same things overall; the headlines, whether one
// passage of either speaks of what the other is about: that is where an editor would set a link. Of all passages the
// one counts that says most: Σ of the squared worths of the headline's terms in it, over the length of the headline
// and not its square, so that of two headlines said in full the longer says more.

import type { Archive } from './archive.ts'
import { isOneStory } from './near-duplicate.ts'
import { nearnessInTime } from './nearness.ts'
import { PASSAGES, passagesIn, topicIn, weightIn } from './packed-terms.ts'

/** What a headline that is spoken of counts beside the cosine. */
const HEADLINE_WEIGHT = 0.07

/** A tag in common decides between equals; it is too little to make strangers related. */
const SHARED_TAG = 1.3

export type Likeness = Readonly<{
  /** In millionths, so that comparing scores never hangs on the last bit of a number. */
  score: number
  isNearDuplicate: boolean
}>

/** A function from a story to the one that compares it with others; good until the next story is given. */
export function likenessMeter(archive: Archive) {
  const { stories, facts, weightOf, topWeight } = archive
  const { dates, lengths, sizes } = facts
  const headlineLengths = new Float64Array(archive.count).fill(-1)
  const saidHere = new Float64Array(PASSAGES)
  const saidThere = new Float64Array(PASSAGES)

  const headlineLength = (story: number) => {
    const known = headlineLengths[story] ?? -1
    if (known >= 0) return known
    const terms = stories.terms(story)
    let sum = 0
    for (let n = 0; n < terms.length; n += 2) {
      const topic = topicIn(terms[n + 1] ?? 0)
      if (topic > 0) sum += (topic * weightOf(terms[n] ?? 0)) ** 2
    }
    return (headlineLengths[story] = Math.sqrt(sum))
  }

  const table = termLookup(weightOf)

  return (here: number) => {
    const own = stories.terms(here)
    const ownTags = stories.tags(here)
    const { slots, mask, squaredWeights } = table(own)

    return (there: number): Likeness => {
      const terms = stories.terms(there)
      saidHere.fill(0)
      saidThere.fill(0)
      let product = 0
      let shared = 0
      for (let m = 0; m < terms.length; m += 2) {
        const hash = terms[m] ?? 0
        let slot = hash & mask
        let place = slots[slot] ?? 0
        while (place !== 0 && own[2 * place - 2] !== hash) {
          slot = (slot + 1) & mask
          place = slots[slot] ?? 0
        }
        if (place === 0) continue
        const packed = own[2 * place - 1] ?? 0
        const other = terms[m + 1] ?? 0
        const squared = squaredWeights[place - 1] ?? 0
        shared += 1
        product += weightIn(packed) * weightIn(other) * squared
        const topic = topicIn(packed)
        if (topic > 0) add(saidThere, passagesIn(other), topic * topic * squared)
        const otherTopic = topicIn(other)
        if (otherTopic > 0) add(saidHere, passagesIn(packed), otherTopic * otherTopic * squared)
      }
      const cosine = product / ((lengths[here] ?? 1) * (lengths[there] ?? 1))
      const said = most(saidThere, headlineLength(here)) + most(saidHere, headlineLength(there))
      const [date = 0, otherDate = 0] = [dates[here], dates[there]]
      const alike =
        (cosine / topWeight + (HEADLINE_WEIGHT * said) / 255) *
        (nearnessInTime(date, otherDate) / topWeight)
      const tags = haveCommon(ownTags, stories.tags(there)) ? SHARED_TAG : 1
      return {
        score: Math.round(alike * tags * 1e6),
        isNearDuplicate: isOneStory(
          alike,
          date,
          otherDate,
          shared / Math.min(sizes[here] ?? 1, sizes[there] ?? 1),
        ),
      }
    }
  }
}

/**
 * A function that makes the terms of a story quick to look up, by open addressing: in `slots` stands where a term is
 * among them, plus one. Most slots are free, as most terms of another story are not among them, and that is soon told.
 * Good until the next story.
 */
function termLookup(weightOf: (hash: number) => number) {
  let squaredWeights = new Float64Array(1024)
  let slots = new Uint32Array(8 * 1024)
  return (terms: Uint32Array) => {
    if (squaredWeights.length < terms.length / 2) {
      squaredWeights = new Float64Array(2 ** (32 - Math.clz32(terms.length)))
      slots = new Uint32Array(8 * squaredWeights.length)
    } else slots.fill(0)
    const mask = slots.length - 1
    for (let n = 0; n < terms.length / 2; n += 1) {
      const hash = terms[2 * n] ?? 0
      squaredWeights[n] = weightOf(hash) ** 2
      let slot = hash & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = n + 1
    }
    return { slots, mask, squaredWeights }
  }
}

function add(said: Float64Array, passages: number, worth: number): void {
  for (let bits = passages; bits !== 0; bits &= bits - 1) {
    const passage = 31 - Math.clz32(bits & -bits)
    said[passage] = (said[passage] ?? 0) + worth
  }
}

function most(said: Float64Array, length: number): number {
  let worth = 0
  for (let passage = 0; passage < PASSAGES; passage += 1) {
    worth = Math.max(worth, said[passage] ?? 0)
  }
  return worth === 0 ? 0 : worth / length
}

function haveCommon(a: Uint32Array, b: Uint32Array): boolean {
  for (let n = 0; n < a.length; n += 1) if (b.includes(a[n] ?? 0)) return true
  return false
}
