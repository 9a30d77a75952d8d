// What a reader gets who follows a dead link.

import type { Language } from '#lib/story/languages.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { cardOf, type Card } from './card.ts'
import { pageAt, type Page } from './page.ts'

export interface NotFoundProps {
  readonly language: Language
  readonly latest: readonly Card[]
}

const LATEST = 5

/** One file for every missing address; the CDN serves it with status 404. */
export function notFoundPage({ site, languages: [own] }: Edition): Page<'notFound'> {
  return pageAt('notFound', '/404.html', {
    language: site.language,
    latest: own.stories.slice(0, LATEST).map((story) => cardOf(story, site)),
  })
}
