// The addresses that search engines should know, with the moment each last changed.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { isoMoment } from '#lib/story/dates.ts'
import { latest } from '#lib/story/last-change.ts'
import { addressOf } from '#lib/story/story.ts'
import { lastVisibleChange } from './last-visible-change.ts'

export interface SitemapProps {
  readonly entries: readonly SitemapEntry[]
}

export interface SitemapEntry {
  /** Whole address. */
  readonly url: string
  /** ISO 8601 with offset; absent where nothing tells. */
  readonly modified?: string
}

/** A page that lists stories, and changes with them. */
export interface ListedStories {
  readonly address: string
  readonly stories: readonly LiveStory[]
}

/** Front, standing pages and the fronts of lists, then every story, newest first. */
export function sitemapProps(
  { site, stories }: Edition,
  lists: readonly ListedStories[],
): SitemapProps {
  const entry = (address: string, list: readonly LiveStory[]): SitemapEntry => {
    const last = latest(list.map(lastVisibleChange))
    return {
      url: `${site.origin}${address}`,
      ...(last !== undefined && { modified: isoMoment(last, site) }),
    }
  }
  return {
    entries: [
      entry('/', stories),
      entry('/about/', []),
      ...lists.map((list) => entry(list.address, list.stories)),
      ...stories.map((story) => entry(addressOf(story.id), [story])),
    ],
  }
}
