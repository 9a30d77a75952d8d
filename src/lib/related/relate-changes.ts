// A run that goes on from the one before: it works at what changed, and finds to the byte what a full run would.

import { archiveNow, type ArchiveNow } from './archive-now.ts'
import { CANDIDATES, followedBelow } from './candidates.ts'
import { duplicateGroups, twinsAmong, type Twins } from './duplicate-groups.ts'
import type { GivenStory } from './given.ts'
import { lazily, termsOf, type KeptArchive, type KeptLine } from './kept-archive.ts'
import type { Added, Changes, KeptRow, Mark } from './kept-changes.ts'
import { readAnalysisAt, type AnalysisReader } from './load.ts'
import { movedWeights } from './moved-weights.ts'
import { DEPTH, EMPTY, neighbourFinder, rowOf, thresholds, type KnownRow } from './neighbours.ts'
import { pickText } from './pick-texts.ts'
import { pickMaker } from './picks.ts'
import { referenceSize } from './reference.ts'
import { renumbered, NONE, storyAt, type Renumbered } from './renumbered.ts'
import { dayOf, type Resemblance } from './resemblances.ts'
import { storylineName } from './storyline-name.ts'
import { foundStorylines, LONGEST_SILENCE, RESEMBLES } from './storylines.ts'
import { hashOfWord } from './term-hash.ts'
import { touchedDays } from './touched-days.ts'
import { rowsThatName, touchedRows, type Terms, type TouchedRows } from './touched-rows.ts'

/** Where more than this many stories have changed, or rows, a full run costs hardly more: parts of the archive. */
const MOST_STORIES = 1 / 64
const MOST_ROWS = 1 / 8
const FEW_ROWS = 2_000

export type Followed = Readonly<{
  now: Renumbered
  changes: Changes
  /** How many stories were compared anew. */
  compared: number
}>

/** @returns undefined where only a full run can tell, or is no more work */
export function relateChanges(
  archive: KeptArchive,
  changes: Changes,
  stories: readonly GivenStory[],
  analysisOf: AnalysisReader,
): Followed | undefined {
  const now = renumbered(archive, changes, stories)
  if (now.fresh.length + now.gone.length === 0) return { now, changes, compared: 0 }
  if (now.fresh.length + now.gone.length > 16 + stories.length * MOST_STORIES) return undefined
  if (referenceSize(stories.length) !== archive.about.reference.size) return undefined
  if (followedBelow(stories.length) !== followedBelow(archive.count)) return undefined
  const added = [...changes.added, ...now.fresh.map((mark) => addedAt(mark, now, analysisOf))]
  const archiveOf = archiveNow(archive, added, now, analysisOf)
  if (!areSame(thresholds(archive.facts), thresholds(archiveOf.facts))) return undefined
  const { count, facts, termStarts, tellingCounts } = archive
  const termsAt = (mark: Mark): Terms =>
    added[mark - count] ?? {
      terms: archive.words('terms', termStarts[mark], termStarts[mark + 1]),
      tellingCount: tellingCounts[mark] ?? 0,
    }
  const idHashAt = (mark: Mark) =>
    mark < count ? (facts.idHashes[mark] ?? 0) : hashOfWord(added[mark - count]?.id ?? '')
  const moved = movedWeights(archive, changes, now, { archiveOf, idHashAt, termsAt })
  if (!moved) return undefined
  const weightOf = (hash: number) => moved.weights.get(hash) ?? archiveOf.keptWeightOf(hash)

  const before: Changes = { ...changes, added }
  const rowsTouched = touchedRows(archive, before, now, {
    archiveOf,
    weightOf,
    moved: moved.moved,
    termsAt,
  })
  const { touched } = rowsTouched
  if (before.rows.size + touched.size > Math.max(FEW_ROWS, stories.length * MOST_ROWS))
    return undefined
  const compared = Uint32Array.from(touched).sort()
  const terms = new Set<number>()
  for (const story of compared) for (const hash of archiveOf.tellingOf(story)) terms.add(hash)
  const known = knownRows(archive, before, now, rowsTouched)
  const found = neighbourFinder(archiveOf.knowing(terms, weightOf), undefined, known)(compared)

  const rows = withoutGone(before.rows, now)
  compared.forEach((story, n) => {
    rows.set(now.marks[story] ?? 0, {
      ...inMarks(rowOf(found, n), now),
      candidates: marksOf(found.candidates.subarray(n * CANDIDATES, (n + 1) * CANDIDATES), now),
      floor: found.floors[n] ?? -1,
    })
  })
  const twins = [
    ...before.twins.filter(
      ([owner, other]) =>
        isThere(now, owner) && isThere(now, other) && !touched.has(now.numbers[owner] ?? NONE),
    ),
    ...twinsAmong(found).map(([a, b]): Twins => [now.marks[a] ?? 0, now.marks[b] ?? 0]),
  ]
  const numbered = twins.map(([a, b]): Twins => [now.numbers[a] ?? 0, now.numbers[b] ?? 0])
  const groups = duplicateGroups(numbered, archiveOf)
  const groupMarks = [...new Set(groups.values())].map((group) =>
    group.map((story) => now.marks[story] ?? 0),
  )
  const repicked = new Set(touched)
  const regrouped = regroupedMarks(before.groups, groupMarks, now)
  if (regrouped.length > 0) {
    const isRegrouped = new Uint8Array(now.numbers.length)
    for (const mark of regrouped) isRegrouped[mark] = 1
    for (const mark of [...regrouped, ...rowsThatName(isRegrouped, 'nearest', archive, { rows })])
      if (isThere(now, mark)) repicked.add(now.numbers[mark] ?? 0)
  }
  const picks = withoutGone(before.picks, now)
  const picksFor = pickMaker(archiveOf.knowing([], weightOf))
  for (const story of repicked) {
    const mark = now.marks[story] ?? 0
    const row = rows.get(mark) ?? keptRow(archive, mark)
    const made = picksFor(
      story,
      { nearest: numbersOf(row.nearest, now), scores: row.scores },
      groups,
    )
    picks.set(mark, Buffer.from(pickText(made, (other) => stories[other]?.id ?? '')))
  }
  const followed: Changes = {
    added,
    order: now.marks,
    rows,
    picks,
    alike: new Map(),
    weights: moved.weights,
    sampled: moved.sampled,
    twins,
    groups: groupMarks,
    lines: [],
  }
  return {
    now,
    changes: { ...followed, ...linesNow(archive, before, now, { archiveOf, termsAt }) },
    compared: compared.length,
  }
}

function addedAt(mark: Mark, { numbers, stories }: Renumbered, analysisOf: AnalysisReader): Added {
  const story = stories[numbers[mark] ?? 0]
  const key = story?.analysis ?? ''
  const analysis = readAnalysisAt(key, analysisOf)
  return {
    id: story?.id ?? '',
    key,
    date: story?.date ?? null,
    lang: analysis.lang,
    storyline: analysis.storyline ?? null,
    terms: termsOf(analysis),
    tellingCount: analysis.telling.length,
  }
}

/** Of the languages that both know. */
function areSame(a: Float64Array, b: Float64Array): boolean {
  const both = Math.min(a.length, b.length)
  return a.subarray(0, both).every((least, lang) => least === b[lang])
}

function isThere({ numbers }: Renumbered, mark: Mark): boolean {
  return (numbers[mark] ?? NONE) !== NONE
}

function withoutGone<T>(byMark: ReadonlyMap<Mark, T>, now: Renumbered): Map<Mark, T> {
  return new Map([...byMark].filter(([mark]) => isThere(now, mark)))
}

function marksOf(stories: Uint32Array, { marks }: Renumbered): Uint32Array {
  return stories.map((story) => (story === EMPTY ? EMPTY : (marks[story] ?? EMPTY)))
}

function numbersOf(row: Uint32Array, { numbers }: Renumbered): Uint32Array {
  return row.map((mark) => (mark === EMPTY ? EMPTY : (numbers[mark] ?? EMPTY)))
}

function inMarks(
  { nearest, scores }: Readonly<{ nearest: Uint32Array; scores: Uint32Array }>,
  now: Renumbered,
) {
  return { nearest: marksOf(nearest, now), scores: scores.slice() }
}

function keptRow(archive: KeptArchive, mark: Mark): Pick<KeptRow, 'nearest' | 'scores'> {
  const [from, to] = [mark * DEPTH, (mark + 1) * DEPTH]
  return {
    nearest: archive.words('nearest', from, to),
    scores: archive.words('scores', from, to),
  }
}

/** What the run before had found of stories, as far as it holds. */
function knownRows(
  archive: KeptArchive,
  { rows, twins }: Changes,
  now: Renumbered,
  { remeasured, isOther }: TouchedRows,
): (story: number) => KnownRow | undefined {
  const areTwins = new Set(twins.map((pair) => pair.join()))
  const idHashAt = (mark: Mark) => archive.facts.idHashes[mark]
  return (story) => {
    if (remeasured.has(story)) return undefined
    const mark = now.marks[story] ?? 0
    const { nearest, scores } = rows.get(mark) ?? keptRow(archive, mark)
    const candidates = new Set(
      rows.get(mark)?.candidates ??
        archive.words('candidates', mark * CANDIDATES, (mark + 1) * CANDIDATES),
    )
    const last = nearest[DEPTH - 1] ?? EMPTY
    const lastHash = idHashAt(last)
    // Of a story that came later the hash would have to be made: the row is.
    if (last !== EMPTY && lastHash === undefined) return undefined
    const holds = (other: Mark) => isThere(now, other) && isOther[other] !== 1
    return {
      row: Array.from(nearest, (other, rank) => ({ other, rank }))
        .filter(({ other }) => other !== EMPTY && holds(other))
        .map(({ other, rank }) => ({
          other: now.numbers[other] ?? NONE,
          score: scores[rank] ?? 0,
          isNearDuplicate: areTwins.has(`${mark},${other}`),
        })),
      last: last === EMPTY ? undefined : { score: scores[DEPTH - 1] ?? 0, idHash: lastHash ?? 0 },
      wasCompared: (other) => {
        const mate = now.marks[other] ?? 0
        return candidates.has(mate) && isOther[mate] !== 1
      },
    }
  }
}

/** The stories whose group of near-duplicates is another than it was, or in another order. */
function regroupedMarks(
  before: Changes['groups'],
  after: Changes['groups'],
  now: Renumbered,
): readonly Mark[] {
  const was = new Set(before.map((group) => group.join()))
  const is = new Set(after.map((group) => group.join()))
  const changed = [
    ...before.filter((group) => !is.has(group.join())),
    ...after.filter((group) => !was.has(group.join())),
  ]
  return [...new Set(changed.flat())].filter((mark) => isThere(now, mark))
}

/** The storylines, and what stories resemble, as they are now. */
function linesNow(
  archive: KeptArchive,
  before: Changes,
  now: Renumbered,
  { archiveOf, termsAt }: Readonly<{ archiveOf: ArchiveNow; termsAt: (mark: Mark) => Terms }>,
): Pick<Changes, 'alike' | 'lines'> {
  const { compared, hasTurned } = touchedDays(now, archiveOf, {
    storyAt: (mark) => storyAt(archive, before.added, mark),
    termsAt,
    window: LONGEST_SILENCE,
  })
  const day = (stories: Iterable<number>) => {
    const terms = new Set<number>()
    for (const story of stories) for (const hash of archiveOf.tellingOf(story)) terms.add(hash)
    const known = archiveOf.knowing(terms, archiveOf.keptWeightOf)
    return { known, ...dayOf(known, { window: LONGEST_SILENCE, least: RESEMBLES }) }
  }
  const alike = withoutGone(before.alike, now)
  const { resembled } = day(compared)
  for (const story of compared)
    alike.set(
      now.marks[story] ?? 0,
      resembled(story).map(({ story: other, score }) => ({ story: now.marks[other] ?? 0, score })),
    )
  const resembledNow = resemblancesNow(archive, alike, now)
  const names = new Map(before.lines.map(({ members, name }) => [beginningOf(members), name]))
  const lines = foundStorylines(
    { count: now.stories.length, facts: archiveOf.facts },
    resembledNow,
  ).map((line): KeptLine => {
    const members = line.map((story) => now.marks[story] ?? 0)
    const [first = 0, second = 0, third = 0] = line
    const isNamed = ![first, second].some((holder) => hasTurned(holder, third))
    const known = isNamed ? names.get(beginningOf(members)) : undefined
    if (known !== undefined) return { members, name: known }
    const { known: whole, ...days } = day([first, second])
    const name = storylineName([first, second, third], whole, days)
    return { members, name: name === '' ? (now.stories[first]?.id ?? '') : name }
  })
  return { alike, lines }
}

/** The stories that a storyline is named by. */
function beginningOf(members: readonly Mark[]): string {
  return members.slice(0, 3).join()
}

function resemblancesNow(
  archive: KeptArchive,
  alike: Changes['alike'],
  { marks, numbers }: Renumbered,
): (story: number) => readonly Resemblance[] {
  const kept = lazily(() => ({
    starts: archive.words('alikeStarts'),
    stories: archive.words('alike'),
    scores: archive.numbers('likeness'),
  }))
  return (story) => {
    const mark = marks[story] ?? 0
    const later = alike.get(mark)
    if (later)
      return later.map(({ story: other, score }) => ({ story: numbers[other] ?? NONE, score }))
    const { starts, stories, scores } = kept()
    const found: Resemblance[] = []
    for (let at = starts[mark] ?? 0; at < (starts[mark + 1] ?? 0); at += 1)
      found.push({ story: numbers[stories[at] ?? 0] ?? NONE, score: scores[at] ?? 0 })
    return found
  }
}
