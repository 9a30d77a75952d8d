// What stands for a page where somebody shares its address: the photograph of the story, else a card
// with its headline, else the card of its section.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { isPhotograph, shapesOf } from '#lib/pictures/prints.ts'
import { CARD_SIZE, socialCard, type SocialCard } from '#lib/pictures/social-card.ts'
import { wordsIn } from '#lib/story/languages.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import type { StoryId } from '#lib/story/story.ts'
import { kickerOf } from './card.ts'

/** A picture for social networks (Open Graph, `og:image`). */
export interface SocialImage {
  /** Path on the site. */
  readonly address: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  readonly alt: string
}

export interface SocialImages {
  readonly ofStory: (story: LiveStory) => SocialImage | undefined
  /** Of every other page. */
  readonly ofPaper?: SocialImage
  /** All cards that these name, each once. */
  readonly cards: readonly SocialCard[]
}

/** The images of an edition. Which stories have cards is the site’s choice: `outputs.socialCards`. */
export function socialImages(edition: Edition): SocialImages {
  const images = known.get(edition) ?? choose(edition)
  known.set(edition, images)
  return images
}

const known = new WeakMap<Edition, SocialImages>()

function choose({ site, stories }: Edition): SocialImages {
  const { socialCards, mostSocialCards } = site.outputs
  if (socialCards === 'none') return { ofStory: photographOf, cards: [] }
  const wanting = stories.filter(
    (story) => socialCards === 'all' || photographOf(story) === undefined,
  )
  const own = new Map<StoryId, SocialCard>(
    wanting.slice(0, mostSocialCards).map((story) => [story.id, cardOfStory(story, site)]),
  )
  const without = wanting
    .slice(mostSocialCards)
    .filter((story) => photographOf(story) === undefined)
  const sections = new Map(
    [...new Set(without.map(({ section }) => section))].map((id): [string, SocialCard] => [
      id,
      cardOfSection(id, site),
    ]),
  )
  const paper = cardOfPaper(site)
  return {
    ofStory: (story) => {
      const card = own.get(story.id)
      if (card) return imageOf(card)
      return photographOf(story) ?? imageOf(sections.get(story.section) ?? paper)
    },
    ofPaper: imageOf(paper),
    cards: [...own.values(), ...sections.values(), paper],
  }
}

/** In the widest of its shapes, which is nearly that of the networks. */
function photographOf({ picture }: LiveStory): SocialImage | undefined {
  if (picture === undefined || !isPhotograph(picture)) return undefined
  const [shape] = shapesOf(picture)
  if (shape === undefined) return undefined
  const { address, width, height } = shape
  return { address, type: 'image/jpeg', width, height, alt: picture.alt }
}

function imageOf({ address, words }: SocialCard): SocialImage {
  const { headline, paper } = words
  return {
    address,
    type: 'image/png',
    ...CARD_SIZE,
    alt: headline === paper ? paper : `${headline} — ${paper}`,
  }
}

function cardOfStory(story: LiveStory, site: Site): SocialCard {
  const { name: section } = sectionFront(story.section, story.language, site)
  const kicker = kickerOf(story, site)
  return socialCard(story.slug, {
    paper: site.name,
    headline: story.headline,
    kicker,
    ...(section !== kicker && { section }),
    kind: story.kind,
    ...languageOf(story.language, site),
  })
}

function cardOfSection(id: string, site: Site): SocialCard {
  return socialCard(id, { ...plain(site), headline: sectionFront(id, site.language, site).name })
}

function cardOfPaper(site: Site): SocialCard {
  return socialCard('paper', { ...plain(site), headline: site.name, kicker: site.tagline })
}

function plain(site: Site) {
  return { paper: site.name, kind: 'news' as const, ...languageOf(site.language, site) }
}

function languageOf(language: string, site: Site) {
  return { language, direction: wordsIn(language, site).direction }
}
