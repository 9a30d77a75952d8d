// A list of stories: its front, and the full pages of what is older. Sections, topics, authors and
// months are all such lists.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import type { FeedLink } from '#lib/feeds/feed.ts'
import type { Language } from '#lib/story/languages.ts'
import { cardOf, type Card } from './card.ts'
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
  /** Feeds of the list; a month has none. */
  readonly feeds: readonly FeedLink[]
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
}

/** The pages of a list, the oldest stories first. */
export function pagesOfList(list: StoryList, { site }: Edition): readonly Page<'list'>[] {
  return pagesFor(list.address, list.stories).map(({ address, items, way }) =>
    pageLater('list', address, {
      inputs: [cardInputs(items), JSON.stringify([{ ...list, stories: undefined }, way])].join(' '),
      props: () => ({
        address,
        language: site.language,
        name: list.name,
        cards: items.map((story) => cardOf(story, site)),
        feeds: list.feeds ?? [],
        trail: [
          { name: site.name, address: '/' },
          ...(list.parent ? [list.parent] : []),
          { name: list.name, address: list.address },
        ],
        ...(list.label !== undefined && { label: list.label }),
        ...(list.description !== undefined && { description: list.description }),
        ...way,
      }),
    }),
  )
}
