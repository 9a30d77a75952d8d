// Stories by what they have in common.

import type { LiveStory } from './gate.ts'

/** Groups by one or more keys of each story; keys come in the order in which they first occur, and each group keeps the order of the stories. */
export function grouped(
  stories: readonly LiveStory[],
  keysOf: (story: LiveStory) => readonly string[],
): ReadonlyMap<string, readonly LiveStory[]> {
  const groups = new Map<string, LiveStory[]>()
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key)
      if (group) group.push(story)
      else groups.set(key, [story])
    }
  }
  return groups
}
