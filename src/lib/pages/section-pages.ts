// A section's front, and the full pages of its older stories.

import type { Language } from '#lib/story/languages.ts'
import type { Section } from '#lib/story/site.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { cardOf, type Card } from './card.ts'
import { listPages } from './list-pages.ts'
import { pageAt, type Page } from './page.ts'

export interface SectionProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  readonly description?: string
  /** Number of a page of older stories; absent on the front. */
  readonly number?: number
  readonly cards: readonly Card[]
  readonly older?: string
  readonly newer?: string
}

/** How many stories a full page of a list holds. */
const PAGE_SIZE = 30

export function sectionPages(edition: Edition): readonly Page<'section'>[] {
  return edition.site.sections.flatMap((section) => pagesOfSection(section, edition))
}

function pagesOfSection(section: Section, edition: Edition): readonly Page<'section'>[] {
  const { front, numbered } = listPages(edition.bySection.get(section.id) ?? [], PAGE_SIZE)
  const addressOfPage = (number: number) =>
    number > numbered.length ? `/${section.id}/` : `/${section.id}/page/${number}/`
  const lists = [...numbered, front]
  return lists.map((stories, index) => {
    const number = index + 1
    const address = addressOfPage(number)
    return pageAt('section', address, {
      address,
      language: edition.site.language,
      name: section.name,
      cards: stories.map((story) => cardOf(story, edition.site)),
      ...(section.description !== undefined && { description: section.description }),
      ...(number <= numbered.length && { number, newer: addressOfPage(number + 1) }),
      ...(number > 1 && { older: addressOfPage(number - 1) }),
    })
  })
}
