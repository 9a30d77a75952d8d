// Every list of stories that an edition has: sections, topics, authors, years and months.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { profileFacts } from '#lib/feeds/profile.ts'
import { grouped } from '#lib/edition/grouped.ts'
import { sectionAlternates } from '#lib/feeds/alternates.ts'
import { authorAddress } from '#lib/story/byline.ts'
import { monthAlone, monthName, yearAndMonth, type Moment } from '#lib/story/dates.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import { topicAddress, topicId } from '#lib/story/topic.ts'
import type { StoryList } from './list-page.ts'

export interface Lists {
  /** By language, the site's own first. */
  readonly sections: readonly StoryList[]
  /** In the order of their ids. */
  readonly topics: readonly StoryList[]
  /** Of `_data/authors.ts`, in its order; those without a live story too. */
  readonly authors: readonly StoryList[]
  /** Newest first; each has its months as parts. */
  readonly years: readonly StoryList[]
  /** Newest first. */
  readonly months: readonly StoryList[]
}

export function listsOf(edition: Edition): Lists {
  const months = monthLists(edition)
  return {
    sections: sectionLists(edition),
    topics: topicLists(edition),
    authors: authorLists(edition),
    years: yearLists(edition, months),
    months,
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
  const lists = grouped(stories, ({ topics }) => [...new Set(topics.map(topicId))])
  return [...lists]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, about]) => {
      const language = languageOf(about, site)
      const { words } = wordsIn(language, site)
      return {
        address: topicAddress(id),
        label: words.topic,
        parents: [{ name: words.topics, address: '/topics/' }],
        name: usualSpelling(id, about),
        language,
        stories: about,
      }
    })
}

/** The language that all of some stories are in; the site’s own where they are in several. */
function languageOf([first, ...others]: readonly LiveStory[], site: Site): Language {
  const { language } = first ?? site
  return others.every((story) => story.language === language) ? language : site.language
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

/** Each year with its stories, and the way to its months. */
function yearLists({ site, stories }: Edition, months: readonly StoryList[]): readonly StoryList[] {
  const { words } = wordsIn(site.language, site)
  return [...grouped(stories, ({ published }) => [yearOf(published, site)])]
    .toSorted(([a], [b]) => compareText(b, a))
    .map(([year, published]) => ({
      address: yearAddress(year),
      label: words.archive,
      parents: [{ name: words.archive, address: '/archive/' }],
      name: year,
      stories: published,
      parts: months.filter(({ address }) => address.startsWith(yearAddress(year))),
    }))
}

function monthLists({ site, stories }: Edition): readonly StoryList[] {
  const { words } = wordsIn(site.language, site)
  return [...grouped(stories, ({ published }) => [yearAndMonth(published, site.zone)])]
    .toSorted(([a], [b]) => compareText(b, a))
    .map(([month, published]) => {
      const year = month.slice(0, 'yyyy'.length)
      return {
        address: `/archive/${month}/`,
        label: words.archive,
        parents: [
          { name: words.archive, address: '/archive/' },
          { name: year, address: yearAddress(year) },
        ],
        name: monthName(month, wordsIn(site.language, site)),
        shortName: monthAlone(month, wordsIn(site.language, site)),
        stories: published,
      }
    })
}

function yearOf(at: Moment, { zone }: Site): string {
  return yearAndMonth(at, zone).slice(0, 'yyyy'.length)
}

function yearAddress(year: string): string {
  return `/archive/${year}/`
}
