// Indexes: pages that list lists. All topics, and all months by year.

import type { Edition } from '#lib/edition/edition.ts'
import { grouped } from '#lib/edition/grouped.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import { entryOf, type IndexEntry } from './index-entry.ts'
import type { StoryList } from './list-page.ts'
import type { Lists } from './lists.ts'
import { pageAt, type Page } from './page.ts'

export interface IndexProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  /** By the first letters of the names; empty where there are too few names for that. */
  readonly letters: readonly IndexGroup[]
  readonly groups: readonly IndexGroup[]
}

export interface IndexGroup {
  /** Absent where the index has one group only. */
  readonly name?: string
  /** Of the name, where it is not the page’s. */
  readonly language?: Language
  /** Of the page that has all of the group, if there is one. */
  readonly address?: string
  readonly entries: readonly IndexEntry[]
}

export function indexPages({ site }: Edition, { topics, years }: Lists): readonly Page<'index'>[] {
  const { words } = wordsIn(site.language, site)
  const page = (address: string, name: string, parts: Pick<IndexProps, 'letters' | 'groups'>) =>
    pageAt('index', address, { address, language: site.language, name, ...parts })
  return [
    page('/topics/', words.topics, topicGroups(topics, site)),
    page('/archive/', words.archive, { letters: [], groups: years.map(group) }),
  ]
}

/** Years, the newest first, with their months. */
function group({ name, address, parts = [] }: StoryList): IndexGroup {
  return { name, address, entries: parts.map(entryOf) }
}

/** How many names are seen at a glance; more are put under their letters. */
const AT_A_GLANCE = 20

/** Topics of the site's language, then those that only stories in another language have, by language. */
function topicGroups(
  topics: readonly StoryList[],
  site: Site,
): Pick<IndexProps, 'letters' | 'groups'> {
  const byLanguage = grouped(topics, ({ language = site.language }) => [language])
  const own = byLanguage.get(site.language) ?? []
  const byLetter = own.length > AT_A_GLANCE
  const others = [...byLanguage]
    .filter(([language]) => language !== site.language)
    .toSorted(([a], [b]) => compareText(a, b))
  return {
    letters: byLetter ? letterGroups(own) : [],
    groups: [
      ...(byLetter || own.length === 0 ? [] : [{ entries: own.map(entryOf) }]),
      ...others.map(([language, lists]) => ({
        name: wordsIn(language, site).name,
        language,
        entries: lists.map(entryOf),
      })),
    ],
  }
}

function letterGroups(lists: readonly StoryList[]): readonly IndexGroup[] {
  return [...grouped(lists, ({ name }) => [letterOf(name)])]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([name, some]) => ({ name, entries: some.map(entryOf) }))
}

/** The letter under which a name is looked for: without its accent, and `#` for all that begin with none. */
function letterOf(name: string): string {
  const [first = ''] = name.normalize('NFD').toUpperCase()
  return /\p{L}/u.test(first) ? first : '#'
}
