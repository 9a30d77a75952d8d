// Breaking a headline into lines that fit a box, as large as may be and of about the same length.

import { shapeText, type ShapedText, type TextStyle } from './shape-text.ts'

export interface Box {
  readonly width: number
  readonly height: number
  /** From one line to the next, in sizes of the type. */
  readonly leading: number
}

export interface FittedText {
  readonly size: number
  /** From one line to the next, in pixels. */
  readonly leading: number
  readonly lines: readonly ShapedText[]
}

/** Takes the first of the sizes, in pixels, in which the text fits; at the last it is cut off. */
export function fitLines(
  text: string,
  { width, height, leading }: Box,
  style: Omit<TextStyle, 'size'>,
  sizes: readonly number[],
): FittedText {
  const words = text.split(/\s+/).filter((word) => word !== '')
  for (const [index, size] of sizes.entries()) {
    const measure = (line: string) => shapeText(line, { ...style, size }).width
    const widths = words.map((word) => measure(word))
    const space = measure(' ')
    const most = Math.max(1, Math.floor(height / (size * leading)))
    const isLast = index === sizes.length - 1
    if (!isLast && widths.some((each) => each > width)) continue
    const lines = evenly(words, widths, space, width)
    if (!isLast && lines.length > most) continue
    const shown = isLast ? cutOff(lines, { most, width, measure }) : lines
    return {
      size,
      leading: size * leading,
      lines: shown.map((line) => shapeText(line, { ...style, size })),
    }
  }
  return { size: 0, leading: 0, lines: [] }
}

/** As few lines as the width allows, then as narrow as so many lines allow. */
function evenly(
  words: readonly string[],
  widths: readonly number[],
  space: number,
  width: number,
): readonly string[] {
  const least = fill(words, widths, space, width)
  let narrowest = least
  for (let tried = width * 0.98; tried > width / 3; tried *= 0.98) {
    const lines = fill(words, widths, space, tried)
    if (lines.length > least.length || widths.some((each) => each > tried)) break
    narrowest = lines
  }
  return narrowest
}

function fill(
  words: readonly string[],
  widths: readonly number[],
  space: number,
  width: number,
): readonly string[] {
  const lines: string[] = []
  let used = Number.POSITIVE_INFINITY
  for (const [index, word] of words.entries()) {
    const wide = widths[index] ?? 0
    if (used + space + wide > width) {
      lines.push(word)
      used = wide
    } else {
      lines.push(`${lines.pop() ?? ''} ${word}`)
      used += space + wide
    }
  }
  return lines
}

/** Ends each line that is too long with an ellipsis, and the last where others would follow. */
function cutOff(
  lines: readonly string[],
  {
    most,
    width,
    measure,
  }: {
    readonly most: number
    readonly width: number
    readonly measure: (line: string) => number
  },
): readonly string[] {
  return lines.slice(0, most).map((line, index) => {
    const isCut = index === most - 1 && lines.length > most
    if (!isCut && measure(line) <= width) return line
    const letters = Array.from(line)
    while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
    return `${letters.join('').trimEnd()}…`
  })
}
