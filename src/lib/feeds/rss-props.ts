// The feed of the latest stories, as a neutral list; `src/feeds/rss.11ty.ts` prints it.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import { rfc822Moment } from '#lib/story/dates.ts'
import type { Language } from '#lib/story/languages.ts'
import { latest } from '#lib/story/last-change.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf } from '#lib/story/story.ts'
import { lastVisibleChange } from './last-visible-change.ts'

export interface RssProps {
  readonly title: string
  readonly description: string
  /** Whole addresses, here and in the items. */
  readonly url: string
  readonly self: string
  readonly language: Language
  /** When the newest story was published or last changed, in RFC 822; absent from an empty feed. */
  readonly built?: string
  readonly items: readonly RssItem[]
}

export interface RssItem {
  readonly url: string
  readonly title: string
  readonly summary?: string
  readonly published: string
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  /** The whole text; its addresses are whole too. */
  readonly content: SafeMarkup
}

const MOST_ITEMS = 50

/** The newest stories of the whole site, newest first. */
export function rssProps(edition: Edition): RssProps {
  const { site } = edition
  const stories = edition.stories.slice(0, MOST_ITEMS)
  const built = latest(stories.map(lastVisibleChange))
  return {
    title: site.name,
    description: site.description,
    url: `${site.origin}/`,
    self: `${site.origin}/feed.xml`,
    language: site.language,
    items: stories.map((story) => itemOf(story, site)),
    ...(built !== undefined && { built: rfc822Moment(built, site) }),
  }
}

function itemOf(story: LiveStory, site: Site): RssItem {
  const url = `${site.origin}${addressOf(story.id)}`
  const section = site.sections.find(({ id }) => id === story.section)?.name ?? story.section
  return {
    url,
    title: story.headline,
    published: rfc822Moment(story.published, site),
    authors: story.credits.map(({ name }) => name),
    categories: [section, ...story.topics.filter((topic) => topic !== section)],
    content: wholeAddresses(story.body.markup, url),
    ...(story.standfirst !== undefined && { summary: story.standfirst }),
  }
}

/** Makes addresses whole: a feed is read away from the site. Only our own renderer's attributes match. */
function wholeAddresses(markup: SafeMarkup, page: string): SafeMarkup {
  const { origin } = new URL(page)
  return markup
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    .replace(/ href="#/g, ` href="${page}#`) as SafeMarkup // SAFETY: a scheme and host are put before a path.
}
