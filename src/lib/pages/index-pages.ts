// Indexes: pages that list lists. All topics, and all months by year.

import type { Edition } from '#lib/edition/edition.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import type { StoryList } from './list-page.ts'
import type { Lists } from './lists.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface IndexProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  readonly groups: readonly IndexGroup[]
}

export interface IndexGroup {
  /** Absent where the index has one group only. */
  readonly name?: string
  readonly entries: readonly IndexEntry[]
}

export interface IndexEntry extends Link {
  /** How many stories the list has. */
  readonly count: number
}

export function indexPages({ site }: Edition, { topics, months }: Lists): readonly Page<'index'>[] {
  const { words } = wordsIn(site.language, site)
  const page = (address: string, name: string, groups: readonly IndexGroup[]) =>
    pageAt('index', address, { address, language: site.language, name, groups })
  return [
    page('/topics/', words.topics, topics.length === 0 ? [] : [{ entries: topics.map(entryOf) }]),
    page('/archive/', words.archive, years(months)),
  ]
}

/** Years, the newest first, with their months. */
function years(months: readonly StoryList[]): readonly IndexGroup[] {
  const names = [...new Set(months.map(({ address }) => yearIn(address)))]
  return names.map((name) => ({
    name,
    entries: months.filter(({ address }) => yearIn(address) === name).map(entryOf),
  }))
}

function yearIn(address: string): string {
  return address.split('/')[2] ?? ''
}

function entryOf({ name, address, stories }: StoryList): IndexEntry {
  return { name, address, count: stories.length }
}
