// Stories that tell the same news in nearly the same words: the versions of one wire story.

import type { Archive } from './archive.ts'
import { DEPTH, EMPTY, type Neighbours } from './neighbours.ts'

export type DuplicateGroups = Readonly<{
  /** The positions of a story's group, itself included, ascending. */
  groupOf: (story: number) => readonly number[]
  /** The one that stands for a group: the latest, then the longest, then the one of the lowest id. */
  standInFor: (story: number) => number
}>

/** Groups by the near-duplicates of near-duplicates: the first take and the tenth may share little. */
export function duplicateGroups(archive: Archive, neighbours: Neighbours): DuplicateGroups {
  const leader = Uint32Array.from(archive.stories, (_, story) => story)
  const leaderOf = (story: number): number => {
    let at = story
    while (leader[at] !== at) at = leader[at] ?? at
    return at
  }
  neighbours.nearest.forEach((other, at) => {
    if (other === EMPTY || neighbours.isDuplicate[at] !== 1) return
    const [low, high] = [leaderOf(Math.floor(at / DEPTH)), leaderOf(other)].sort((a, b) => a - b)
    if (low !== undefined && high !== undefined) leader[high] = low
  })
  const groups = new Map<number, number[]>()
  archive.stories.forEach((_, story) => {
    const led = leaderOf(story)
    if (led !== story) groups.set(led, [...(groups.get(led) ?? [led]), story])
  })

  const groupOf = (story: number) => groups.get(leaderOf(story)) ?? [story]
  const isBetter = (a: number, b: number) => {
    const [x, y] = [archive.stories[a], archive.stories[b]]
    if (!x || !y) return false
    const byDate = (x.date ?? 0) - (y.date ?? 0)
    return byDate !== 0 ? byDate > 0 : x.terms.length > y.terms.length
  }
  return {
    groupOf,
    standInFor: (story) =>
      groupOf(story).reduce((best, other) => (isBetter(other, best) ? other : best)),
  }
}
