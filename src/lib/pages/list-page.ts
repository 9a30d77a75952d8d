// A list of stories: its front, and the full pages of what is older. Sections, topics, authors and
// months are all such lists.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import type { FeedLink } from '#lib/feeds/feed.ts'
import type { ProfileFacts } from '#lib/feeds/profile.ts'
import type { Alternate } from '#lib/feeds/alternates.ts'
import { frontAddress } from '#lib/story/fronts.ts'
import type { Language } from '#lib/story/languages.ts'
import { cardOf, type Card } from './card.ts'
import { pagesFor } from './list-pages.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface ListProps {
  readonly address: string
  readonly language: Language
  /** What sort of list it is, in a word above its name; a section has none. */
  readonly label?: string
  readonly name: string
  readonly description?: string
  /** Number of a page of older stories; absent on the front. */
  readonly number?: number
  readonly cards: readonly Card[]
  /** From the front page to the front of the list. */
  readonly trail: readonly Link[]
  /** The fronts of the same list in all languages; on a front alone. */
  readonly alternates: readonly Alternate[]
  /** Feeds of the list; a month has none. */
  readonly feeds: readonly FeedLink[]
  /** On the front of an author's list: what machines are told of them, and their pages elsewhere. */
  readonly profile?: ProfileFacts
  readonly older?: string
  readonly newer?: string
}

/** A list before it is parted into pages. */
export interface StoryList {
  /** Of its front, with a slash at the end. */
  readonly address: string
  readonly label?: string
  readonly name: string
  readonly description?: string
  /** The index that leads to it, if there is one. */
  readonly parent?: Link
  /** Newest first. */
  readonly stories: readonly LiveStory[]
  readonly feeds?: readonly FeedLink[]
  /** Of an author. */
  readonly profile?: ProfileFacts
  /** Of the words on its pages, where it is not the site's. */
  readonly language?: Language
  readonly alternates?: readonly Alternate[]
}

/** The pages of a list, the oldest stories first. */
export function pagesOfList(list: StoryList, { site }: Edition): readonly Page<'list'>[] {
  const { language = site.language } = list
  return pagesFor(list.address, list.stories).map(({ address, items, way }) =>
    pageAt('list', address, {
      address,
      language,
      name: list.name,
      cards: items.map((story) => cardOf(story, site)),
      feeds: list.feeds ?? [],
      alternates: way.number === undefined ? (list.alternates ?? []) : [],
      trail: [
        { name: site.name, address: frontAddress(language, site) },
        ...(list.parent ? [list.parent] : []),
        { name: list.name, address: list.address },
      ],
      ...(address === list.address && list.profile !== undefined && { profile: list.profile }),
      ...(list.label !== undefined && { label: list.label }),
      ...(list.description !== undefined && { description: list.description }),
      ...way,
    }),
  )
}
