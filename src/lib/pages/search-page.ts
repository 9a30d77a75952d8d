// The page of the search. Without script, or without an index, it offers the lists that lead to every
// story instead.

import type { Edition } from '#lib/edition/edition.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { pageAt, type Page } from './page.ts'
import { searchParts } from './search-parts.ts'

export interface SearchProps {
  readonly language: Language
  /** One for each language, that of the site first; none where there is no search. */
  readonly indexes: readonly SearchIndex[]
}

/** The index of the stories in one language. */
export interface SearchIndex {
  readonly language: Language
  /** What the language calls itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Where its parts are served; the first holds the program that searches them. */
  readonly parts: readonly string[]
}

export function searchPage(edition: Edition): Page<'search'> {
  const { site } = edition
  const parts = searchParts(edition)
  const languages = [...new Set(parts.map(({ language }) => language))]
  const indexes = languages.map((language) => {
    const { name, direction } = wordsIn(language, site)
    const own = parts.filter((part) => part.language === language)
    return { language, name, direction, parts: own.map(({ address }) => address) }
  })
  const isOurs = ({ language }: SearchIndex) => language === site.language
  return pageAt('search', '/search/', {
    language: site.language,
    indexes: [...indexes.filter(isOurs), ...indexes.filter((index) => !isOurs(index))],
  })
}
