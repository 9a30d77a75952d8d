// Versions of one story in several languages. A group is closed: whatever a version names as its
// original, all versions are translations of each other.

import { compareText } from './problem.ts'
import type { Story, StoryId } from './story.ts'

type Version = Pick<Story, 'id' | 'translationOf'>

/** The versions of each story that has more than one, itself among them, in the order of their ids. */
export function translationGroups<S extends Version>(
  stories: readonly S[],
): ReadonlyMap<StoryId, readonly S[]> {
  const originals = new Map(
    stories.flatMap(({ id, translationOf }) =>
      translationOf === undefined ? [] : [[id, translationOf]],
    ),
  )
  if (originals.size === 0) return new Map()
  const groups = new Map<StoryId, S[]>()
  for (const story of stories) {
    const first = firstOf(story.id, originals)
    const group = groups.get(first)
    if (group) group.push(story)
    else groups.set(first, [story])
  }
  return new Map(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.toSorted((a, b) => compareText(a.id, b.id)))
      .flatMap((group) => group.map(({ id }) => [id, group])),
  )
}

/** Where a chain of originals ends; of a circle, the least of its ids. */
function firstOf(id: StoryId, originals: ReadonlyMap<StoryId, StoryId>): StoryId {
  const seen = new Set([id])
  let at = id
  for (let next = originals.get(at); next !== undefined; next = originals.get(at)) {
    if (seen.has(next)) return [...circleFrom(next, originals)].toSorted()[0] ?? next
    seen.add(next)
    at = next
  }
  return at
}

function circleFrom(id: StoryId, originals: ReadonlyMap<StoryId, StoryId>): ReadonlySet<StoryId> {
  const circle = new Set<StoryId>()
  for (
    let at: StoryId | undefined = id;
    at !== undefined && !circle.has(at);
    at = originals.get(at)
  )
    circle.add(at)
  return circle
}
