// A card: a story as it stands in a list.

import { isoMoment, readerDay, readerMoment, type Moment } from '#lib/story/dates.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf, shownKind, type Picture, type ShownKind } from '#lib/story/story.ts'
import type { HeldBack, LiveStory } from '#lib/edition/gate.ts'
import { listed } from './listed.ts'

/** A moment as a page shows it and as a machine reads it. */
export interface Stamp {
  readonly text: string
  /** For the `datetime` attribute. */
  readonly iso: string
}

/** Also with its day alone, for cards that say no more. */
export interface DayStamp extends Stamp {
  readonly day: string
}

export interface Card {
  readonly address: string
  readonly headline: string
  readonly standfirst?: string
  readonly kicker: string
  /** True where the kicker says no more than the heading under which the card stands. */
  readonly kickerRepeats?: true
  readonly kind: ShownKind
  /** In words; absent where it is news. */
  readonly kindName?: string
  /** Of an opinion piece: whose opinion it is. */
  readonly author?: string
  readonly published: DayStamp
  /** Of what is live: when its last entry came, and the word for that. */
  readonly latest?: { readonly label: string; readonly at: DayStamp }
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly picture?: Picture
  /** In a preview, why readers do not see the story yet. */
  readonly mark?: string
}

/** `under` is the heading under which the card stands, if it is one that a kicker may repeat. */
export function cardOf(story: LiveStory, site: Site, under?: string): Card {
  const mark = markOf(story.heldBack, site)
  const kicker = kickerOf(story, site)
  return {
    address: addressOf(story.id),
    headline: story.shortHeadline,
    kicker,
    ...(kicker === under && { kickerRepeats: true }),
    kind: shownKind(story),
    ...kindNameUnder(under, story, site),
    ...(isSigned(story) && {
      author: listed(
        story.credits.map(({ name }) => name),
        wordsIn(story.language, site).words.and,
      ),
    }),
    published: dayStamp(story.published, site, story.language),
    ...(shownKind(story) === 'live' &&
      story.updated !== undefined && {
        latest: {
          label: wordsIn(story.language, site).words.updated,
          at: dayStamp(story.updated, site, story.language),
        },
      }),
    language: story.language,
    direction: wordsIn(story.language, site).direction,
    ...(story.standfirst !== undefined && { standfirst: story.standfirst }),
    ...(story.picture !== undefined && { picture: story.picture }),
    ...(mark !== undefined && { mark }),
  }
}

/** Under its own name as a heading the kind is told already. */
function kindNameUnder(under: string | undefined, story: LiveStory, site: Site) {
  const told = kindNameOf(story, site)
  return told.kindName === under ? {} : told
}

/** Whether readers should know whose words these are before they read the headline. */
export function isSigned({ kind, credits }: LiveStory): boolean {
  return kind === 'opinion' && credits.length > 0
}

/** The author's kicker; else the kind of story where that says more than "News"; else the section. */
export function kickerOf(story: LiveStory, site: Site): string {
  if (story.kicker !== undefined) return story.kicker
  if (story.kind !== 'news') return wordsIn(story.language, site).words.kinds[shownKind(story)]
  return sectionFront(story.section, story.language, site).name
}

/** News is what a paper prints; every other kind is named. */
export function kindNameOf(story: LiveStory, site: Site): { readonly kindName?: string } {
  const kind = shownKind(story)
  return kind === 'news' ? {} : { kindName: wordsIn(story.language, site).words.kinds[kind] }
}

export function stamp(at: Moment, site: Site, language: Language): Stamp {
  return { text: readerMoment(at, site, wordsIn(language, site)), iso: isoMoment(at, site) }
}

function dayStamp(at: Moment, site: Site, language: Language): DayStamp {
  return { ...stamp(at, site, language), day: readerDay(at, site, wordsIn(language, site)) }
}

/** What a preview prints on a story that readers do not see yet, in the newsroom’s language. */
export function markOf(heldBack: HeldBack | undefined, site: Site): string | undefined {
  const language = wordsIn(site.language, site)
  const { draft, scheduledFor, embargoedUntil } = language.words
  const filled = (words: string, until: Moment) =>
    words.replace('{moment}', () => readerMoment(until, site, language))
  switch (heldBack?.kind) {
    case undefined:
      return undefined
    case 'draft':
      return draft
    case 'scheduled':
      return filled(scheduledFor, heldBack.until)
    case 'embargoed':
      return filled(embargoedUntil, heldBack.until)
  }
}
