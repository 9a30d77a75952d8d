// Each story's nearest neighbours: of its candidates the most alike.

import { UNKNOWN, type Archive } from './archive.ts'
import { candidateFinder, CANDIDATES } from './candidates.ts'
import { likenessMeter } from './likeness.ts'
import { step } from './term-weights.ts'

/** So many neighbours are kept of each story: room for near-duplicates and exclusions to fall away. */
export const DEPTH = 24

/** Below this score nothing is shown: see how it was chosen in docs/related.md. In millionths. */
const THRESHOLD = 30_000

/** Where a language has fewer stories than two to the power of this, all its words are rare, and scores are higher. */
const ENOUGH = 10

/** By language, below which score nothing is shown. */
export function thresholds({ langs }: Pick<Archive['facts'], 'langs'>): Float64Array {
  const stories = new Uint32Array(langs.reduce((most, lang) => Math.max(most, lang + 1), 1))
  for (const lang of langs) stories[lang] = (stories[lang] ?? 0) + 1
  // Those of unknown language are compared with all.
  stories[UNKNOWN] = langs.length
  return Float64Array.from(stories, (count) => THRESHOLD * Math.max(1, ENOUGH / (step(count) || 1)))
}

/** Neighbours of some stories. Flat, as small arrays would cost more than what they hold: rows of DEPTH. */
export type Neighbours = Readonly<{
  stories: Uint32Array
  /** The numbers of the nearest stories over the threshold, best first; a row ends early at EMPTY. */
  nearest: Uint32Array
  /** Their scores in millionths. */
  scores: Uint32Array
  /** 1 where a neighbour is a near-duplicate. */
  isDuplicate: Uint8Array
  /** The stories it was compared with, in rows of CANDIDATES that end early at EMPTY. */
  candidates: Uint32Array
  /** By story, the attraction that would have earned one more a comparison. */
  floors: Float64Array
}>

/** Marks the end of a row. */
export const EMPTY = 0xffffffff

export function neighbourFinder(
  archive: Archive,
  threshold?: number,
): (stories: Uint32Array) => Neighbours {
  const finder = candidateFinder(archive)
  const likenessTo = likenessMeter(archive)
  const { idHashes, langs } = archive.facts
  const leastOf = thresholds(archive.facts)
  const room = new Uint32Array(CANDIDATES)

  return (stories) => {
    const nearest = new Uint32Array(stories.length * DEPTH).fill(EMPTY)
    const scores = new Uint32Array(stories.length * DEPTH)
    const isDuplicate = new Uint8Array(stories.length * DEPTH)
    const compared = new Uint32Array(stories.length * CANDIDATES).fill(EMPTY)
    const floors = new Float64Array(stories.length)
    for (let n = 0; n < stories.length; n += 1) {
      const story = stories[n] ?? 0
      const found = room.subarray(0, finder.find(story, room))
      compared.set(found, n * CANDIDATES)
      floors[n] = finder.floor()
      const likenessOf = likenessTo(story)
      const least = threshold ?? leastOf[langs[story] ?? UNKNOWN] ?? THRESHOLD
      const alike = Array.from(found, (other) => ({ other, ...likenessOf(other) }))
        .filter(({ score }) => score >= least)
        .sort((a, b) => b.score - a.score || (idHashes[a.other] ?? 0) - (idHashes[b.other] ?? 0))
      for (const [rank, { other, score, isNearDuplicate }] of alike.slice(0, DEPTH).entries()) {
        nearest[n * DEPTH + rank] = other
        scores[n * DEPTH + rank] = score
        isDuplicate[n * DEPTH + rank] = isNearDuplicate ? 1 : 0
      }
    }
    return { stories, nearest, scores, isDuplicate, candidates: compared, floors }
  }
}

/** The row of the nth of the stories. */
export function rowOf(
  { nearest, scores }: Pick<Neighbours, 'nearest' | 'scores'>,
  n: number,
): Readonly<{ nearest: Uint32Array; scores: Uint32Array }> {
  const [start, end] = [n * DEPTH, (n + 1) * DEPTH]
  return { nearest: nearest.subarray(start, end), scores: scores.subarray(start, end) }
}
