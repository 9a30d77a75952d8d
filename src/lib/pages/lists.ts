// Every list of stories that an edition has: sections, topics, authors, months.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { profileFacts } from '#lib/feeds/profile.ts'
import { grouped } from '#lib/edition/grouped.ts'
import { sectionAlternates } from '#lib/feeds/alternates.ts'
import { authorAddress } from '#lib/story/byline.ts'
import { monthName, yearAndMonth } from '#lib/story/dates.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import { wordsIn } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import { topicAddress, topicId } from '#lib/story/topic.ts'
import type { StoryList } from './list-page.ts'

export interface Lists {
  /** By language, the site's own first. */
  readonly sections: readonly StoryList[]
  /** In the order of their ids. */
  readonly topics: readonly StoryList[]
  /** Of `_data/authors.ts`, in its order; those without a live story too. */
  readonly authors: readonly StoryList[]
  /** Newest first. */
  readonly months: readonly StoryList[]
}

export function listsOf(edition: Edition): Lists {
  return {
    sections: sectionLists(edition),
    topics: topicLists(edition),
    authors: authorLists(edition),
    months: monthLists(edition),
  }
}

/** Every section in the site's language; in the others those that have a story. */
function sectionLists(edition: Edition): readonly StoryList[] {
  const { site, languages } = edition
  return languages.flatMap(({ language, bySection }) =>
    [...bySection]
      .filter(([, stories]) => language === site.language || stories.length > 0)
      .map(([id, stories]) => ({
        ...sectionFront(id, language, site),
        language,
        stories,
        alternates: sectionAlternates(id, edition),
      })),
  )
}

function topicLists({ site, stories }: Edition): readonly StoryList[] {
  const { words } = wordsIn(site.language, site)
  const lists = grouped(stories, ({ topics }) => [...new Set(topics.map(topicId))])
  return [...lists]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, about]) => ({
      address: topicAddress(id),
      label: words.topic,
      parent: { name: words.topics, address: '/topics/' },
      name: usualSpelling(id, about),
      stories: about,
    }))
}

/** The spelling of a topic that most stories use; of two as frequent the first in code-unit order. */
function usualSpelling(id: string, stories: readonly LiveStory[]): string {
  const counts = new Map<string, number>()
  for (const spelling of stories.flatMap(({ topics }) =>
    topics.filter((topic) => topicId(topic) === id),
  )) {
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  }
  const [first] = [...counts].toSorted(
    ([a, countA], [b, countB]) => countB - countA || compareText(a, b),
  )
  return first?.[0] ?? id
}

function authorLists({ site, stories }: Edition): readonly StoryList[] {
  const { words } = wordsIn(site.language, site)
  const lists = grouped(stories, ({ credits }) => [
    ...new Set(credits.flatMap(({ author }) => (author === undefined ? [] : [author]))),
  ])
  return [...site.authors.values()].map((author) => {
    const { id, name, role, bio, invented } = author
    return {
      address: authorAddress(id),
      label: role ?? words.author,
      name,
      profile: profileFacts(author, site),
      description: [
        ...(bio === undefined ? [] : [bio]),
        ...(invented ? [words.invented] : []),
      ].join(' '),
      stories: lists.get(id) ?? [],
    }
  })
}

function monthLists({ site, stories }: Edition): readonly StoryList[] {
  const { words } = wordsIn(site.language, site)
  return [...grouped(stories, ({ published }) => [yearAndMonth(published, site.zone)])]
    .toSorted(([a], [b]) => compareText(b, a))
    .map(([month, published]) => ({
      address: `/archive/${month}/`,
      label: words.archive,
      parent: { name: words.archive, address: '/archive/' },
      name: monthName(month, wordsIn(site.language, site)),
      stories: published,
    }))
}
