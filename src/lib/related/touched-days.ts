// What changed in the past of each story: storylines are found by what had been published by a story's day.

import type { ArchiveNow } from './archive-now.ts'
import { followedBelow } from './candidates.ts'
import { byDate, type GivenStory } from './given.ts'
import { NONE, type Renumbered } from './renumbered.ts'
import { level, step } from './term-weights.ts'
import type { Terms } from './touched-rows.ts'

export type TouchedDays = Readonly<{
  /** The numbers of the stories that may resemble others of their past than they did. */
  compared: ReadonlySet<number>
  /** Whether a term may weigh otherwise on the day of a story, for those that hold it. */
  hasTurned: (holder: number, story: number) => boolean
}>

/**
 * @param window how far back a story is compared, in milliseconds
 */
export function touchedDays(
  now: Renumbered,
  { facts, holdersOf }: Pick<ArchiveNow, 'facts' | 'holdersOf'>,
  {
    storyAt,
    termsAt,
    window,
  }: Readonly<{
    storyAt: (mark: number) => GivenStory
    termsAt: (mark: number) => Terms
    window: number
  }>,
): TouchedDays {
  const { fresh, gone, numbers, before, marks } = now
  const compared = new Set<number>()
  const isFresh = new Uint8Array(marks.length)
  const turnedSteps = new Set<number>()
  marks.forEach((mark, number) => {
    const earlier = before[mark] ?? NONE
    if (earlier === NONE) {
      isFresh[number] = 1
      compared.add(number)
    } else if (step(earlier + 1) !== step(number + 1)) {
      turnedSteps.add(number)
      compared.add(number)
    }
  })
  const turns: {
    first: number
    holds: (story: number) => boolean
    turned: (story: number) => boolean
  }[] = []
  for (const [hash, places] of pastOf(now, storyAt, termsAt)) {
    const { stories } = holdersOf(hash)
    /** How many holders there are before a story, now and then. */
    const counts = (story: number) => {
      const holders = lowerBound(stories, story)
      const came = places.filter(({ isGone, at }) => !isGone && at < story).length
      const went = places.filter(({ isGone, at }) => isGone && at <= story).length
      return { is: holders, was: holders - came + went }
    }
    // Before the first of them nothing has changed.
    const from = lowerBound(stories, Math.min(...places.map(({ at }) => at)))
    for (const story of stories.subarray(from)) {
      if (isFresh[story] === 1) continue
      const earlier = places.filter(({ isGone, at }) => (isGone ? at <= story : at < story))
      if (earlier.length === 0) continue
      const since = (facts.dates[story] ?? 0) - window
      const { is, was } = counts(story)
      const followed = followedBelow(story + 1)
      if (
        level(is + 1) !== level(was + 1) ||
        is + 1 < followed !== was + 1 < followed ||
        earlier.some(({ date }) => date >= since)
      )
        compared.add(story)
    }
    turns.push({
      first: Math.min(...places.map(({ at }) => at)),
      holds: (story) => stories[lowerBound(stories, story)] === story,
      turned: (story) => {
        const { is, was } = counts(story)
        return level(is + 1) !== level(was + 1)
      },
    })
  }
  return {
    compared,
    hasTurned: (holder, story) =>
      turnedSteps.has(story) ||
      turns.some(({ first, holds, turned }) => story >= first && turned(story) && holds(holder)),
  }

  function pastOf(
    { stories }: Renumbered,
    storyOf: (mark: number) => GivenStory,
    termsOf: (mark: number) => Terms,
  ) {
    type Place = Readonly<{ isGone: boolean; at: number; date: number }>
    const byTerm = new Map<number, Place[]>()
    const note = (mark: number, isGone: boolean) => {
      const story = storyOf(mark)
      const at = isGone ? placeAmong(stories, story) : (numbers[mark] ?? 0)
      const { terms, tellingCount } = termsOf(mark)
      for (const hash of terms.subarray(0, tellingCount)) {
        const place: Place = { isGone, at, date: story.date ?? -Infinity }
        const others = byTerm.get(hash)
        if (others) others.push(place)
        else byTerm.set(hash, [place])
      }
    }
    for (const mark of fresh) note(mark, false)
    for (const mark of gone) note(mark, true)
    return byTerm
  }
}

/** How many of the stories come before another. */
function placeAmong(stories: readonly GivenStory[], other: GivenStory): number {
  let low = 0
  let high = stories.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const story = stories[middle]
    if (story && byDate(story, other) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function lowerBound(sorted: Uint32Array, number: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
