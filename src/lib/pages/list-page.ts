// A list of stories: its front, and the full pages of what is older. Sections, topics, authors, years
// and months are all such lists.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import type { FeedLink } from '#lib/feeds/feed.ts'
import type { ProfileFacts } from '#lib/feeds/profile.ts'
import type { Alternate } from '#lib/feeds/alternates.ts'
import { frontAddress } from '#lib/story/fronts.ts'
import type { Language } from '#lib/story/languages.ts'
import { cardOf, type Card } from './card.ts'
import { entryOf, type IndexEntry } from './index-entry.ts'
import { pagesFor } from './list-pages.ts'
import { cardInputs } from './inputs.ts'
import { pageLater, type Link, type Page } from './page.ts'

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
  /** On the front of a year its months. */
  readonly parts?: readonly IndexEntry[]
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
  /** Its name among the parts of its parent, where the parent's says the rest: the month without the year. */
  readonly shortName?: string
  readonly description?: string
  /** What leads to it from the front page. */
  readonly parents?: readonly Link[]
  /** Lists that it has on pages of their own too, such as the months of a year. */
  readonly parts?: readonly StoryList[]
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
    pageLater('list', address, {
      inputs: () => [cardInputs(items), JSON.stringify([ownOf(list), way])].join(' '),
      props: () => ({
        address,
        language,
        name: list.name,
        cards: items.map((story) => cardOf(story, site)),
        feeds: list.feeds ?? [],
        alternates: way.number === undefined ? (list.alternates ?? []) : [],
        trail: [
          { name: site.name, address: frontAddress(language, site) },
          ...(list.parents ?? []),
          { name: list.name, address: list.address },
        ],
        ...(list.parts && way.number === undefined && { parts: list.parts.map(entryOf) }),
        ...(address === list.address && list.profile !== undefined && { profile: list.profile }),
        ...(list.label !== undefined && { label: list.label }),
        ...(list.description !== undefined && { description: list.description }),
        ...way,
      }),
    }),
  )
}

/** The list without its stories; of its parts what their entries tell. */
function ownOf({ stories: _stories, parts, ...own }: StoryList): object {
  return { ...own, parts: parts?.map(entryOf) }
}
