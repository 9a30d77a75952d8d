// Every feed that an edition has: of the whole site, its corrections, sections, topics, authors and languages.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { frontAddress } from '#lib/story/fronts.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { correctionsFeed, CORRECTIONS_ADDRESS } from './corrections-feed.ts'
import { itemsFor } from './feed-item.ts'
import { feedOf, type Feed, type FeedParts, type FollowedList } from './feed.ts'
import { lastVisibleChange } from './last-visible-change.ts'

/** A feed and the path of the folder its files lie in. */
export interface FeedAt {
  readonly address: string
  readonly feed: Feed
  /** Those that its items tell of. */
  readonly stories: readonly LiveStory[]
}

/** Feeds of one sort, as a reader's program lists them. */
export interface FeedGroup {
  readonly name: string
  readonly feeds: readonly FeedAt[]
}

export interface FollowedLists {
  readonly sections: readonly FollowedList[]
  readonly topics: readonly FollowedList[]
  readonly authors: readonly FollowedList[]
}

export function feedGroups(edition: Edition, lists: FollowedLists): readonly FeedGroup[] {
  const { site } = edition
  const { words } = wordsIn(site.language, site)
  const { feeds: followed, feedForms, feedItems } = site.outputs
  const has = (list: (typeof followed)[number]) => feedForms.length > 0 && followed.includes(list)
  const itemOf = itemsFor(site)
  const feed = ({ address, name, ...list }: FollowedList, more: Followed = {}): FeedAt => {
    const stories = list.stories.slice(0, feedItems)
    // Items hold whole texts: they are made when the feed is printed.
    const parts: FeedParts = {
      ...more,
      title: name === site.name ? name : `${site.name}: ${name}`,
      address,
      description: list.description,
      get items() {
        return stories.map(itemOf)
      },
      changes: stories.map(lastVisibleChange),
    }
    return { address, feed: feedOf(parts, site), stories }
  }
  const all = { address: '/', name: site.name, stories: edition.stories }
  const groups: readonly FeedGroup[] = [
    {
      name: site.name,
      feeds: [
        ...(has('site') ? [feed(all)] : []),
        ...(has('corrections') ? [correctionsFeedAt(edition)] : []),
      ],
    },
    {
      name: words.sectionsNav,
      feeds: has('sections')
        ? lists.sections.map((list) =>
            feed(list, list.language === undefined ? {} : { language: list.language }),
          )
        : [],
    },
    { name: words.topics, feeds: has('topics') ? lists.topics.map((list) => feed(list)) : [] },
    { name: words.authors, feeds: has('authors') ? lists.authors.map((list) => feed(list)) : [] },
    {
      name: words.languages,
      feeds: has('languages')
        ? languageLists(edition).map(({ language, list }) =>
            feed(list, { language, page: frontAddress(language, site) }),
          )
        : [],
    },
  ]
  return groups.filter(({ feeds }) => feeds.length > 0)
}

function correctionsFeedAt(edition: Edition): FeedAt {
  return {
    address: CORRECTIONS_ADDRESS,
    feed: correctionsFeed(edition),
    stories: edition.stories.filter(({ corrections }) => corrections.length > 0),
  }
}

interface Followed {
  readonly page?: string
  readonly language?: Language
}

/** One list for each language, where there are fronts of more than one. */
function languageLists({
  site,
  languages,
}: Edition): readonly { readonly language: Language; readonly list: FollowedList }[] {
  if (languages.length < 2) return []
  return languages.map(({ language, stories }) => ({
    language,
    list: {
      // The feeds at the front of the site's own language are those of the whole site.
      address: language === site.language ? `/feeds/${language}/` : frontAddress(language, site),
      name: wordsIn(language, site).name,
      description: site.translations[language]?.description ?? '',
      stories,
    },
  }))
}
