// The page of a story.

import { storyFacts, type StoryFacts } from '#lib/feeds/story-facts.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import type { Reason } from '#lib/related/pick.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'
import { addressOf, type Kind, type Picture, type Source } from '#lib/story/story.ts'
import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { cardOf, kickerOf, markOf, sectionName, stamp, type Card, type Stamp } from './card.ts'
import { listed } from './listed.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface ArticleProps {
  /** What machines are told of the story. */
  readonly facts: StoryFacts
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly kind: Kind
  readonly kicker: string
  readonly section: Link
  readonly headline: string
  readonly standfirst?: string
  readonly byline: readonly string[]
  readonly dateline?: string
  readonly published: Stamp
  readonly updated?: Stamp
  readonly picture?: Picture
  readonly body: SafeMarkup
  /** Newest first, like the corrections. */
  readonly updates: readonly StampedNote[]
  readonly corrections: readonly StampedNote[]
  readonly topics: readonly string[]
  readonly sources: readonly Source[]
  readonly related: readonly RelatedCard[]
  /** In a preview, why readers do not see the story yet. */
  readonly mark?: string
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
  return edition.stories.map((story) =>
    pageAt('article', addressOf(story.id), articleProps(story, edition)),
  )
}

function articleProps(story: LiveStory, edition: Edition): ArticleProps {
  const { site } = edition
  const notes = (list: LiveStory['updates']) =>
    list.toReversed().map(({ at, text }) => ({ at: stamp(at, site, story.language), text }))
  const mark = markOf(story.heldBack, site, site.language)
  return {
    facts: storyFacts(story, site),
    language: story.language,
    direction: LANGUAGES[story.language].direction,
    kind: story.kind,
    kicker: kickerOf(story, site),
    section: { name: sectionName(story.section, site), address: `/${story.section}/` },
    headline: story.headline,
    byline: story.credits.map(({ name }) => name),
    published: stamp(story.published, site, story.language),
    body: story.body.markup,
    updates: notes(story.updates),
    corrections: notes(story.corrections),
    topics: story.topics,
    sources: story.sources,
    related: relatedCards(story, edition),
    ...(story.standfirst !== undefined && { standfirst: story.standfirst }),
    ...(story.dateline !== undefined && { dateline: story.dateline }),
    ...(story.updated !== undefined && { updated: stamp(story.updated, site, story.language) }),
    ...(story.picture !== undefined && { picture: story.picture }),
    ...(mark !== undefined && { mark }),
  }
}

function relatedCards(story: LiveStory, { related, site }: Edition): readonly RelatedCard[] {
  return (related.get(story.id) ?? []).map((picked) => ({
    card: cardOf(picked.story, site),
    reason: reasonText(picked.reason, story.language),
  }))
}

/** Why a story was picked, in words. */
function reasonText(reason: Reason, language: Language): string {
  const { words } = LANGUAGES[language]
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
