// The story: copy that has been parsed and checked. Everything after the parser trusts it.

import type { SafeMarkup } from '#lib/html/html.ts'
import type { Credit } from './byline.ts'
import { isoMoment, type Moment } from './dates.ts'
import type { Language } from './languages.ts'

export const KINDS = ['news', 'analysis', 'opinion', 'explainer', 'obituary', 'live'] as const
export type Kind = (typeof KINDS)[number]

/** A kind as readers are told of it: a live blog that has ended is no longer live. */
export type ShownKind = Kind | 'ended'

/** Year, month and slug: `2022/07/iron-dome-request`. Unique in a site; the last tie-breaker of every order. */
export type StoryId = string

/** Where a story stands with its desk. */
export type Status =
  | { readonly kind: 'draft' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'withdrawn'; readonly reason: string }

/** Something said of a story at a moment: an update's note or a correction's text. */
export interface Note {
  readonly at: Moment
  readonly text: string
}

/** A picture file that lies with the copy. */
export interface PictureFile {
  /** Path relative to the site's root. */
  readonly file: string
  /** Where the site serves it, a photograph in its largest JPEG; the name holds a hash of the bytes. */
  readonly address: string
  /** Of the original, upright, in pixels. */
  readonly width: number
  readonly height: number
  /** Size of a drawing as it is served; that of a photograph’s prints is known once they are made. */
  readonly bytes?: number
  /** Of a photograph: any picture made of pixels. A drawing (SVG) has none. */
  readonly photo?: Photo
}

/** What the prints of a photograph are made from. */
export interface Photo {
  /** Stands for the bytes of the file, and for how prints are made of them. */
  readonly digest: string
  /** How the addresses of all its prints begin. */
  readonly stem: string
  /** Drawn, or a picture of a screen, rather than taken. */
  readonly graphic: boolean
  /** What is to be printed beside it: as the story says, else the file itself. */
  readonly credit?: string
  /** Who took it and who owns it, as the file says. */
  readonly creator?: string
  readonly copyright?: string
}

/** A story's lead picture. */
export interface Picture extends PictureFile {
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
  /** The point that must stay visible when cropped, as shares of width and height from the top left. */
  readonly focus: readonly [number, number]
}

/** Where facts come from. */
export interface Source {
  readonly title: string
  readonly url?: string
}

/** The story's text, printed. */
export interface Body {
  /** Links to other stories read `<a href="story:ID">`; the edition resolves or removes them. */
  readonly markup: SafeMarkup
  /** The same as plain text, paragraphs parted by blank lines. */
  readonly text: string
  readonly links: readonly StoryId[]
  readonly pictures: readonly PictureFile[]
  /**
   * Of a live blog: as they were written before the gate, when the rest of the body is what stands
   * above them; behind it those that are due, newest first, and the rest of the body holds them too.
   */
  readonly entries?: readonly Entry[]
  /** Of an explainer, in their order; absent where none is asked. */
  readonly questions?: readonly Question[]
  /** Of copy that is kept between runs: addresses of links that may lead to this site, other than by `story:`. */
  readonly hrefs?: readonly string[]
}

/** A question of an explainer, and the words of its answer. */
export interface Question {
  /** Fragment of its address. */
  readonly id: string
  readonly question: string
  readonly answer: string
}

/** An entry of a live blog; no two of one story have the same moment. */
export interface Entry extends Omit<Body, 'entries' | 'questions' | 'hrefs'> {
  readonly at: Moment
  readonly title?: string
  /** Whether it stands among the key events; then it has a title. */
  readonly isKey: boolean
  /** Whether it stands above all others; one at most does. */
  readonly isPinned: boolean
}

export interface Story {
  readonly id: StoryId
  /** Path of the copy, relative to the site's root. */
  readonly file: string
  readonly slug: string
  readonly headline: string
  /** For cards and lists; the headline where the author gives none. */
  readonly shortHeadline: string
  readonly standfirst?: string
  readonly kicker?: string
  readonly kind: Kind
  /** Id of a section. */
  readonly section: string
  readonly topics: readonly string[]
  readonly credits: readonly Credit[]
  readonly dateline?: string
  readonly published: Moment
  readonly updated?: Moment
  /** Oldest first. */
  readonly updates: readonly Note[]
  readonly status: Status
  readonly embargo?: Moment
  readonly expires?: Moment
  /** When a live blog ended; absent while it runs, and from all other kinds. */
  readonly ended?: Moment
  readonly picture?: Picture
  /** Oldest first. */
  readonly corrections: readonly Note[]
  readonly language: Language
  readonly translationOf?: StoryId
  readonly storyline?: string
  /** The editor's picks, best first. */
  readonly related: readonly StoryId[]
  readonly unrelated: readonly StoryId[]
  /** Earlier addresses that lead here. */
  readonly addresses: readonly string[]
  readonly sources: readonly Source[]
  readonly body: Body
  readonly digests?: StoryDigests
}

/** Of a story that is kept between runs: equal digests mean that nothing they stand for has changed. */
export interface StoryDigests {
  /** For everything but the body. */
  readonly card: string
  /** For all of it. */
  readonly own: string
  /** For the plain text, by which a story is known again under another address; 12 hexadecimal digits of SHA-256. */
  readonly text: string
}

/**
 * A story before its references to others are looked up: they are as its author wrote them, slugs or
 * year, month and slug, here and in `body.links`.
 */
export interface ParsedStory extends Omit<Story, 'related' | 'unrelated' | 'translationOf'> {
  readonly references: {
    readonly related: readonly string[]
    readonly unrelated: readonly string[]
    readonly translationOf?: string
  }
}

/** The address of a story on its site: `/2022/07/iron-dome-request/`. */
export function addressOf(id: StoryId): string {
  return `/${id}/`
}

/** The fragment of an entry's own address, which no later entry changes: its minute in UTC, `at-20261123T0930Z`. */
export function entryId({ at }: Pick<Entry, 'at'>): string {
  const [, day = '', minute = '', seconds = ''] =
    /^(.*)T(..:..):(..)/.exec(isoMoment(at, { zone: 'utc' })) ?? []
  const digits = `${minute}${seconds === '00' ? '' : seconds}`
  return `at-${day.replaceAll('-', '')}T${digits.replaceAll(':', '')}Z`
}

export function shownKind({ kind, ended }: Pick<Story, 'kind' | 'ended'>): ShownKind {
  return ended === undefined ? kind : 'ended'
}
