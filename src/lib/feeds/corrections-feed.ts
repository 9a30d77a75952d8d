// The feed of corrections: what the paper got wrong, each with the story it stood in.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { html, type SafeMarkup } from '#lib/html/html.ts'
import type { Moment } from '#lib/story/dates.ts'
import { wordsIn } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf } from '#lib/story/story.ts'
import { feedMoment, feedOf, type Feed, type FeedItem } from './feed.ts'

export const CORRECTIONS_ADDRESS = '/corrections/'

/** The latest corrections of all live stories. */
export function correctionsFeed({ site, stories }: Edition): Feed {
  const { words } = wordsIn(site.language, site)
  const corrections = stories
    .flatMap(correctionsOf)
    .toSorted(byNewest)
    .slice(0, site.outputs.feedItems)
  return feedOf(
    {
      title: `${site.name}: ${words.corrections}`,
      address: CORRECTIONS_ADDRESS,
      items: corrections.map((correction) => itemOf(correction, site)),
      changes: corrections.map(({ at }) => at),
    },
    site,
  )
}

interface Correction {
  readonly story: LiveStory
  /** From 1, the oldest of its story. */
  readonly number: number
  readonly at: Moment
  readonly text: string
}

function correctionsOf(story: LiveStory): readonly Correction[] {
  return story.corrections.map(({ at, text }, index) => ({ story, number: index + 1, at, text }))
}

function byNewest(a: Correction, b: Correction): number {
  return b.at - a.at || compareText(a.story.id, b.story.id) || b.number - a.number
}

function itemOf({ story, number, at, text }: Correction, site: Site): FeedItem {
  const url = `${site.origin}${addressOf(story.id)}`
  const { direction, words } = wordsIn(story.language, site)
  const made = feedMoment(at, site)
  return {
    id: `${url}#correction-${number}`,
    url: `${url}#corrections`,
    title: `${words.correction}: ${story.headline}`,
    language: story.language,
    published: made,
    modified: made,
    authors: [],
    categories: [],
    // SAFETY: the tag escapes the text.
    content: html`<p lang="${story.language}" dir="${direction}">${text}</p>`.text as SafeMarkup,
  }
}
