// The fonts that cards are set in: the paper's own, cut from the same packages as those of its pages.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face, Font } from 'harfbuzzjs'

/** A font as the shaper wants it. */
export interface CardFont {
  readonly font: Font
  /** Units of the font in its size. */
  readonly unitsPerEm: number
  readonly has: (codePoint: number) => boolean
}

/** Fonts by how they are used; where the first lacks a letter, the next is asked. */
export interface CardFonts {
  readonly display: readonly CardFont[]
  readonly sans: readonly CardFont[]
}

interface Cut {
  readonly file: string
  readonly axes: Readonly<Record<string, number>>
}

const NEWSREADER = { wght: 600, opsz: 44 }
const PUBLIC_SANS = { wght: 700 }
const BOLD = { wght: 700 }

const HEBREW = cut('frank-ruhl-libre', 'hebrew-wght-normal', BOLD)
const ARABIC = cut('noto-naskh-arabic', 'arabic-wght-normal', BOLD)

const CUTS = {
  display: [
    cut('newsreader', 'latin-standard-normal', NEWSREADER),
    cut('newsreader', 'latin-ext-standard-normal', NEWSREADER),
    cut('newsreader', 'vietnamese-standard-normal', NEWSREADER),
    HEBREW,
    ARABIC,
  ],
  sans: [
    cut('public-sans', 'latin-wght-normal', PUBLIC_SANS),
    cut('public-sans', 'latin-ext-wght-normal', PUBLIC_SANS),
    cut('public-sans', 'vietnamese-wght-normal', PUBLIC_SANS),
    HEBREW,
    ARABIC,
  ],
} as const satisfies Readonly<Record<keyof CardFonts, readonly Cut[]>>

let loaded: Promise<CardFonts> | undefined

/** All of them, loaded once, when the first card is drawn. */
export function cardFonts(): Promise<CardFonts> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<CardFonts> {
  const fonts = new Map<Cut, CardFont>()
  for (const each of [...CUTS.display, ...CUTS.sans])
    if (!fonts.has(each)) fonts.set(each, await cutOut(each))
  const all = (cuts: readonly Cut[]) => cuts.flatMap((each) => fonts.get(each) ?? [])
  return { display: all(CUTS.display), sans: all(CUTS.sans) }
}

/** The letters of one weight, all of them: a headline may have any. */
async function cutOut({ file, axes }: Cut): Promise<CardFont> {
  const { default: subsetFont } = await import('subset-font')
  const packaged = readFileSync(createRequire(import.meta.url).resolve(file))
  const bytes = await subsetFont(packaged, EVERY_LETTER, {
    targetFormat: 'truetype',
    variationAxes: axes,
    keepFeatures: FEATURES,
    preserveNameIds: [],
    noHinting: true,
  })
  const face = new Face(new Blob(bytes))
  const known = new Set(face.collectUnicodes())
  return { font: new Font(face), unitsPerEm: face.upem, has: (codePoint) => known.has(codePoint) }
}

const FEATURES = [
  'kern', 'liga', 'init', 'medi', 'fina', 'isol', 'rlig', 'calt', 'mark', 'mkmk', 'ccmp', 'locl',
] // prettier-ignore

/** All scripts that our fonts have stand below U+2100, but for a few forms of Arabic. */
const EVERY_LETTER = String.fromCodePoint(
  ...Array.from({ length: 0x2200 - 0x20 }, (_none, index) => index + 0x20),
  0xfdfc,
)

function cut(name: string, file: string, axes: Cut['axes']): Cut {
  return { file: `@fontsource-variable/${name}/files/${name}-${file}.woff2`, axes }
}
