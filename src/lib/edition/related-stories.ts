// The related stories of every live story: what editors and authors chose, then the machine's picks.

import { chooseRelated } from '#lib/related/choose-related.ts'
import type { Reason } from '#lib/related/pick.ts'
import { createRelatedIndex } from '#lib/related/related-index.ts'
import type { StoryId } from '#lib/story/story.ts'
import type { LiveStory } from './gate.ts'
import { byNewest } from './order.ts'

export interface RelatedStory {
  readonly story: LiveStory
  readonly reason: Reason
}

/** How many related stories a page shows at most. */
const MOST_RELATED = 4

/** Picks for every story of the edition. What is pinned or linked is live: the gate saw to it. */
export function relatedStories(
  stories: readonly LiveStory[],
): ReadonlyMap<StoryId, readonly RelatedStory[]> {
  const builder = createRelatedIndex()
  for (const story of stories) builder.add(recordOf(story))
  const index = builder.finalize()
  const live = new Map(stories.map((story) => [story.id, story]))
  const mates = matesByStoryline(stories)
  const picksOf = (story: LiveStory) =>
    chooseRelated({
      id: story.id,
      k: MOST_RELATED,
      pins: story.related,
      linked: story.body.links,
      exclusions: story.unrelated,
      machinePicks: index.related(story.id, MOST_RELATED + story.unrelated.length),
      duplicatesOf: index.duplicatesOf,
      ...(story.storyline !== undefined && {
        storyline: {
          name: story.storyline,
          mates: nearestMates(story, mates.get(story.storyline) ?? []),
        },
      }),
    }).flatMap(({ id, reason }) => {
      const picked = live.get(id)
      return picked === undefined ? [] : [{ story: picked, reason }]
    })
  return new Map(stories.map((story) => [story.id, picksOf(story)]))
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

/** Stories of each storyline, in the order given (newest first). */
function matesByStoryline(
  stories: readonly LiveStory[],
): ReadonlyMap<string, readonly LiveStory[]> {
  const mates = new Map<string, LiveStory[]>()
  for (const story of stories) {
    if (story.storyline === undefined) continue
    const known = mates.get(story.storyline)
    if (known) known.push(story)
    else mates.set(story.storyline, [story])
  }
  return mates
}

/** Ids of the stories of a storyline that lie nearest in time to one of them, nearest first. */
function nearestMates(story: LiveStory, mates: readonly LiveStory[]): readonly StoryId[] {
  const at = mates.indexOf(story)
  const distance = (other: LiveStory) => Math.abs(other.published - story.published)
  return mates
    .slice(Math.max(0, at - MOST_RELATED), at + MOST_RELATED + 1)
    .filter((other) => other !== story)
    .toSorted((a, b) => distance(a) - distance(b) || byNewest(a, b))
    .map(({ id }) => id)
}
