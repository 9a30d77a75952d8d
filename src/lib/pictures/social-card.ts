// The card that stands for a page where somebody shares its address: what is written on it, and where
// the site serves it. It is drawn in the darkroom.

import { digestOf } from '#lib/cache/digest.ts'
import type { Language } from '#lib/story/languages.ts'
import type { Kind } from '#lib/story/story.ts'
import { versionOf } from '#lib/cache/library-versions.ts'

/** What is written on a card. */
export interface CardWords {
  /** Name of the paper. */
  readonly paper: string
  readonly headline: string
  /** Above the headline. */
  readonly kicker?: string
  /** At the foot, beside the name of the paper. */
  readonly section?: string
  readonly kind: Kind
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
}

export interface SocialCard {
  readonly address: string
  readonly words: CardWords
}

/** In pixels; the shape that social networks show in full (Open Graph: 1.91 to 1). */
export const CARD_SIZE = { width: 1200, height: 630 } as const

/** Counted up when the drawing changes. */
const DRAWING = 1

/** What draws: shaping, ordering, painting, and the fonts. */
const LIBRARIES = [
  'harfbuzzjs',
  'bidi-js',
  '@resvg/resvg-js',
  'subset-font',
  '@fontsource-variable/newsreader',
  '@fontsource-variable/public-sans',
  '@fontsource-variable/frank-ruhl-libre',
  '@fontsource-variable/noto-naskh-arabic',
] as const

/** The hash in the name lets a CDN keep the file for ever; `name` is for people who look at it. */
export function socialCard(name: string, words: CardWords): SocialCard {
  const hash = digestOf(JSON.stringify([DRAWING, LIBRARIES.map(versionOf), words])).slice(0, 12)
  return { address: `/pictures/card-${name}-${hash}.png`, words }
}
