// A feed: one neutral value, from which RSS, Atom and JSON Feed are printed. Printers decide nothing.

import type { LiveStory } from '#lib/edition/gate.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import { isoMoment, rfc822Moment, type Clock, type Moment } from '#lib/story/dates.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { latest } from '#lib/story/last-change.ts'
import type { FeedForm } from '#lib/story/outputs.ts'
import type { Site } from '#lib/story/site.ts'

/** All addresses are whole, here and in the items. */
export interface Feed {
  readonly title: string
  readonly description: string
  /** The page for readers that shows the same. */
  readonly page: string
  /** Where each form of the feed is served. */
  readonly self: Readonly<Record<FeedForm, string>>
  /** Whom to ask for news of the feed as it comes (WebSub). */
  readonly hub?: string
  readonly language: Language
  readonly publisher: { readonly name: string; readonly url: string }
  /** When the newest item was published or last changed; absent from an empty feed. */
  readonly updated?: FeedMoment
  /** Newest first. */
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** Never changes, whatever else does; the address where an item is a page. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary?: string
  readonly language: Language
  readonly published: FeedMoment
  readonly modified: FeedMoment
  readonly authors: readonly { readonly name: string; readonly url?: string }[]
  readonly categories: readonly string[]
  readonly picture?: FeedPicture
  /** The whole text. */
  readonly content: SafeMarkup
}

export interface FeedPicture {
  readonly url: string
  /** Media type; absent where the name of the file does not tell. */
  readonly type?: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Size in bytes; absent where the picture is not made yet, as in a preview. */
  readonly bytes?: number
}

/** A moment in the two spellings that feeds use. */
export interface FeedMoment {
  readonly iso: string
  readonly rfc822: string
}

/** What a page says of a feed beside it. */
export interface FeedLink {
  readonly name: string
  /** Path on the site. */
  readonly address: string
  readonly type: string
}

/** The forms of a feed: what readers call it, the file beside the list's own page, and its media type. */
export const FEED_FORMS = {
  rss: { name: 'RSS', file: 'feed.xml', type: 'application/rss+xml' },
  atom: { name: 'Atom', file: 'feed.atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
} as const satisfies Readonly<Record<FeedForm, object>>

/** A list of stories that readers may follow. */
export interface FollowedList {
  /** Path of its page, with a slash at the end. */
  readonly address: string
  readonly name: string
  readonly description?: string
  /** Where it is not the site's. */
  readonly language?: Language
  /** Newest first. */
  readonly stories: readonly LiveStory[]
}

/** What is particular to one feed. */
export interface FeedParts extends Pick<Feed, 'title' | 'items'> {
  /** Path of the folder with the files of the feed, with a slash at the end. */
  readonly address: string
  /** Path of the page for readers, where it is not the same. */
  readonly page?: string
  readonly description?: string | undefined
  readonly language?: Language
  /** When each item last changed. */
  readonly changes: readonly Moment[]
}

/** A feed of the site from what is particular to it. */
export function feedOf(parts: FeedParts, site: Site): Feed {
  const { title, address, page = address, description, language, changes } = parts
  const updated = latest(changes)
  const self = (form: FeedForm) => `${site.origin}${address}${FEED_FORMS[form].file}`
  return {
    title,
    description: description || site.description,
    page: `${site.origin}${page}`,
    self: { rss: self('rss'), atom: self('atom'), json: self('json') },
    language: language ?? site.language,
    publisher: { name: site.publisher.name, url: `${site.origin}/` },
    get items() {
      return parts.items
    },
    ...(site.hub !== undefined && { hub: site.hub }),
    ...(updated !== undefined && { updated: feedMoment(updated, site) }),
  }
}

export function feedMoment(at: Moment, clock: Clock): FeedMoment {
  return { iso: isoMoment(at, clock), rfc822: rfc822Moment(at, clock) }
}

/** The title of the feed of a language. */
export function languageFeedName(language: Language, site: Site): string {
  return `${site.name}: ${wordsIn(language, site).name}`
}

/** What pages say of the feeds in a folder, in the forms that the site prints. */
export function feedLinks(name: string, address: string, { outputs }: Site): readonly FeedLink[] {
  return outputs.feedForms.map((form) => {
    const { file, type } = FEED_FORMS[form]
    return { name, address: `${address}${file}`, type }
  })
}
