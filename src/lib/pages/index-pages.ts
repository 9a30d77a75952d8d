// Indexes: pages that list lists. All topics, and all months by year.

import type { Edition } from '#lib/edition/edition.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { entryOf, type IndexEntry } from './index-entry.ts'
import type { StoryList } from './list-page.ts'
import type { Lists } from './lists.ts'
import { pageAt, type Page } from './page.ts'

export interface IndexProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  readonly groups: readonly IndexGroup[]
}

export interface IndexGroup {
  /** Absent where the index has one group only. */
  readonly name?: string
  /** Of the page that has all of the group, if there is one. */
  readonly address?: string
  readonly entries: readonly IndexEntry[]
}

export function indexPages({ site }: Edition, { topics, years }: Lists): readonly Page<'index'>[] {
  const { words } = wordsIn(site.language, site)
  const page = (address: string, name: string, groups: readonly IndexGroup[]) =>
    pageAt('index', address, { address, language: site.language, name, groups })
  return [
    page('/topics/', words.topics, topics.length === 0 ? [] : [{ entries: topics.map(entryOf) }]),
    page('/archive/', words.archive, years.map(group)),
  ]
}

/** Years, the newest first, with their months. */
function group({ name, address, parts = [] }: StoryList): IndexGroup {
  return { name, address, entries: parts.map(entryOf) }
}
