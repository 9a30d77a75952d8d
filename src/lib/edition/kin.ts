// What belongs together in an edition: related stories and storylines. They are found once, and handed
// on to whoever prints.

import type { Answers } from '#lib/related/answers.ts'
import type { Reason } from '#lib/related/pick.ts'
import type { Site } from '#lib/story/site.ts'
import type { StoryId } from '#lib/story/story.ts'
import type { LiveStory } from './gate.ts'
import { relatedStories, type RelatedStories, type RelatedStory } from './related-stories.ts'
import { linesOf, storylinesOf, type Storyline, type Storylines } from './storylines.ts'

export interface Kin {
  readonly storylines: Storylines
  readonly related: RelatedStories
}

export function kinOf(index: Answers, live: readonly LiveStory[], site: Site): Kin {
  const byId = byIdOf(live)
  const storylines = storylinesOf(index, byId, site)
  return { storylines, related: relatedStories(byId, index, storylines) }
}

/** Storylines with the ids of their stories, to be told to another process. */
export type ToldLine = Omit<Storyline, 'stories'> & { readonly ids: readonly StoryId[] }

export function tellLines({ all }: Storylines): readonly ToldLine[] {
  return all.map(({ stories, ...line }) => ({ ...line, ids: stories.map(({ id }) => id) }))
}

/** A story, and those that are related to it. */
export type ToldRelated = readonly [
  StoryId,
  readonly { readonly id: StoryId; readonly reason: Reason }[],
]

export function tellRelated(
  related: RelatedStories,
  ids: readonly StoryId[],
): readonly ToldRelated[] {
  return ids.map((id) => [
    id,
    (related.get(id) ?? []).map(({ story, reason }) => ({ id: story.id, reason })),
  ])
}

/** What was told; of related stories it knows only what `hear` was given last. */
export function toldKin(
  lines: readonly ToldLine[],
  live: readonly LiveStory[],
): { readonly kin: Kin; readonly hear: (told: readonly ToldRelated[]) => void } {
  const byId = byIdOf(live)
  const related = new Map<StoryId, readonly RelatedStory[]>()
  const storyOf = (id: StoryId) => byId.get(id) ?? []
  const all = lines.map(({ ids, ...line }): Storyline => ({
    ...line,
    stories: ids.flatMap(storyOf),
  }))
  return {
    kin: { storylines: linesOf(all, byId), related },
    hear: (told) => {
      related.clear()
      for (const [id, picks] of told) {
        const stories = picks.flatMap((pick): readonly RelatedStory[] => {
          const story = byId.get(pick.id)
          return story === undefined ? [] : [{ story, reason: pick.reason }]
        })
        related.set(id, stories)
      }
    },
  }
}

function byIdOf(live: readonly LiveStory[]): ReadonlyMap<StoryId, LiveStory> {
  return new Map(live.map((story) => [story.id, story]))
}
