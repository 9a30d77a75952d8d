// The index of the search in parts, so that an edit makes one part anew and not the whole: the
// stories of each language, by the years in which they were published.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { grouped } from '#lib/edition/grouped.ts'
import { yearAndMonth } from '#lib/story/dates.ts'
import type { Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'

export interface SearchPart {
  readonly language: Language
  /** Where the site serves it: `/search/en/`, `/search/en-2/`. */
  readonly address: string
  /** Oldest first. */
  readonly stories: readonly LiveStory[]
}

/** Indexing so many stories takes some seconds. */
const MOST = 4_000

/**
 * Whole years, from the oldest, as many as fit into a part; a year that does not fit into one has
 * parts of its own. So a story more or less in a past year hardly ever moves what comes after it.
 * None in a preview, where each saved change would have to be indexed, and none where the site has no
 * search.
 */
export function searchParts(
  { stories, site, audience }: Edition,
  most: number = MOST,
): readonly SearchPart[] {
  if (!site.search || audience === 'preview') return []
  const byLanguage = grouped(stories.toReversed(), ({ language }) => [language])
  return [...byLanguage]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([language, some]) => {
      const years = grouped(some, ({ published }) => [
        yearAndMonth(published, site.zone).slice(0, 4),
      ])
      return packed([...years.values()], most).map((part, index) => ({
        language,
        address: `/search/${language.toLowerCase()}${index === 0 ? '' : `-${index + 1}`}/`,
        stories: part,
      }))
    })
}

function packed<T>(groups: readonly (readonly T[])[], most: number): readonly (readonly T[])[] {
  const parts: T[][] = []
  for (const group of groups) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + group.length <= most) last.push(...group)
    else for (let at = 0; at < group.length; at += most) parts.push(group.slice(at, at + most))
  }
  return parts
}
