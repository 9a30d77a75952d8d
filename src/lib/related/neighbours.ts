// Each story's nearest neighbours, and which of them a change of the archive can have moved.
//
// The likeness of two stories hangs on the two of them and on the steps of terms that both hold (term-weights.ts).
// So when stories come and go, a list can only have changed if
//   1. the story is new or edited, or holds a term whose weight stepped; or
//   2. it had a candidate that went, was edited, or whose headline holds such a term; or
//   3. a new or edited story attracts it as strongly as its last candidate does.
// Those are made anew, with the same result as making all of them anew.

import type { Archive } from './archive.ts'
import { candidateFinder, CANDIDATES } from './candidates.ts'
import { likenessMeter } from './likeness.ts'
import { changesBetween, type Snapshot } from './snapshot.ts'

/** So many neighbours are kept of each story: room for near-duplicates and exclusions to fall away. */
export const DEPTH = 24

/** Flat, as 100,000 small arrays would cost more than what they hold. Rows of DEPTH and of CANDIDATES. */
export type Neighbours = Readonly<{
  /** Positions of the nearest stories, best first; a row ends early at EMPTY. */
  nearest: Uint32Array
  /** Their scores in millionths. */
  scores: Uint32Array
  /** 1 where a neighbour is a near-duplicate. */
  isDuplicate: Uint8Array
  /** All that were compared, best first by attraction, and the attraction that would have earned a comparison. */
  candidates: Uint32Array
  floors: Float64Array
  /** How many lists were made anew: all of them in a run from scratch. */
  refreshed: number
}>

/** Marks the end of a row. */
export const EMPTY = 0xffffffff

export function neighboursOf(archive: Archive, previous?: Snapshot): Neighbours {
  const count = archive.stories.length
  const neighbours = {
    nearest: new Uint32Array(count * DEPTH).fill(EMPTY),
    scores: new Uint32Array(count * DEPTH),
    isDuplicate: new Uint8Array(count * DEPTH),
    candidates: new Uint32Array(count * CANDIDATES).fill(EMPTY),
    floors: new Float64Array(count),
  }
  const finder = candidateFinder(archive)
  const stale = previous ? carriedOver(archive, previous, neighbours, finder) : allOf(count)
  const likenessOf = likenessMeter(archive)
  for (const story of stale) {
    const { candidates, floor } = finder.find(story)
    const compared = candidates.map(({ position, score }) => ({
      other: position,
      ...likenessOf(story, position, score),
    }))
    neighbours.floors[story] = floor
    neighbours.candidates.fill(EMPTY, story * CANDIDATES, (story + 1) * CANDIDATES)
    candidates.forEach(({ position }, n) => {
      neighbours.candidates[story * CANDIDATES + n] = position
    })
    compared.sort((a, b) => b.score - a.score || a.other - b.other)
    neighbours.nearest.fill(EMPTY, story * DEPTH, (story + 1) * DEPTH)
    compared.slice(0, DEPTH).forEach(({ other, score, isNearDuplicate }, n) => {
      const at = story * DEPTH + n
      neighbours.nearest[at] = other
      neighbours.scores[at] = score
      neighbours.isDuplicate[at] = isNearDuplicate ? 1 : 0
    })
  }
  return { ...neighbours, refreshed: stale.length }
}

function allOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, story) => story)
}

/** Copies the rows that still hold, and returns the positions of those that may not. */
function carriedOver(
  archive: Archive,
  previous: Snapshot,
  neighbours: Omit<Neighbours, 'refreshed'>,
  finder: ReturnType<typeof candidateFinder>,
): readonly number[] {
  const changes = changesBetween(previous, archive)
  if (changes.kind === 'everything') return allOf(archive.stories.length)
  const isStale = new Uint8Array(archive.stories.length)
  archive.stories.forEach((_, story) => {
    const before = changes.positionBefore[story] ?? EMPTY
    if (before === EMPTY || changes.isReweighed[story] === 1) isStale[story] = 1
    else if (!copyRow(previous, before, neighbours, story, changes)) isStale[story] = 1
  })
  for (const story of changes.fresh) {
    finder.forEachAttracted(story, (other, attraction) => {
      if (isStale[other] === 0 && attraction >= (neighbours.floors[other] ?? -1)) isStale[other] = 1
    })
  }
  return allOf(archive.stories.length).filter((story) => isStale[story] === 1)
}

/** False when the row has a candidate that is gone, or that now compares otherwise. */
function copyRow(
  previous: Snapshot,
  before: number,
  neighbours: Omit<Neighbours, 'refreshed'>,
  story: number,
  changes: Readonly<{ positionAfter: Uint32Array; isMoved: Uint8Array }>,
): boolean {
  const { nearest, scores, isDuplicate, candidates, floors } = previous.neighbours
  const now = (position: number) =>
    position === EMPTY ? EMPTY : (changes.positionAfter[position] ?? EMPTY)
  for (let n = 0; n < CANDIDATES; n += 1) {
    const candidate = candidates[before * CANDIDATES + n] ?? EMPTY
    if (candidate === EMPTY) break
    const position = now(candidate)
    if (position === EMPTY || changes.isMoved[position] === 1) return false
    neighbours.candidates[story * CANDIDATES + n] = position
  }
  for (let n = 0; n < DEPTH; n += 1) {
    neighbours.nearest[story * DEPTH + n] = now(nearest[before * DEPTH + n] ?? EMPTY)
    neighbours.scores[story * DEPTH + n] = scores[before * DEPTH + n] ?? 0
    neighbours.isDuplicate[story * DEPTH + n] = isDuplicate[before * DEPTH + n] ?? 0
  }
  neighbours.floors[story] = floors[before] ?? -1
  return true
}
