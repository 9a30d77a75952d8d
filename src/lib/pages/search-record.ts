// A story as the search finds it: its words, and what a search may be narrowed by.

import type { LiveStory } from '#lib/edition/gate.ts'
import { isoMoment } from '#lib/story/dates.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf } from '#lib/story/story.ts'
import { stamp } from './card.ts'
import { listed } from './listed.ts'

export interface SearchRecord {
  readonly address: string
  readonly language: Language
  /** The words themselves; they are told as they stand, around those that were found. */
  readonly text: string
  /** What a result shows besides, and what is found in it. */
  readonly shown: { readonly title: string; readonly byline?: string; readonly date: string }
  /** What a search may be narrowed by: the names of each, as readers know them. */
  readonly filters: Readonly<Record<SearchFilter, readonly string[]>>
  /** By which results may be ordered: ISO 8601, to the second. */
  readonly published: string
}

type SearchFilter = 'section' | 'author' | 'topic' | 'year'

export function searchRecord(story: LiveStory, site: Site): SearchRecord {
  const { language, credits, standfirst } = story
  const names = credits.map(({ name }) => name)
  const published = isoMoment(story.published, site)
  return {
    address: addressOf(story.id),
    language,
    text: [...(standfirst === undefined ? [] : [standfirst]), story.body.text].join('\n\n'),
    shown: {
      title: story.headline,
      date: stamp(story.published, site, language).text,
      ...(names.length > 0 && { byline: listed(names, wordsIn(language, site).words.and) }),
    },
    filters: {
      section: [sectionFront(story.section, language, site).name],
      author: names,
      topic: story.topics,
      year: [published.slice(0, 4)],
    },
    published,
  }
}
