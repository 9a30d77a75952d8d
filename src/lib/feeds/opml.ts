// All feeds of the site in one file, for a reader's program to take in (OPML 2.0).

import type { Site } from '#lib/story/site.ts'
import type { FeedGroup } from './feeds-of.ts'

export interface OpmlProps {
  readonly title: string
  readonly groups: readonly OpmlGroup[]
}

interface OpmlGroup {
  readonly name: string
  readonly feeds: readonly OpmlFeed[]
}

export interface OpmlFeed {
  readonly title: string
  readonly description: string
  readonly language: string
  /** Whole addresses. */
  readonly page: string
  readonly url: string
}

/** Reader’s programs take RSS best. */
const FORMS = ['rss', 'atom', 'json'] as const

export function opmlOf(groups: readonly FeedGroup[], site: Site): OpmlProps {
  const form = FORMS.find((one) => site.outputs.feedForms.includes(one)) ?? 'rss'
  return {
    title: site.name,
    groups: groups.map(({ name, feeds }) => ({
      name,
      feeds: feeds.map(({ feed: { title, description, language, page, self } }) => ({
        title,
        description,
        language,
        page,
        url: self[form],
      })),
    })),
  }
}
