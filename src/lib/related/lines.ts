// The storylines of an archive by the ids of their stories: those authors gave, then those found.

import type { Archive } from './archive.ts'
import type { GivenStory } from './given.ts'
import type { Day, Resemblance } from './resemblances.ts'
import { storylineName } from './storyline-name.ts'
import { foundStorylines, type Storyline } from './storylines.ts'

export type Told = Readonly<{
  /** By number. */
  stories: readonly GivenStory[]
  givenLines: ReadonlyMap<number, string>
  archive: Archive
  day: Day
  resembled: (story: number) => readonly Resemblance[]
}>

export function linesOf(told: Told): readonly Storyline[] {
  return [...givenStorylines(told.stories, told.givenLines), ...namedStorylines(told)]
}

/** @param givenLines by number, what authors call the storyline of a story */
export function givenStorylines(
  stories: readonly GivenStory[],
  givenLines: ReadonlyMap<number, string>,
): readonly Storyline[] {
  const members = new Map<string, number[]>()
  for (const [story, name] of [...givenLines].sort(([a], [b]) => a - b)) {
    const told = members.get(name)
    if (told) told.push(story)
    else members.set(name, [story])
  }
  return [...members].map(([name, line]) => ({
    id: `given:${name}`,
    kind: 'given',
    name,
    members: line.map((story) => stories[story]?.id ?? ''),
  }))
}

function namedStorylines({ stories, archive, day, resembled }: Told): readonly Storyline[] {
  return foundStorylines(archive, resembled).map((line) => {
    const members = line.map((story) => stories[story]?.id ?? '')
    const [first = 0, second = 0, third = 0] = line
    const [id = ''] = members
    // Named once, by what is known when it is first shown, and never renamed.
    const name = storylineName([first, second, third], archive, day)
    return { id: `found:${id}`, kind: 'found', name: name === '' ? id : name, members }
  })
}
