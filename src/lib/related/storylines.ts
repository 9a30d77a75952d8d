// Running stories: what the author says they are, else what the archive shows: events, followed as they unfold.
//
// The machine reads the archive from its oldest story to its newest, as the newsroom wrote it, and each story either
// goes on with a storyline or may begin one (single-pass clustering, as in Allan, Papka and Lavrenko, "On-line new
// event detection and tracking", 1998). It is judged by what was published up to then, and so are the weights of
// terms. A later story can therefore join a storyline but never rename, split or reorder an older one.

import { UNDATED, type Archive } from './archive.ts'
import type { Resemblance } from './resemblances.ts'

/** Found storylines of fewer stories are not worth a page. */
const FEWEST = 3

const DAY = 86_400_000

/** After so long a silence the story is over: what comes next is another. */
export const LONGEST_SILENCE = 21 * DAY

/** A storyline is an event, not a beat: it ends after so long, or so many stories, whatever goes on. */
const LONGEST_SPAN = 180 * DAY
const MOST_STORIES = 80

/**
 * Until so many stories have been published, how rare a word is says nothing: in an archive of forty features
 * "three" is as rare as a name. Up to then only authors say what belongs together.
 */
const ENOUGH_TO_JUDGE = 200

/** How much a story must resemble the one it follows from. Measured in docs/related.md. */
const FOLLOWS = 0.045

/** And how much half of the storyline's latest few: without this, a chain of neighbours wanders through a whole topic. */
export const RESEMBLES = 0.028
const LATEST = 4

export type Storyline = Readonly<{
  /** `given:` and the author's name for it, or `found:` and the id of its first story. */
  id: string
  kind: 'given' | 'found'
  /** The author's name; or the telling terms of its first three stories. Never empty. */
  name: string
  /** Oldest first. */
  members: readonly string[]
}>

export type Storylines = Readonly<{
  /** In the order of their first stories. */
  all: readonly Storyline[]
  of: (id: string) => Storyline | undefined
  /** The earlier stories of the same storyline, oldest first. */
  storySoFar: (id: string) => readonly string[]
}>

export function storylinesFrom(all: readonly Storyline[]): Storylines {
  const byMember = new Map(all.flatMap((line) => line.members.map((id) => [id, line] as const)))
  return {
    all,
    of: (id) => byMember.get(id),
    storySoFar: (id) => {
      const members = byMember.get(id)?.members ?? []
      return members.slice(0, Math.max(0, members.indexOf(id)))
    },
  }
}

/** A storyline while its stories come in: numbers, oldest first. */
type Unfolding = { members: number[]; begun: number; latest: number }

/**
 * The stories of each found storyline, oldest first.
 *
 * @param resembled what each story resembles: resemblances.ts
 */
export function foundStorylines(
  { count, facts: { dates, isGiven } }: Pick<Archive, 'count' | 'facts'>,
  resembled: (story: number) => readonly Resemblance[],
): readonly (readonly number[])[] {
  const lineOf = new Map<number, Unfolding>()
  const lines: Unfolding[] = []
  for (let story = 0; story < count; story += 1) {
    const date = dates[story] ?? UNDATED
    if (date === UNDATED || isGiven[story] === 1) continue
    const alike = story < ENOUGH_TO_JUDGE ? [] : resembled(story)
    const line = alike
      .filter(({ score }) => score >= FOLLOWS)
      .map((earlier) => lineOf.get(earlier.story))
      .find((unfolding) => unfolding && goesOn(unfolding, date, alike))
    if (line) {
      line.members.push(story)
      line.latest = date
      lineOf.set(story, line)
    } else {
      const begun = { members: [story], begun: date, latest: date }
      lines.push(begun)
      lineOf.set(story, begun)
    }
  }
  return lines.map(({ members }) => members).filter(({ length }) => length >= FEWEST)
}

/** Whether a story may join: within the bounds, and like enough to half of the latest members. */
function goesOn(line: Unfolding, date: number, resembled: readonly Resemblance[]): boolean {
  const isWithin =
    date - line.latest <= LONGEST_SILENCE &&
    date - line.begun <= LONGEST_SPAN &&
    line.members.length < MOST_STORIES
  if (!isWithin) return false
  const latest = line.members.slice(-LATEST)
  const alike = resembled.filter(({ story, score }) => score >= RESEMBLES && latest.includes(story))
  return alike.length * 2 >= latest.length
}
