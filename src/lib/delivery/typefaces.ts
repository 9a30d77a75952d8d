// The typefaces of the paper: which fonts they are cut from, and how.
//
//   Text      Newsreader, at the size one reads in; its italic is fetched where used
//   Display   Newsreader, as it is drawn for headlines: finer and tighter; and what is strong in a text
//   Sans      Public Sans, of the Franklins in which newspapers have set their furniture since 1904
//
// In Hebrew both serifs are Frank Ruhl Libre, after the face that Hebrew papers are set in; in Arabic
// they are Noto Naskh. Sans is the reader's own there: no package has one that would be kin.

import type { CharacterSet } from './characters.ts'

export interface Face {
  readonly family: 'Text' | 'Display' | 'Sans'
  readonly style: 'normal' | 'italic'
  /** Which values of `font-weight` it serves: one, or a range. */
  readonly weight: string
  /** Axes of the font, each held at one value or narrowed. */
  readonly axes: Axes
  /** OpenType features that are kept. */
  readonly features: readonly string[]
  /** File of the npm package from which the letters of each set are cut. */
  readonly sources: Readonly<Partial<Record<CharacterSet, string>>>
}

export type Axes = Readonly<Record<string, number | { readonly min: number; readonly max: number }>>

const NEWSREADER = latinSources('newsreader', 'standard-normal')
const ITALIC = latinSources('newsreader', 'standard-italic')

/** Kerning is a third of a file: the two faces that make a page have it. */
const SET_WITH_CARE = ['kern', 'liga']
const SET_PLAINLY = ['liga']

const TEXT: Face = {
  family: 'Text',
  style: 'normal',
  weight: '400 900',
  axes: { wght: 400, opsz: 16 },
  features: SET_WITH_CARE,
  sources: NEWSREADER,
}

const HEBREW = {
  axes: { wght: { min: 400, max: 700 } },
  features: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'],
  sources: { hebrew: fontFile('frank-ruhl-libre', 'hebrew-wght-normal') },
}

const ARABIC = {
  axes: { wght: { min: 400, max: 700 } },
  features: [
    'init', 'medi', 'fina', 'isol', 'rlig', 'liga', 'calt', 'kern', 'mark', 'mkmk', 'ccmp', 'locl',
  ],
  sources: { arabic: fontFile('noto-naskh-arabic', 'arabic-wght-normal') },
} // prettier-ignore

const SLANTED = { style: 'italic', weight: '400 900' } as const
const DISPLAY = { family: 'Display', style: 'normal', weight: '400 900' } as const

/**
 * A browser picks one face of a family by style and weight and only then looks at letters; so the
 * scripts of a family have the same styles and weights, if from the same file.
 */
export const FACES = {
  text: TEXT,
  italic: {
    ...TEXT,
    ...SLANTED,
    axes: { wght: 420, opsz: 24 },
    features: SET_PLAINLY,
    sources: ITALIC,
  },
  display: { ...TEXT, ...DISPLAY, axes: { wght: 600, opsz: 44 } },
  sans: {
    family: 'Sans',
    style: 'normal',
    weight: '400 700',
    axes: { wght: { min: 400, max: 700 } },
    features: ['tnum'],
    sources: latinSources('public-sans', 'wght-normal'),
  },
  hebrewText: { ...TEXT, ...HEBREW },
  hebrewItalic: { ...TEXT, ...HEBREW, ...SLANTED },
  hebrewDisplay: { ...HEBREW, ...DISPLAY },
  arabicText: { ...TEXT, ...ARABIC },
  arabicItalic: { ...TEXT, ...ARABIC, ...SLANTED },
  arabicDisplay: { ...ARABIC, ...DISPLAY },
} as const satisfies Readonly<Record<string, Face>>

/** The packages divide Latin in two. */
function latinSources(name: string, style: string): Face['sources'] {
  const first = fontFile(name, `latin-${style}`)
  return { latin: first, western: first, extended: fontFile(name, `latin-ext-${style}`) }
}

function fontFile(name: string, cut: string): string {
  return `@fontsource-variable/${name}/files/${name}-${cut}.woff2`
}
