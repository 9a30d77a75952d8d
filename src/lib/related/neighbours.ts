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

/** A likeness that was found before, and holds. */
type Known = Readonly<{ other: number; score: number; isNearDuplicate: boolean }>

/** What an earlier run has found of a story, as far as it holds. */
export type KnownRow = Readonly<{
  /** Its neighbours then, without those that are gone or measured otherwise now. */
  row: readonly Known[]
  /** The last of them all, where there were more than a row has room for. */
  last: Readonly<{ score: number; idHash: number }> | undefined
  /** Whether another was compared with it then, and would be found as like now. */
  wasCompared: (other: number) => boolean
}>

/**
 * @param threshold instead of the measured ones
 * @param known of a story that was compared before: then only the candidates that are new to it are compared
 */
export function neighbourFinder(
  archive: Archive,
  threshold?: number,
  known: (story: number) => KnownRow | undefined = () => undefined,
): (stories: Uint32Array) => Neighbours {
  const finder = candidateFinder(archive)
  const likenessTo = likenessMeter(archive)
  const { idHashes, langs } = archive.facts
  const leastOf = thresholds(archive.facts)
  const room = new Uint32Array(CANDIDATES)

  const byLikeness = (a: Known, b: Known) =>
    b.score - a.score || (idHashes[a.other] ?? 0) - (idHashes[b.other] ?? 0)
  const nearestOf = (
    found: readonly number[],
    before: KnownRow | undefined,
    compare: (others: readonly number[]) => readonly Known[],
  ): readonly Known[] => {
    if (!before) return [...compare(found)].sort(byLikeness).slice(0, DEPTH)
    const isFound = new Set(found)
    const kept = before.row.filter(({ other }) => isFound.has(other))
    const fresh = compare(found.filter((other) => !before.wasCompared(other)))
    const best = [...kept, ...fresh].sort(byLikeness).slice(0, DEPTH)
    const { last } = before
    const worst = best[DEPTH - 1]
    // Those that had no room are no better than the last that had; only what is worse may have to yield to them.
    const isWhole =
      last === undefined ||
      (worst !== undefined &&
        (worst.score > last.score ||
          (worst.score === last.score && (idHashes[worst.other] ?? 0) <= last.idHash)))
    if (isWhole) return best
    const inRow = new Set(before.row.map(({ other }) => other))
    const others = found.filter((other) => before.wasCompared(other) && !inRow.has(other))
    return [...kept, ...fresh, ...compare(others)].sort(byLikeness).slice(0, DEPTH)
  }

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
      const least = threshold ?? leastOf[langs[story] ?? UNKNOWN] ?? THRESHOLD
      const compare = (others: readonly number[]) => {
        if (others.length === 0) return []
        const likenessOf = likenessTo(story)
        return others
          .map((other) => ({ other, ...likenessOf(other) }))
          .filter(({ score }) => score >= least)
      }
      const alike = nearestOf([...found], known(story), compare)
      for (const [rank, { other, score, isNearDuplicate }] of alike.entries()) {
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
