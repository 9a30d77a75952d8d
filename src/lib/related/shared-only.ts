// Most terms of a story are in no other: what only one story says can relate it to none, and need not be loaded.

import type { Analysis } from './analysis.ts'
import { topicIn } from './packed-terms.ts'

/** Told of all terms first, then asked which of them were told twice. */
export type Repeats = Readonly<{
  note: (terms: Uint32Array) => void
  /** True for all that were told twice, and for some that were not. */
  isRepeated: (hash: number) => boolean
}>

/** Bits for each term, so that about one in eight that is told once passes for told twice; half a gigabit at most. */
const BITS = 8
const TERMS_OF_A_STORY = 512
const MOST_BITS_LOG = 28

/** Two bits for each of the lower bits of a hash: told, told again (after Bloom, 1970). */
export function repeatsAmong(stories: number): Repeats {
  const log = Math.min(MOST_BITS_LOG, 32 - Math.clz32(stories * TERMS_OF_A_STORY * BITS))
  const mask = 2 ** log - 1
  const once = new Uint32Array(2 ** Math.max(0, log - 5))
  const twice = new Uint32Array(once.length)
  return {
    note: (terms) => {
      for (let n = 0; n < terms.length; n += 2) {
        const place = (terms[n] ?? 0) & mask
        const word = place >>> 5
        const bit = 1 << (place & 31)
        const before = once[word] ?? 0
        if ((before & bit) === 0) once[word] = before | bit
        else twice[word] = (twice[word] ?? 0) | bit
      }
    },
    isRepeated: (hash) => {
      const place = hash & mask
      return ((twice[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
    },
  }
}

/** The analysis without the terms that are in no other story, but for those of the headline, which are its measure. */
export function sharedOnly(analysis: Analysis, { isRepeated }: Repeats): Analysis {
  const { terms, telling } = analysis
  const places = new Int32Array(terms.length / 2).fill(-1)
  const kept = new Uint32Array(terms.length)
  let count = 0
  for (let n = 0; n < places.length; n += 1) {
    const [hash = 0, packed = 0] = [terms[2 * n], terms[2 * n + 1]]
    if (topicIn(packed) === 0 && !isRepeated(hash)) continue
    kept[2 * count] = hash
    kept[2 * count + 1] = packed
    places[n] = count
    count += 1
  }
  const forms = analysis.forms.split('\n')
  const isKept = (place: number) => (places[place] ?? -1) >= 0
  return {
    ...analysis,
    terms: kept.subarray(0, 2 * count),
    telling: telling.filter(isKept).map((place) => places[place] ?? 0),
    forms: forms.filter((_, n) => isKept(telling[n] ?? 0)).join('\n'),
  }
}
