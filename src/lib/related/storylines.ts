// Running stories: what the author says they are, else what the archive shows: events, followed as they unfold.
//
// The machine reads the archive from its oldest story to its newest, as the newsroom wrote it, and each story either
// goes on with a storyline or may begin one (single-pass clustering, as in Allan, Papka and Lavrenko, "On-line new
// event detection and tracking", 1998). It is judged by what was published up to then, and so are the weights of
// terms. A later story can therefore join a storyline but never rename, split or reorder an older one.

import type { Analysis } from './analysis.ts'
import type { Archive } from './archive.ts'
import { follower, type Resemblance } from './follower.ts'
import { storylineName } from './storyline-name.ts'

/** Found storylines of fewer stories are not worth a page. */
const FEWEST = 3

const DAY = 86_400_000

/** After so long a silence the story is over: what comes next is another. */
const LONGEST_SILENCE = 21 * DAY

/** A storyline is an event, not a beat: it ends after so long, or so many stories, whatever goes on. */
const LONGEST_SPAN = 180 * DAY
const MOST_STORIES = 80

/**
 * Until so many stories have been published, how rare a word is says nothing: in an archive of forty features
 * "three" is as rare as a name. Up to then only authors say what belongs together.
 */
const ENOUGH_TO_JUDGE = 200

/** How much a story must resemble the one it follows from. Measured in docs/related.md. */
const FOLLOWS = 0.08

/** And how much half of the storyline's latest few: without this, a chain of neighbours wanders through a whole topic. */
const RESEMBLES = 0.05
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

export function storylinesOf(archive: Archive): Storylines {
  const all = [...givenStorylines(archive.stories), ...foundStorylines(archive)]
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

function givenStorylines(stories: readonly Analysis[]): readonly Storyline[] {
  const members = new Map<string, Analysis[]>()
  for (const story of [...stories].sort(oldestFirst)) {
    if (story.storyline === undefined) continue
    const told = members.get(story.storyline)
    if (told) told.push(story)
    else members.set(story.storyline, [story])
  }
  return [...members].map(([name, told]) => ({
    id: `given:${name}`,
    kind: 'given',
    name,
    members: told.map(({ id }) => id),
  }))
}

function oldestFirst(a: Analysis, b: Analysis): number {
  return (a.date ?? 0) - (b.date ?? 0) || (a.id < b.id ? -1 : 1)
}

/** A storyline while its stories come in: positions, oldest first. */
type Unfolding = { members: number[]; begun: number; latest: number; name: string }

function foundStorylines(archive: Archive): readonly Storyline[] {
  const { stories } = archive
  const lineOf = new Map<number, Unfolding>()
  const lines: Unfolding[] = []
  const toldIn = ({ members }: Unfolding) => members.flatMap((position) => stories[position] ?? [])
  const inOrder = stories
    .map((story, position) => ({ story, position, date: story.date }))
    .filter(({ story, date }) => date !== undefined && story.storyline === undefined)
    .sort((a, b) => oldestFirst(a.story, b.story))

  const { read, weightOf } = follower(archive, LONGEST_SILENCE)
  for (const [published, { position, date = 0 }] of inOrder.entries()) {
    const alike = read(position, date)
    const resembled = published < ENOUGH_TO_JUDGE ? [] : alike
    const line = resembled
      .filter(({ score }) => score >= FOLLOWS)
      .map((earlier) => lineOf.get(earlier.position))
      .find((unfolding) => unfolding && goesOn(unfolding, date, resembled))
    if (line) {
      line.members.push(position)
      line.latest = date
      lineOf.set(position, line)
      // Named once, by what is known then, and never renamed.
      if (line.members.length === FEWEST) line.name = storylineName(toldIn(line), weightOf)
    } else {
      const begun = { members: [position], begun: date, latest: date, name: '' }
      lines.push(begun)
      lineOf.set(position, begun)
    }
  }
  return lines.flatMap((line) => {
    const members = toldIn(line).map(({ id }) => id)
    const [first = ''] = members
    return line.name === ''
      ? []
      : [{ id: `found:${first}`, kind: 'found', name: line.name, members }]
  })
}

/** Whether a story may join: within the bounds, and like enough to half of the latest members. */
function goesOn(line: Unfolding, date: number, resembled: readonly Resemblance[]): boolean {
  const isWithin =
    date - line.latest <= LONGEST_SILENCE &&
    date - line.begun <= LONGEST_SPAN &&
    line.members.length < MOST_STORIES
  if (!isWithin) return false
  const latest = line.members.slice(-LATEST)
  const alike = resembled.filter(
    ({ position, score }) => score >= RESEMBLES && latest.includes(position),
  )
  return alike.length * 2 >= latest.length
}
