// Answers from what was kept: read when somebody asks.

import { crc32 } from 'node:zlib'
import { answersFrom, type Answers } from './answers.ts'
import { UNKNOWN } from './archive.ts'
import type { KeptArchive } from './kept-archive.ts'
import type { Changes, Mark } from './kept-changes.ts'
import { givenStorylines } from './lines.ts'
import { picksIn } from './pick-texts.ts'
import { NONE, type Renumbered } from './renumbered.ts'
import type { Storyline } from './storylines.ts'

/** @param throwAway so that the next run is a full one: what is read so late may turn out to be damaged */
export function keptAnswers(
  archive: KeptArchive,
  { now, changes }: Readonly<{ now: Renumbered; changes: Changes }>,
  throwAway: () => void,
): Answers {
  const { marks, numbers, stories } = now
  const markOf = (story: number) => marks[story] ?? NONE
  const addedAt = (story: number) => changes.added[markOf(story) - archive.count]
  return answersFrom({
    stories,
    languageOf: (story) =>
      addedAt(story)?.lang ??
      archive.about.languages[archive.facts.langs[markOf(story)] ?? UNKNOWN] ??
      '',
    picksOf: (story) => {
      const mark = markOf(story)
      return picksIn(changes.picks.get(mark) ?? keptText(mark))
    },
    pickSumOf: (story) => {
      const mark = markOf(story)
      const text = changes.picks.get(mark)
      return text ? crc32(text) : archive.pickSum(mark)
    },
    groups: new Map(
      changes.groups
        .map((group) => group.map((mark) => numbers[mark] ?? NONE))
        .flatMap((group) => group.map((story) => [story, group] as const)),
    ),
    lines: () => [
      ...givenStorylines(stories, givenLinesNow(archive, { now, changes })),
      ...foundLines(),
    ],
  })

  function keptText(mark: Mark): Uint8Array {
    try {
      return archive.pickText(mark)
    } catch (error) {
      throwAway()
      throw error
    }
  }

  function foundLines(): readonly Storyline[] {
    return changes.lines.map(({ members: line, name }) => {
      const members = line.map((mark) => stories[numbers[mark] ?? NONE]?.id ?? '')
      return { id: `found:${members[0] ?? ''}`, kind: 'found', name, members }
    })
  }
}

/** What authors call the storyline of a story, by its number. */
function givenLinesNow(
  archive: KeptArchive,
  { now, changes }: Readonly<{ now: Renumbered; changes: Changes }>,
): ReadonlyMap<number, string> {
  const kept = archive.about.givenLines
  const later = changes.added.flatMap(({ storyline }, place) =>
    storyline === null ? [] : [[archive.count + place, storyline] as const],
  )
  return new Map(
    [...kept, ...later].flatMap(([mark, line]) => {
      const number = now.numbers[mark] ?? NONE
      return number === NONE ? [] : [[number, line] as const]
    }),
  )
}
