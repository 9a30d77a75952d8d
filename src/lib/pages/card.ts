// A card: a story as it stands in a list.

import { isoMoment, readerMoment, type Clock, type Moment } from '#lib/story/dates.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'
import { sectionName, type Site } from '#lib/story/site.ts'
import { addressOf, shownKind, type Picture, type ShownKind } from '#lib/story/story.ts'
import type { HeldBack, LiveStory } from '#lib/edition/gate.ts'

/** A moment as a page shows it and as a machine reads it. */
export interface Stamp {
  readonly text: string
  /** For the `datetime` attribute. */
  readonly iso: string
}

export interface Card {
  readonly address: string
  readonly headline: string
  readonly standfirst?: string
  readonly kicker: string
  /** True where the kicker says no more than the heading under which the card stands. */
  readonly kickerRepeats?: true
  readonly kind: ShownKind
  readonly published: Stamp
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly picture?: Picture
  /** In a preview, why readers do not see the story yet. */
  readonly mark?: string
}

/** `under` is the heading under which the card stands, if it is one that a kicker may repeat. */
export function cardOf(story: LiveStory, site: Site, under?: string): Card {
  const mark = markOf(story.heldBack, site, site.language)
  const kicker = kickerOf(story, site)
  return {
    address: addressOf(story.id),
    headline: story.shortHeadline,
    kicker,
    ...(kicker === under && { kickerRepeats: true }),
    kind: shownKind(story),
    published: stamp(story.published, site, story.language),
    language: story.language,
    direction: LANGUAGES[story.language].direction,
    ...(story.standfirst !== undefined && { standfirst: story.standfirst }),
    ...(story.picture !== undefined && { picture: story.picture }),
    ...(mark !== undefined && { mark }),
  }
}

/** The author's kicker; else the kind of story where that says more than "News"; else the section. */
export function kickerOf(story: LiveStory, site: Site): string {
  if (story.kicker !== undefined) return story.kicker
  if (story.kind !== 'news') return LANGUAGES[story.language].words.kinds[shownKind(story)]
  return sectionName(story.section, site)
}

export function stamp(at: Moment, clock: Clock, language: Language): Stamp {
  return { text: readerMoment(at, clock, language), iso: isoMoment(at, clock) }
}

/** What a preview prints on a story that readers do not see yet. */
export function markOf(
  heldBack: HeldBack | undefined,
  clock: Clock,
  language: Language,
): string | undefined {
  switch (heldBack?.kind) {
    case undefined:
      return undefined
    case 'draft':
      return 'Draft'
    case 'scheduled':
      return `Scheduled for ${readerMoment(heldBack.until, clock, language)}`
    case 'embargoed':
      return `Under embargo until ${readerMoment(heldBack.until, clock, language)}`
  }
}
