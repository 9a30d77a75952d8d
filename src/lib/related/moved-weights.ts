// Which terms weigh otherwise than in the run before: those of stories that came into the reference, or left it.

import type { ArchiveNow } from './archive-now.ts'
import { bucketsOf, placeOfHash } from './hash-finder.ts'
import type { KeptArchive } from './kept-archive.ts'
import type { Changes, Mark } from './kept-changes.ts'
import { SAMPLE } from './reference.ts'
import { NONE, type Renumbered } from './renumbered.ts'
import { holdersOf as holdersFrom } from './term-counts.ts'
import { termWeight } from './term-weights.ts'

export type MovedWeights = Readonly<{
  weights: Changes['weights']
  sampled: Changes['sampled']
  /** The terms whose weight is not what it was in the run before. */
  moved: ReadonlySet<number>
}>

/**
 * @param termsAt all terms of a story by its mark, its telling ones first, and how many those are
 * @returns undefined where only a full run can tell
 */
export function movedWeights(
  archive: KeptArchive,
  changes: Changes,
  now: Renumbered,
  {
    archiveOf,
    idHashAt,
    termsAt,
  }: Readonly<{
    archiveOf: Pick<ArchiveNow, 'holdersOf' | 'keptWeightOf'>
    idHashAt: (mark: Mark) => number
    termsAt: (mark: Mark) => Readonly<{ terms: Uint32Array; tellingCount: number }>
  }>,
): MovedWeights | undefined {
  const { size, sampled: sampledSize } = archive.about.reference
  const counted = new Set<number>()
  const sampled = new Map(changes.sampled)
  const isMember = (numbers: Int32Array, mark: Mark) => {
    const number = numbers[mark] ?? NONE
    return number !== NONE && number < size
  }
  const moving = Array.from(now.numbers.keys()).filter(
    (mark) => isMember(now.before, mark) !== isMember(now.numbers, mark),
  )
  if (moving.length === 0)
    return { weights: changes.weights, sampled: changes.sampled, moved: new Set() }
  const wasSampled = sampleOf(now.before, size, idHashAt)
  const isSampled = sampleOf(now.numbers, size, idHashAt)
  if (!wasSampled || !isSampled) return undefined
  for (const mark of moving) {
    const { terms, tellingCount } = termsAt(mark)
    for (const hash of terms.subarray(0, tellingCount)) counted.add(hash)
  }
  for (const mark of now.numbers.keys()) {
    const change = Number(isSampled(mark)) - Number(wasSampled(mark))
    if (change === 0) continue
    for (const hash of termsAt(mark).terms) {
      sampled.set(hash, (sampled.get(hash) ?? 0) + change)
      counted.add(hash)
    }
  }
  const keptSample = archive.words('sampledHashes')
  const keptCounts = archive.words('sampledCounts')
  const buckets = bucketsOf(keptSample)
  const weights = new Map(changes.weights)
  const moved = new Set<number>()
  for (const hash of counted) {
    const { stories } = archiveOf.holdersOf(hash)
    let telling = 0
    while (telling < stories.length && (stories[telling] ?? 0) < size) telling += 1
    const place = placeOfHash(keptSample, buckets, hash)
    const inSample = (place < 0 ? 0 : (keptCounts[place] ?? 0)) + (sampled.get(hash) ?? 0)
    const weight = termWeight(size, holdersFrom(telling, inSample, { size, sampled: sampledSize }))
    const before = changes.weights.get(hash) ?? archiveOf.keptWeightOf(hash)
    if (weight === before) continue
    moved.add(hash)
    weights.set(hash, weight)
  }
  return { weights, sampled, moved }
}

/** Whether a story is of the sample of a run; undefined where two ids have the one hash that decides. */
function sampleOf(
  numbers: Int32Array,
  size: number,
  idHashAt: (mark: Mark) => number,
): ((mark: Mark) => boolean) | undefined {
  const isMember = (mark: Mark) => {
    const number = numbers[mark] ?? NONE
    return number !== NONE && number < size
  }
  if (size <= SAMPLE) return isMember
  const hashes = Uint32Array.from(Array.from(numbers.keys()).filter(isMember), idHashAt).sort()
  const last = hashes[SAMPLE - 1] ?? 0
  if (hashes[SAMPLE] === last) return undefined
  return (mark) => isMember(mark) && idHashAt(mark) <= last
}
