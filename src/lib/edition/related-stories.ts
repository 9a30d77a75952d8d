// The related stories of every live story: what editors and authors chose, then the machine's picks.

import { availableParallelism } from 'node:os'
import { analyse } from '#lib/related/analysis.ts'
import { chooseRelated } from '#lib/related/choose-related.ts'
import type { Reason } from '#lib/related/pick.ts'
import type { Answers } from '#lib/related/answers.ts'
import type { StoryText } from '#lib/related/record.ts'
import { relate } from '#lib/related/relate.ts'
import { createRelatedIndex } from '#lib/related/related-index.ts'
import { quickDigest } from '#lib/story/quick-digest.ts'
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

/** The index of the live stories alone: of others it knows nothing. */
export function indexOf(stories: readonly LiveStory[]): Answers {
  const builder = createRelatedIndex()
  for (const story of stories) builder.add({ ...placeOf(story), ...textOf(story) })
  return builder.finalize()
}

/** What is known of a story's words from an earlier run, or from another process; by the file of its copy. */
export interface KnownAnalyses {
  readonly of: (file: string) => Uint8Array | undefined
  /** Another where the analysis is another. */
  readonly keyOf: (file: string) => string | undefined
  /** Where what was found is kept for the next run. */
  readonly folder: string
}

/** The same, made on all cores, and of what was found before only what has changed: the way of a build. */
export function relateStories(
  stories: readonly LiveStory[],
  known?: KnownAnalyses,
): Promise<Answers> {
  const files = new Map<string, string>()
  const analyses = new Map<string, Uint8Array>()
  const keyOf = (story: LiveStory) => {
    const key = known?.keyOf(story.file)
    if (key !== undefined) {
      files.set(key, story.file)
      return key
    }
    const analysis = analyse(textOf(story))
    const made = quickDigest(Buffer.from(analysis).toString('latin1'))
    analyses.set(made, analysis)
    return made
  }
  return relate({
    stories: stories.map((story) => ({ ...placeOf(story), analysis: keyOf(story) })),
    analysisOf: (key) => analyses.get(key) ?? known?.of(files.get(key) ?? ''),
    threads: availableParallelism(),
    ...(known && { folder: known.folder }),
  })
}

/** Analyses a story before the gate; of a live blog only the gate knows the words. */
export function analysisOf(story: Words): Uint8Array | undefined {
  return story.body.entries === undefined ? analyse(textOf(story)) : undefined
}

type Words = Pick<
  LiveStory,
  'headline' | 'standfirst' | 'body' | 'topics' | 'language' | 'storyline'
>

/**
 * Picks for every story of the edition. What is pinned or linked is live: the gate saw to it. What
 * the page tells as the story so far, or as a translation, is not told again as related.
 */
export function relatedStories(
  live: ReadonlyMap<StoryId, LiveStory>,
  index: Answers,
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

/** What the engine is told of a story's place among the others. */
function placeOf({ id, published, translationOf }: LiveStory) {
  return { id, date: published, translationOf }
}

/** And what it is told of its words. */
function textOf(story: Words): StoryText {
  return {
    title: story.headline,
    standfirst: story.standfirst,
    body: story.body.text,
    tags: story.topics,
    lang: story.language,
    storyline: story.storyline,
  }
}
