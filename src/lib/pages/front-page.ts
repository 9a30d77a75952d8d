// The front page: the lead, the stories beside it, opinion set apart, and a band for each section. What
// the editor placed stands there; the rest is filled by recency. No story twice.

import type { Edition } from '#lib/edition/edition.ts'
import { frontPlaces, type FrontPlaces } from '#lib/edition/front.ts'
import type { LanguageEdition } from '#lib/edition/language-editions.ts'
import { frontAlternates, type Alternate } from '#lib/feeds/alternates.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { frontAddress, sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import { calendarDay, readerDay } from '#lib/story/dates.ts'
import { cardOf, type Card, type Stamp } from './card.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface FrontProps {
  readonly address: string
  readonly language: Language
  readonly tagline: string
  readonly description: string
  /** The front pages of all languages. */
  readonly alternates: readonly Alternate[]
  /**
   * The day of the newest story, which is the date of the edition. Not the day of printing: a page
   * changes when its stories do.
   */
  readonly dated?: Stamp
  readonly lead?: Card
  readonly secondaries: readonly Card[]
  /** What is opinion and was not placed elsewhere by the editor. */
  readonly opinion: readonly Card[]
  readonly bands: readonly SectionBand[]
}

export interface SectionBand {
  readonly section: Link
  readonly cards: readonly Card[]
}

/** How many stories stand beside the lead, at least, and how many are opinion, at most. */
const SECONDARIES = 4
const OPINIONS = 4

/** The front page of the site's language, then those of the others. */
export function frontPages(edition: Edition): readonly Page<'front'>[] {
  const { site, front, languages } = edition
  const [own, ...others] = languages
  const unlaid = frontPlaces(undefined, new Map(), site)
  return [
    frontPage(own, front, edition),
    ...others.map((language) => frontPage(language, unlaid, edition)),
  ]
}

function frontPage(written: LanguageEdition, front: FrontPlaces, edition: Edition): Page<'front'> {
  const { site } = edition
  const { language } = written
  const { lead, secondaries, opinion, bands } = frontStories(written, front)
  const card = (story: LiveStory) => cardOf(story, site)
  const address = frontAddress(language, site)
  const { tagline, description } = site.translations[language] ?? site
  return pageAt('front', address, {
    address,
    language,
    tagline,
    description,
    alternates: frontAlternates(edition),
    secondaries: secondaries.map(card),
    opinion: opinion.map((story) =>
      cardOf(story, site, wordsIn(story.language, site).words.kinds.opinion),
    ),
    bands: bands
      .filter(({ stories }) => stories.length > 0)
      .map(({ section, stories }) => {
        const { name, address: place } = sectionFront(section, language, site)
        return {
          section: { name, address: place },
          cards: stories.map((story) => cardOf(story, site, name)),
        }
      }),
    ...dateOf(written, site),
    ...(lead !== undefined && { lead: card(lead) }),
  })
}

function dateOf(
  { language, stories: [newest] }: LanguageEdition,
  site: Site,
): Pick<FrontProps, 'dated'> {
  if (newest === undefined) return {}
  const iso = calendarDay(newest.published, site.zone)
  return { dated: { text: readerDay(newest.published, site, wordsIn(language, site)), iso } }
}

interface FrontStories {
  readonly lead?: LiveStory
  readonly secondaries: readonly LiveStory[]
  readonly opinion: readonly LiveStory[]
  readonly bands: readonly { readonly section: string; readonly stories: readonly LiveStory[] }[]
}

/**
 * Which story stands where. Opinion fills no place of news; and what the editor placed is left for
 * its place, unless there is nothing else to lead with.
 */
function frontStories({ stories, bySection }: LanguageEdition, front: FrontPlaces): FrontStories {
  const placed = [...front.secondaries, ...front.bands.flatMap(({ pinned }) => pinned)]
  const taken = new Set(placed)
  const take = (from: readonly LiveStory[], most: number): readonly LiveStory[] => {
    const picks = from.filter((story) => !taken.has(story)).slice(0, Math.max(0, most))
    for (const pick of picks) taken.add(pick)
    return picks
  }
  const news = stories.filter(isNews)
  const lead = front.lead ?? take(news, 1)[0] ?? take(stories, 1)[0] ?? placed[0]
  if (lead !== undefined) taken.add(lead)
  const filled = (own: readonly LiveStory[], from: readonly LiveStory[], size: number) => {
    const kept = own.filter((story) => story !== lead)
    return [...kept, ...take(from, size - kept.length)]
  }
  return {
    ...(lead && { lead }),
    secondaries: filled(front.secondaries, news, SECONDARIES),
    opinion: take(
      stories.filter((story) => !isNews(story)),
      OPINIONS,
    ),
    bands: front.bands.map(({ section, pinned, size }) => ({
      section,
      stories: filled(pinned, (bySection.get(section) ?? []).filter(isNews), size),
    })),
  }
}

function isNews({ kind }: LiveStory): boolean {
  return kind !== 'opinion'
}
