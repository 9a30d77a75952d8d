// Running stories: what authors say belongs together, else what the texts show.

import type { Answers } from '#lib/related/answers.ts'
import type { Site } from '#lib/story/site.ts'
import type { StoryId } from '#lib/story/story.ts'
import type { LiveStory } from './gate.ts'

export interface Storyline {
  readonly address: string
  readonly name: string
  readonly description?: string
  /** Oldest first; two at least. */
  readonly stories: readonly LiveStory[]
}

export interface Storylines {
  /** In the order of their first stories. */
  readonly all: readonly Storyline[]
  readonly of: (id: StoryId) => Storyline | undefined
  /** The latest of the earlier stories of the same storyline, oldest first; what a page has room for. */
  readonly soFar: (id: StoryId) => readonly LiveStory[]
  /** The stories of the same storyline that came after it, at most so many, the next first. */
  readonly next: (id: StoryId, most: number) => readonly LiveStory[]
}

/** A storyline of one story is not running yet: it has no page. */
const FEWEST = 2

/** How many earlier stories a page tells; the rest stand on the storyline's own page. */
const MOST_SO_FAR = 6

/** The storylines of an edition, from the index of its live stories. */
export function storylinesOf(
  index: Answers,
  live: ReadonlyMap<StoryId, LiveStory>,
  site: Site,
): Storylines {
  const found = index.storylines()
  const all = found.all.flatMap((line): readonly Storyline[] => {
    const stories = line.members.map((id) => live.get(id)).filter((story) => story !== undefined)
    if (stories.length < FEWEST) return []
    return [
      line.kind === 'given'
        ? { ...named(line.name, site), stories }
        : { ...machineMade(line), stories },
    ]
  })
  return linesOf(all, live)
}

/** Looks up stories in storylines. */
export function linesOf(
  all: readonly Storyline[],
  live: ReadonlyMap<StoryId, LiveStory>,
): Storylines {
  const places = new Map(
    all.flatMap((line) => line.stories.map(({ id }, at) => [id, { line, at }] as const)),
  )
  /** Not the same story in another language; and of each other story the version in the reader's language, if there is one. */
  const isFor = (reader: LiveStory | undefined, { id, language, translations }: LiveStory) =>
    reader !== undefined &&
    !translations.includes(reader.id) &&
    (language === reader.language ||
      !translations.some((other) => live.get(other)?.language === reader.language)) &&
    id !== reader.id
  return {
    all,
    of: (id) => places.get(id)?.line,
    soFar: (id) => {
      const { line, at = 0 } = places.get(id) ?? {}
      return (line?.stories.slice(0, at) ?? [])
        .filter((story) => isFor(live.get(id), story))
        .slice(-MOST_SO_FAR)
    },
    next: (id, most) => {
      const { line, at = 0 } = places.get(id) ?? {}
      return (line?.stories.slice(at + 1) ?? [])
        .filter((story) => isFor(live.get(id), story))
        .slice(0, most)
    },
  }
}

/** What authors call a storyline is its id; `_data/storylines.ts` has its name for readers. */
function named(id: string, { storylines }: Site): Omit<Storyline, 'stories'> {
  const record = storylines.get(id)
  return {
    address: `/storylines/${id}/`,
    name: record?.name ?? sentenceCase(id.replaceAll('-', ' ')),
    ...(record?.description !== undefined && { description: record.description }),
  }
}

/** A found storyline has the address of its first story, which no later story changes. */
function machineMade({
  name,
  members,
}: {
  readonly name: string
  readonly members: readonly string[]
}) {
  return { address: `/storylines/${members[0] ?? ''}/`, name }
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
