// Which stories' neighbours may be others than in the run before.

import type { ArchiveNow } from './archive-now.ts'
import { candidateFinder, followedBelow } from './candidates.ts'
import type { KeptArchive } from './kept-archive.ts'
import type { Changes } from './kept-changes.ts'
import { topicIn } from './packed-terms.ts'
import { NONE, type Renumbered } from './renumbered.ts'

export type Terms = Readonly<{ terms: Uint32Array; tellingCount: number }>

export type TouchedRows = Readonly<{
  touched: ReadonlySet<number>
  /** Those of them of which no likeness holds. */
  remeasured: ReadonlySet<number>
  /** By mark, 1 for the others to which no likeness holds. */
  isOther: Uint8Array
}>

/**
 * The numbers of
 * - the stories that came,
 * - those that had been compared with one that is gone, or whose headline's terms weigh otherwise,
 * - those that a story that came attracts as much as any of their candidates,
 * - those that hold a term whose weight has moved, or along which they are looked for now and were not, or the reverse.
 * Of all others the row depends on nothing that has changed.
 */
export function touchedRows(
  archive: KeptArchive,
  changes: Changes,
  now: Renumbered,
  {
    archiveOf,
    weightOf,
    moved,
    termsAt,
  }: Readonly<{
    archiveOf: ArchiveNow
    weightOf: (hash: number) => number
    moved: ReadonlySet<number>
    termsAt: (mark: number) => Terms
  }>,
): TouchedRows {
  const touched = new Set<number>()
  const remeasured = new Set(now.fresh.flatMap((mark) => now.numbers[mark] ?? []))
  const touch = (mark: number) => {
    const number = now.numbers[mark] ?? NONE
    if (number !== NONE) touched.add(number)
  }
  now.fresh.forEach(touch)
  // Those that it was compared with, it is measured by otherwise now.
  const isOther = new Uint8Array(now.numbers.length)
  for (const mark of now.gone) isOther[mark] = 1
  for (const mark of holdersAnywhere(moved, archive, changes)) {
    touch(mark)
    const number = now.numbers[mark] ?? NONE
    remeasured.add(number)
    if (number !== NONE && isInHeadline(archiveOf.stories.terms(number), moved)) isOther[mark] = 1
  }
  if (isOther.includes(1))
    for (const mark of rowsThatName(isOther, 'candidates', archive, changes)) touch(mark)

  const fresh = now.fresh.flatMap((mark) => now.numbers[mark] ?? [])
  const terms = new Set(fresh.flatMap((story) => [...archiveOf.tellingOf(story)]))
  const floors = floorsNow(archive, changes, now)
  const finder = candidateFinder(archiveOf.knowing(terms, weightOf))
  for (const story of fresh)
    finder.forEachAttracted(story, (other, attraction) => {
      if (attraction >= (floors[other] ?? -1)) touched.add(other)
    })

  for (const hash of turned(now, archiveOf, termsAt))
    for (const story of archiveOf.holdersOf(hash).stories) touched.add(story)
  return { touched, remeasured, isOther }
}

/** A headline is as long as its terms weigh, whatever of them another story has. */
function isInHeadline(terms: Uint32Array, hashes: ReadonlySet<number>): boolean {
  for (let n = 0; n < terms.length; n += 2)
    if (topicIn(terms[n + 1] ?? 0) > 0 && hashes.has(terms[n] ?? 0)) return true
  return false
}

/** The marks of stories in whose row of that name a marked story stands. */
export function rowsThatName(
  isMarked: Uint8Array,
  row: 'candidates' | 'nearest',
  archive: KeptArchive,
  { rows }: Pick<Changes, 'rows'>,
): readonly number[] {
  const found: number[] = []
  const kept = archive.words(row)
  const width = kept.length / Math.max(1, archive.count)
  for (let at = 0; at < kept.length; at += 1) {
    if (isMarked[kept[at] ?? 0] !== 1) continue
    const mark = Math.floor(at / width)
    if (!rows.has(mark)) found.push(mark)
    at = (mark + 1) * width - 1
  }
  for (const [mark, later] of rows)
    if (later[row].some((other) => isMarked[other] === 1)) found.push(mark)
  return found
}

/** By number, the attraction that earns one more a comparison. */
function floorsNow(archive: KeptArchive, { rows }: Changes, { marks }: Renumbered): Float64Array {
  const kept = archive.numbers('floors')
  return Float64Array.from(marks, (mark) => rows.get(mark)?.floor ?? kept[mark] ?? -1)
}

/** The terms that have become too common to be followed, or rare enough. */
function turned(
  { fresh, gone, stories }: Renumbered,
  { holdersOf }: ArchiveNow,
  termsAt: (mark: number) => Terms,
): readonly number[] {
  const followed = followedBelow(stories.length)
  const balance = new Map<number, number>()
  const count = (mark: number, by: number) => {
    const { terms, tellingCount } = termsAt(mark)
    for (const hash of terms.subarray(0, tellingCount))
      balance.set(hash, (balance.get(hash) ?? 0) + by)
  }
  for (const mark of fresh) count(mark, 1)
  for (const mark of gone) count(mark, -1)
  return [...balance].flatMap(([hash, by]) => {
    const holders = holdersOf(hash).stories.length
    return holders < followed === holders - by < followed ? [] : [hash]
  })
}

/** So many stories' terms are looked through at a time. */
const STRETCH = 4_096

/** The marks of the stories that hold one of the terms, telling or not. */
function holdersAnywhere(
  hashes: ReadonlySet<number>,
  { count, termStarts, words }: KeptArchive,
  { added }: Changes,
): readonly number[] {
  if (hashes.size === 0) return []
  const found: number[] = []
  // Most terms are none of them: one look at a bit tells.
  const may = new Uint8Array(0x1_0000)
  for (const hash of hashes) may[hash & 0xffff] = 1
  const isHeldIn = (terms: Uint32Array) => {
    for (let n = 0; n < terms.length; n += 1) {
      const hash = terms[n] ?? 0
      if (may[hash & 0xffff] === 1 && hashes.has(hash)) return true
    }
    return false
  }
  for (let start = 0; start < count; start += STRETCH) {
    const end = Math.min(count, start + STRETCH)
    const first = termStarts[start] ?? 0
    const terms = words('terms', first, termStarts[end])
    for (let mark = start; mark < end; mark += 1)
      if (
        isHeldIn(
          terms.subarray((termStarts[mark] ?? 0) - first, (termStarts[mark + 1] ?? 0) - first),
        )
      )
        found.push(mark)
  }
  added.forEach(({ terms }, place) => {
    if (isHeldIn(terms)) found.push(count + place)
  })
  return found
}
