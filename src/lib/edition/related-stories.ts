// The related stories of every live story: what editors and authors chose, then the machine's picks.

import { chooseRelated } from '#lib/related/choose-related.ts'
import type { Reason } from '#lib/related/pick.ts'
import { createRelatedIndex, type RelatedIndex } from '#lib/related/related-index.ts'
import type { StoryId } from '#lib/story/story.ts'
import type { LiveStory } from './gate.ts'
import type { Storylines } from './storylines.ts'

export interface RelatedStory {
  readonly story: LiveStory
  readonly reason: Reason
}

/** Best first; of each story when it is asked for. */
export type RelatedStories = Pick<ReadonlyMap<StoryId, readonly RelatedStory[]>, 'get'>

/** How many related stories a page shows at most. */
const MOST_RELATED = 4

/** What the machine found in the texts. */
export type Relations = Pick<RelatedIndex, 'related' | 'duplicatesOf' | 'storylines'>

/** The index of the live stories alone: of others it knows nothing. */
export function indexOf(stories: readonly LiveStory[]): RelatedIndex {
  const builder = createRelatedIndex()
  for (const story of stories) builder.add(recordOf(story))
  return builder.finalize()
}

/**
 * Picks for every story of the edition. What is pinned or linked is live: the gate saw to it. What
 * the page tells as the story so far, or as a translation, is not told again as related.
 */
export function relatedStories(
  live: ReadonlyMap<StoryId, LiveStory>,
  index: Relations,
  storylines: Storylines,
): RelatedStories {
  const picksOf = (story: LiveStory) => {
    const told = [
      ...storylines.soFar(story.id).map(({ id }) => id),
      ...story.translations,
      ...story.unrelated,
    ]
    return chooseRelated({
      id: story.id,
      k: MOST_RELATED,
      pins: story.related,
      linked: story.body.links,
      exclusions: told,
      machinePicks: index.related(story.id, MOST_RELATED + told.length),
      duplicatesOf: index.duplicatesOf,
      ...(story.storyline !== undefined && {
        storyline: {
          name: story.storyline,
          mates: storylines.next(story.id, MOST_RELATED).map(({ id }) => id),
        },
      }),
    }).flatMap(({ id, reason }) => {
      const picked = live.get(id)
      return picked === undefined ? [] : [{ story: picked, reason }]
    })
  }
  const known = new Map<StoryId, readonly RelatedStory[]>()
  return {
    get: (id) => {
      const story = live.get(id)
      const picks = known.get(id) ?? (story && picksOf(story))
      if (picks) known.set(id, picks)
      return picks
    },
  }
}

function recordOf(story: LiveStory) {
  return {
    id: story.id,
    title: story.headline,
    standfirst: story.standfirst,
    body: story.body.text,
    date: story.published,
    tags: story.topics,
    lang: story.language,
    storyline: story.storyline,
    translationOf: story.translationOf,
  }
}
