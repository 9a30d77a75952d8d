// The front page: the lead, the stories beside it, and a band for each section. No story twice.

import type { Language } from '#lib/story/languages.ts'
import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { cardOf, type Card } from './card.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface FrontProps {
  readonly language: Language
  readonly description: string
  readonly lead?: Card
  readonly secondaries: readonly Card[]
  readonly bands: readonly SectionBand[]
}

export interface SectionBand {
  readonly section: Link
  readonly cards: readonly Card[]
}

const SECONDARIES = 4
const CARDS_IN_BAND = 4

export function frontPage(edition: Edition): Page<'front'> {
  const { site, stories, bySection } = edition
  const card = (story: LiveStory) => cardOf(story, site)
  const [lead, ...rest] = stories
  const secondaries = rest.slice(0, SECONDARIES)
  const shown = new Set([lead, ...secondaries])
  const bands = site.sections
    .map(({ id, name }) => ({
      section: { name, address: `/${id}/` },
      cards: (bySection.get(id) ?? [])
        .filter((story) => !shown.has(story))
        .slice(0, CARDS_IN_BAND)
        .map(card),
    }))
    .filter(({ cards }) => cards.length > 0)
  return pageAt('front', '/', {
    language: site.language,
    description: site.description,
    secondaries: secondaries.map(card),
    bands,
    ...(lead !== undefined && { lead: card(lead) }),
  })
}
