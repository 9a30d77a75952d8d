// Where the fronts of a language stand, and what they are called: the site's own language has the
// addresses without a language in them.

import type { Language } from './languages.ts'
import type { Site } from './site.ts'

/** The address of the front page in a language: `/` for the site's own, `/es/` for another. */
export function frontAddress(
  language: Language,
  { language: own }: Pick<Site, 'language'>,
): string {
  return language === own ? '/' : `/${pathOf(language)}/`
}

/** The first part of the addresses of a language's fronts: `pt-br`. */
export function pathOf(language: Language): string {
  return language.toLowerCase()
}

/** A section as readers of a language know it. */
export interface SectionFront {
  readonly name: string
  readonly description?: string
  readonly address: string
}

/** The section's own words where its record has none in the language; its id where it has no record. */
export function sectionFront(id: string, language: Language, site: SectionSite): SectionFront {
  const section = site.sections.find((one) => one.id === id)
  const said = language === site.language ? undefined : section?.translations?.[language]
  const { name = id, description } = said ?? section ?? {}
  return {
    name,
    address: `${frontAddress(language, site)}${id}/`,
    ...(description !== undefined && { description }),
  }
}

type SectionSite = Pick<Site, 'language' | 'sections'>
