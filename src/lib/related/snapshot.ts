// What a run leaves for the next one, so that it need not compare every story again; and what has changed since.

import { ANALYSIS_VERSION, type Analysis } from './analysis.ts'
import type { Archive } from './archive.ts'
import { topicIn } from './packed-terms.ts'
import type { Neighbours } from './neighbours.ts'
import { step } from './term-weights.ts'

/** Raise this when the same analyses would get other neighbours. */
const NEIGHBOURS_VERSION = 1

/** Plain arrays and strings, fit for `v8.serialize`. */
export type Snapshot = Readonly<{
  versions: readonly [analysis: number, neighbours: number]
  /** In the order of their ids. */
  analyses: readonly Analysis[]
  neighbours: Neighbours
  /** The terms of two stories or more, and the step each was on. */
  hashes: Uint32Array
  steps: Uint8Array
}>

export function snapshotOf(archive: Archive, neighbours: Neighbours): Snapshot {
  return {
    versions: [ANALYSIS_VERSION, NEIGHBOURS_VERSION],
    analyses: archive.stories,
    neighbours,
    hashes: archive.table.hashes,
    steps: Uint8Array.from(archive.table.holders, step),
  }
}

/** What became of the stories of a snapshot. Positions before index the snapshot, positions after the archive. */
export type Changes =
  | Readonly<{ kind: 'everything' }>
  | Readonly<{
      kind: 'some'
      /** By position after; NONE for a story that is new or edited. */
      positionBefore: Uint32Array
      /** By position before; NONE for a story that is gone or edited. */
      positionAfter: Uint32Array
      /** Positions after of the stories that are new or edited. */
      fresh: readonly number[]
      /** By position after: 1 for a story that holds a term whose weight stepped. */
      isReweighed: Uint8Array
      /** By position after: 1 for a story whose headline holds such a term. */
      isMoved: Uint8Array
    }>

const NONE = 0xffffffff

export function changesBetween(previous: Snapshot, archive: Archive): Changes {
  const [analysisVersion, neighboursVersion] = previous.versions
  const isOlder = analysisVersion !== ANALYSIS_VERSION || neighboursVersion !== NEIGHBOURS_VERSION
  const isRescaled = step(previous.analyses.length) !== step(archive.stories.length)
  if (isOlder || isRescaled) return { kind: 'everything' }

  const positionAfter = new Uint32Array(previous.analyses.length).fill(NONE)
  const positionBefore = new Uint32Array(archive.stories.length).fill(NONE)
  previous.analyses.forEach((analysis, before) => {
    const after = archive.positionOf(analysis.id)
    const now = after === undefined ? undefined : archive.stories[after]
    if (after === undefined || !now || !isSameAnalysis(analysis, now)) return
    positionAfter[before] = after
    positionBefore[after] = before
  })
  const stepped = steppedTerms(previous, archive)
  const isReweighed = new Uint8Array(archive.stories.length)
  const isMoved = new Uint8Array(archive.stories.length)
  if (stepped.size > 0) {
    archive.stories.forEach(({ terms }, story) => {
      for (let n = 0; n < terms.length; n += 2) {
        if (!stepped.has(terms[n] ?? 0)) continue
        isReweighed[story] = 1
        if (topicIn(terms[n + 1] ?? 0) > 0) isMoved[story] = 1
      }
    })
  }
  const fresh: number[] = []
  positionBefore.forEach((before, story) => {
    if (before === NONE) fresh.push(story)
  })
  return { kind: 'some', positionBefore, positionAfter, fresh, isReweighed, isMoved }
}

/** Terms whose weight is not what it was. A term of one story weighs as one of two does. */
function steppedTerms(previous: Snapshot, archive: Archive): ReadonlySet<number> {
  const { hashes, holders } = archive.table
  const stepped = new Set<number>()
  let before = 0
  let now = 0
  while (before < previous.hashes.length || now < hashes.length) {
    const hashBefore = previous.hashes[before] ?? Infinity
    const hashNow = hashes[now] ?? Infinity
    const hash = Math.min(hashBefore, hashNow)
    const stepBefore = hashBefore === hash ? (previous.steps[before++] ?? 1) : 1
    const stepNow = hashNow === hash ? step(holders[now++] ?? 2) : 1
    if (stepBefore !== stepNow) stepped.add(hash)
  }
  return stepped
}

/** Compared by what they say, so that nobody need remember which stories were edited. */
function isSameAnalysis(a: Analysis, b: Analysis): boolean {
  return (
    a === b ||
    (a.lang === b.lang &&
      a.date === b.date &&
      a.storyline === b.storyline &&
      a.translationOf === b.translationOf &&
      a.forms === b.forms &&
      isSameList(a.tags, b.tags) &&
      isSameList(a.formTerms, b.formTerms) &&
      isSameList(a.terms, b.terms))
  )
}

function isSameList<T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean {
  if (a.length !== b.length) return false
  for (let n = 0; n < a.length; n += 1) if (a[n] !== b[n]) return false
  return true
}
