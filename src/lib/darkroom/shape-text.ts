// Text to outlines: put in order by the Unicode Bidirectional Algorithm (UAX #9, by bidi-js), shaped
// by HarfBuzz run by run, so that letters join and marks sit where their script wants them.

import bidiFactory from 'bidi-js'
import { Buffer as TextBuffer, Direction, shape } from 'harfbuzzjs'
import type { CardFont } from './card-fonts.ts'

const bidi = bidiFactory()

export interface TextStyle {
  /** The first that has a letter sets it. */
  readonly fonts: readonly CardFont[]
  /** In pixels. */
  readonly size: number
  readonly direction: 'ltr' | 'rtl'
}

/** A line of text, drawn from its left end on the baseline at 0, 0. */
export interface ShapedText {
  readonly width: number
  /** Elements of SVG. */
  readonly markup: string
}

/** Shapes one line; what no font has is left out. */
export function shapeText(text: string, style: TextStyle): ShapedText {
  const { levels } = bidi.getEmbeddingLevels(text, style.direction)
  const runs = inVisualOrder(runsOf(text, levels, style.fonts))
  let x = 0
  let markup = ''
  for (const run of runs) {
    const scale = style.size / run.font.unitsPerEm
    const buffer = new TextBuffer()
    buffer.addText(run.text)
    buffer.guessSegmentProperties()
    buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR)
    shape(run.font.font, buffer)
    for (const {
      codepoint,
      xOffset = 0,
      yOffset = 0,
      xAdvance = 0,
    } of buffer.getGlyphInfosAndPositions()) {
      const path = run.font.font.glyphToPath(codepoint)
      if (path !== '')
        markup += `<path transform="translate(${round(x + xOffset * scale)} ${round(-yOffset * scale)}) scale(${round(scale)} ${round(-scale)})" d="${path}"/>`
      x += xAdvance * scale
    }
  }
  return { width: x, markup }
}

/** Whether some font has each letter of a text. */
export function canBeSet(text: string, fonts: readonly CardFont[]): boolean {
  return Array.from(text).every(
    (letter) => IGNORED.test(letter) || fontFor(letter, fonts) !== undefined,
  )
}

interface Run {
  readonly text: string
  readonly level: number
  readonly font: CardFont
}

/** Neighbours of one level and one font; a mark stays with the letter it stands on. */
function runsOf(text: string, levels: Uint8Array, fonts: readonly CardFont[]): readonly Run[] {
  const runs: { text: string; level: number; font: CardFont }[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at] ?? 0
    at += letter.length
    if (IGNORED.test(letter)) continue
    const last = runs.at(-1)
    const stays =
      last !== undefined && /\p{M}/u.test(letter) && last.font.has(letter.codePointAt(0) ?? 0)
    const font = stays ? last.font : fontFor(letter, fonts)
    if (font === undefined) continue
    if (last?.font === font && last.level === level) last.text += letter
    else runs.push({ text: letter, level, font })
  }
  return runs
}

/** Controls of direction have done their work; joiners are for the shaper, soft hyphens for nobody. */
const IGNORED = /[\u00AD\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\uFE0F/

function fontFor(letter: string, fonts: readonly CardFont[]): CardFont | undefined {
  const codePoint = letter.codePointAt(0) ?? 0
  return fonts.find((font) => font.has(codePoint))
}

/** Rule L2: from the highest level to the lowest odd one, reverse what stands at that level or above. */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start
      while ((ordered[end]?.level ?? -1) >= level) end += 1
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed())
      start = Math.max(start, end - 1)
    }
  }
  return ordered
}

function round(number: number): number {
  return Math.round(number * 1e4) / 1e4
}
