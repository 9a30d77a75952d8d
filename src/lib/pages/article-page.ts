// The page of a story.

import { storyAlternates, type Alternate } from '#lib/feeds/alternates.ts'
import { storyFacts, type StoryFacts } from '#lib/feeds/story-facts.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import type { Reason } from '#lib/related/pick.ts'
import { ageText } from '#lib/story/age.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import {
  addressOf,
  shownKind,
  type Picture,
  type ShownKind,
  type Source,
  type StoryId,
} from '#lib/story/story.ts'
import { topicAddress, topicId } from '#lib/story/topic.ts'
import { authorAddress } from '#lib/story/byline.ts'
import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import {
  cardOf,
  isSigned,
  kickerOf,
  kindNameOf,
  markOf,
  stamp,
  type Card,
  type Stamp,
} from './card.ts'
import { liteAddress } from './lite-address.ts'
import { listed } from './listed.ts'
import { cardInput, cardInputs, ownInput } from './inputs.ts'
import { pageLater, type Link, type Page } from './page.ts'
import { socialImages, type SocialImage } from './social-images.ts'

export interface ArticleProps {
  /** What machines are told of the story. */
  readonly facts: StoryFacts
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly kind: ShownKind
  /** In words; absent where it is news. */
  readonly kindName?: string
  readonly kicker: string
  readonly section: Link
  readonly headline: string
  readonly standfirst?: string
  readonly byline: readonly BylineName[]
  /** True where the byline stands above the headline. */
  readonly isSigned: boolean
  /** Where its lite edition is, if it has one. */
  readonly lite?: string
  readonly dateline?: string
  readonly published: Stamp
  readonly updated?: Stamp
  /** `This story is 4 years old`. */
  readonly age?: string
  readonly picture?: Picture
  /** What stands for the page where it is shared. */
  readonly socialImage?: SocialImage
  readonly body: SafeMarkup
  /** The live versions of the story, for search engines. */
  readonly alternates: readonly Alternate[]
  /** The other ones, for readers, by the names of their languages. */
  readonly translations: readonly StoryLink[]
  /** Newest first, like the corrections. */
  readonly updates: readonly StampedNote[]
  readonly corrections: readonly StampedNote[]
  readonly topics: readonly Link[]
  readonly sources: readonly Source[]
  readonly related: readonly RelatedCard[]
  readonly soFar?: SoFar
  /** The next stories of its section, by time. */
  readonly newer?: StoryLink
  readonly older?: StoryLink
  /** In a preview, why readers do not see the story yet. */
  readonly mark?: string
}

/** The way to another story, which may be in another language. */
export interface StoryLink extends Link {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
}

/** A name under the headline; those with a page of their own lead there. */
export interface BylineName {
  readonly name: string
  readonly address?: string
  /** What they do on the paper, where the byline stands above the headline. */
  readonly role?: string
}

/** The earlier stories of the same running story. */
export interface SoFar {
  readonly storyline: Link
  /** Oldest first. */
  readonly earlier: readonly Card[]
}

export interface StampedNote {
  readonly at: Stamp
  readonly text: string
}

export interface RelatedCard {
  readonly card: Card
  /** Why it is related, in the language of the story on whose page it stands. */
  readonly reason: string
}

export function articlePages(edition: Edition): readonly Page<'article'>[] {
  const neighboursOf = neighboursIn(edition)
  return edition.stories.map((story) =>
    pageLater('article', addressOf(story.id), {
      inputs: () => inputsOf(story, edition, neighboursOf(story)),
      props: () => ({
        ...articleProps(story, edition),
        ...linksTo(neighboursOf(story), edition.site),
      }),
    }),
  )
}

function inputsOf(story: LiveStory, edition: Edition, neighbours: Neighbours): string {
  const { newer, older } = neighbours
  const related = edition.related.get(story.id) ?? []
  const line = edition.storylines.of(story.id)
  return [
    ownInput(story),
    inputOf(newer),
    inputOf(older),
    socialImages(edition).ofStory(story)?.address,
    ...story.translations.map((id) => inputOf(edition.byId.get(id))),
    ...related.flatMap((picked) => [cardInput(picked.story), JSON.stringify(picked.reason)]),
    ...(line ? [line.name, line.address, cardInputs(edition.storylines.soFar(story.id))] : []),
  ].join(' ')
}

function inputOf(story: LiveStory | undefined): string {
  return story === undefined ? '-' : cardInput(story)
}

interface Neighbours {
  readonly newer?: LiveStory
  readonly older?: LiveStory
}

/** The next newer and older story of its section and language that a page does not list already. */
function neighboursIn(edition: Edition): (story: LiveStory) => Neighbours {
  const sections = edition.languages.flatMap(({ bySection }) => [...bySection.values()])
  const places = new Map(
    sections.flatMap((stories) => stories.map((story, at) => [story, { stories, at }] as const)),
  )
  return (story) => {
    const { stories = [], at = 0 } = places.get(story) ?? {}
    const told = listedOn(story.id, edition)
    const isNew = (other: LiveStory) => !told.has(other)
    const newer = stories.slice(Math.max(0, at - LOOK_AROUND), at).findLast(isNew)
    const older = stories.slice(at + 1, at + 1 + LOOK_AROUND).find(isNew)
    return { ...(newer && { newer }), ...(older && { older }) }
  }
}

/** More than a page lists: one of so many neighbours is not listed. */
const LOOK_AROUND = 12

/** No story is listed twice on a page. */
function listedOn(id: StoryId, { related, storylines }: Edition): ReadonlySet<LiveStory> {
  return new Set([...(related.get(id) ?? []).map(({ story }) => story), ...storylines.soFar(id)])
}

function linksTo({ newer, older }: Neighbours, site: Site): Pick<ArticleProps, 'newer' | 'older'> {
  return {
    ...(newer && { newer: linkTo(newer, site) }),
    ...(older && { older: linkTo(older, site) }),
  }
}

function linkTo({ id, shortHeadline, language }: LiveStory, site: Site): StoryLink {
  const { direction } = wordsIn(language, site)
  return { name: shortHeadline, address: addressOf(id), language, direction }
}

function linkToSection({ section, language }: LiveStory, site: Site): Link {
  const { name, address } = sectionFront(section, language, site)
  return { name, address }
}

function articleProps(story: LiveStory, edition: Edition): ArticleProps {
  const { site } = edition
  const socialImage = socialImages(edition).ofStory(story)
  const mark = markOf(story.heldBack, site)
  return {
    facts: storyFacts(story, site),
    language: story.language,
    direction: wordsIn(story.language, site).direction,
    kind: shownKind(story),
    ...kindNameOf(story, site),
    kicker: kickerOf(story, site),
    section: linkToSection(story, site),
    headline: story.headline,
    byline: bylineOf(story, site),
    isSigned: isSigned(story),
    published: stamp(story.published, site, story.language),
    body: story.body.markup,
    updates: notesOf(story.updates, story, site),
    corrections: notesOf(story.corrections, story, site),
    topics: story.topics.map((name) => ({ name, address: topicAddress(topicId(name)) })),
    sources: story.sources,
    alternates: storyAlternates(story, edition),
    translations: translationsOf(story, edition),
    related: relatedCards(story, edition),
    ...(story.standfirst !== undefined && { standfirst: story.standfirst }),
    ...(site.lite && { lite: liteAddress(addressOf(story.id)) }),
    ...(story.dateline !== undefined && { dateline: story.dateline }),
    ...(story.updated !== undefined && { updated: stamp(story.updated, site, story.language) }),
    ...(story.age !== undefined && { age: ageText(story.age, wordsIn(story.language, site)) }),
    ...(story.picture !== undefined && { picture: story.picture }),
    ...(socialImage && { socialImage }),
    ...soFarOf(story, edition),
    ...(mark !== undefined && { mark }),
  }
}

/** In the order of the site's languages. */
function translationsOf(story: LiveStory, edition: Edition): readonly StoryLink[] {
  return storyAlternates(story, edition)
    .filter(({ language }) => language !== 'x-default' && language !== story.language)
    .map(({ language, address }) => {
      const { name, direction } = wordsIn(language, edition.site)
      return { address, language, direction, name }
    })
}

function bylineOf(story: LiveStory, { authors }: Site): readonly BylineName[] {
  return story.credits.map(({ name, author }) => {
    const role = isSigned(story) && author !== undefined ? authors.get(author)?.role : undefined
    return {
      name,
      ...(author !== undefined && { address: authorAddress(author) }),
      ...(role !== undefined && { role }),
    }
  })
}

/** Notes as a page shows them, newest first. */
export function notesOf(
  notes: LiveStory['updates'],
  { language }: LiveStory,
  site: Site,
): readonly StampedNote[] {
  return notes
    .toSorted((a, b) => b.at - a.at || compareText(a.text, b.text))
    .map(({ at, text }) => ({ at: stamp(at, site, language), text }))
}

function soFarOf(story: LiveStory, { storylines, site }: Edition): Pick<ArticleProps, 'soFar'> {
  const line = storylines.of(story.id)
  if (line === undefined) return {}
  const earlier = storylines.soFar(story.id).map((other) => cardOf(other, site))
  return { soFar: { storyline: { name: line.name, address: line.address }, earlier } }
}

function relatedCards(story: LiveStory, { related, site }: Edition): readonly RelatedCard[] {
  return (related.get(story.id) ?? []).map((picked) => ({
    card: cardOf(picked.story, site),
    reason: reasonText(picked.reason, wordsIn(story.language, site).words),
  }))
}

/** Why a story was picked, in words. */
function reasonText(reason: Reason, words: Furniture): string {
  switch (reason.kind) {
    case 'terms':
      return words.bothAbout.replace('{terms}', () =>
        listed(reason.terms.slice(0, MOST_TERMS), words.and),
      )
    case 'storyline':
      return words.sameStoryline
    case 'translation':
      return words.translation
    case 'pinned':
      return words.pickedByEditor
    case 'linked':
      return words.linkedInText
  }
}

const MOST_TERMS = 3
