// The stories of a run beside those of the run before: which are new, which are gone, and where the others stand now.

import { byDate, type GivenStory } from './given.ts'
import type { KeptArchive } from './kept-archive.ts'
import type { Added, Mark } from './kept-changes.ts'

export type Renumbered = Readonly<{
  /** By number. */
  stories: readonly GivenStory[]
  /** By number, each story's mark. */
  marks: Uint32Array
  /** By mark, each story's number: in this run, and in the one before; NONE where it is not in it. */
  numbers: Int32Array
  before: Int32Array
  /** Those of this run alone, in their order; and those of the run before alone. An edited story is one of each. */
  fresh: readonly Mark[]
  gone: readonly Mark[]
}>

export const NONE = -1

/** What is known of a story by its mark. */
export function storyAt(
  { count, ids, keys, facts }: KeptArchive,
  added: readonly Added[],
  mark: Mark,
): GivenStory {
  const later = added[mark - count]
  if (later) return { id: later.id, analysis: later.key, date: later.date ?? undefined }
  const date = facts.dates[mark] ?? -Infinity
  return {
    id: ids[mark] ?? '',
    analysis: keys[mark] ?? '',
    date: Number.isFinite(date) ? date : undefined,
  }
}

/** Most stories are as they were kept. */
function isKept(
  { ids, keys, facts }: KeptArchive,
  mark: Mark,
  story: GivenStory | undefined,
): boolean {
  return (
    story !== undefined &&
    ids[mark] === story.id &&
    keys[mark] === story.analysis &&
    facts.dates[mark] === (story.date ?? -Infinity)
  )
}

/**
 * @param order the marks of the run before, in the order of their stories
 * @param stories those of this run, in the order of `byDate`
 */
export function renumbered(
  archive: KeptArchive,
  { added, order }: Readonly<{ added: readonly Added[]; order: Uint32Array }>,
  stories: readonly GivenStory[],
): Renumbered {
  const marks = new Uint32Array(stories.length)
  const [fresh, gone]: [Mark[], Mark[]] = [[], []]
  let next = archive.count + added.length
  const arrive = (number: number) => {
    fresh.push(next)
    marks[number] = next
    next += 1
  }
  let number = 0
  for (const mark of order) {
    if (isKept(archive, mark, stories[number])) {
      marks[number] = mark
      number += 1
      continue
    }
    const old = storyAt(archive, added, mark)
    for (; number < stories.length; number += 1) {
      const story = stories[number]
      if (story === undefined || byDate(story, old) >= 0) break
      arrive(number)
    }
    const story = stories[number]
    const isThere = story?.id === old.id && story.date === old.date
    if (isThere && story.analysis === old.analysis) marks[number] = mark
    else {
      gone.push(mark)
      if (isThere) arrive(number)
    }
    if (isThere) number += 1
  }
  for (; number < stories.length; number += 1) arrive(number)
  const numbers = new Int32Array(next).fill(NONE)
  marks.forEach((mark, at) => (numbers[mark] = at))
  const before = new Int32Array(next).fill(NONE)
  order.forEach((mark, at) => (before[mark] = at))
  return { stories, marks, numbers, before, fresh, gone }
}
