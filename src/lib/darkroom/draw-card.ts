// Draws a social card: the kicker, the headline as large as it fits, and at the foot the paper and the
// section, on paper with a bar of ink at its head. A right-to-left card is the mirror of this one.
//
//   ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
//   Kicker
//   The headline, in lines of about
//   the same length
//   ────────────────────────────────────
//   Broadsheet                     World

import { CARD_SIZE, type CardWords } from '#lib/pictures/social-card.ts'
import type { Kind } from '#lib/story/story.ts'
import { cardFonts } from './card-fonts.ts'
import { fitLines } from './fit-lines.ts'
import { loadSharp } from './load-sharp.ts'
import { canBeSet, type ShapedText } from './shape-text.ts'

const PAPER = '#fdfcfa'
const INK = '#17191c'
const SOFT = '#54575c'
const RULE = '#d6d2c9'

/** Of kickers, by the kind of story, as on the pages (src/assets/styles/tokens.css). */
const COLOURS = {
  news: '#8a1c1c',
  analysis: '#573b85',
  opinion: '#8b4706',
  explainer: '#0b5d63',
  obituary: SOFT,
  live: '#b3001b',
} as const satisfies Readonly<Record<Kind, string>>

const EDGE = 72
const BAR = 18
const KICKER = { size: 34, baseline: 112 } as const
const HEADLINE = { top: 140, bottom: 500, sizes: [92, 84, 76, 68, 62, 56, 50, 44, 40] } as const
const FOOT = { rule: 528, baseline: 586, size: 36 } as const

/** From line to line, in sizes of the type: Arabic reaches further up and down. */
const LEADING = { ltr: 1.12, rtl: 1.3 } as const

/** The colours of a card are paper, four inks and what lies between: so few need no more than a palette. */
const PALETTE = { palette: true, colours: 48, dither: 0, effort: 7 } as const

/** The bytes of the PNG; the same on every run. */
export async function drawCard(words: CardWords): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js')
  const { width, height } = CARD_SIZE
  const image = new Resvg(await cardSvg(words), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'original' },
  }).render()
  if (image.width !== width || image.height !== height)
    throw new Error(`A card came out ${image.width} × ${image.height}.`)
  const sharp = await loadSharp()
  return sharp(image.asPng()).png(PALETTE).toBuffer()
}

async function cardSvg(words: CardWords): Promise<string> {
  const { display, sans } = await cardFonts()
  const { direction, kicker = '', section = '' } = words
  const { width, height } = CARD_SIZE
  const inner = width - 2 * EDGE
  const line = (text: string, fonts: typeof sans, size: number) =>
    fitLines(text, { width: inner / 2, height: size, leading: 1 }, { fonts, direction }, [size])
      .lines[0]
  const headline = fitLines(
    // A script that our fonts lack would come out in pieces.
    canBeSet(words.headline, display) ? words.headline : words.paper,
    { width: inner, height: HEADLINE.bottom - HEADLINE.top, leading: LEADING[direction] },
    { fonts: display, direction },
    HEADLINE.sizes,
  )
  const start = (text: ShapedText | undefined, y: number, colour: string) =>
    text && place(text, direction === 'rtl' ? width - EDGE - text.width : EDGE, y, colour)
  const end = (text: ShapedText | undefined, y: number, colour: string) =>
    text && place(text, direction === 'rtl' ? EDGE : width - EDGE - text.width, y, colour)
  // A headline that leaves room sits in the middle of it.
  const spare = HEADLINE.bottom - HEADLINE.top - headline.lines.length * headline.leading
  const first = HEADLINE.top + spare / 2 + headline.leading * 0.77
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<rect width="${width}" height="${BAR}" fill="${INK}"/>`,
    start(line(kicker, sans, KICKER.size), KICKER.baseline, COLOURS[words.kind]),
    ...headline.lines.map((text, index) => start(text, first + index * headline.leading, INK)),
    `<rect x="${EDGE}" y="${FOOT.rule}" width="${inner}" height="2" fill="${RULE}"/>`,
    start(line(words.paper, display, FOOT.size), FOOT.baseline, INK),
    end(line(section, sans, FOOT.size * 0.8), FOOT.baseline, SOFT),
    '</svg>',
  ].join('')
}

function place({ markup }: ShapedText, x: number, y: number, colour: string): string {
  return `<g fill="${colour}" transform="translate(${x.toFixed(2)} ${y.toFixed(2)})">${markup}</g>`
}
