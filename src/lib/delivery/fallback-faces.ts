// What stands in until a font has come: a font of the reader's machine, scaled so that a line of it
// holds as many words and sits on the same baseline, and nothing moves when the font is there.

import { FACES, type Axes, type Face } from './typefaces.ts'

export interface Fallback {
  readonly face: Face
  /** Where the face serves a range of weights, the part of it that this fallback stands in for. */
  readonly weight: string
  /** At which the face was measured. */
  readonly axes: Axes
  /** Of the machine, by full name and PostScript name: all of the same widths. */
  readonly locals: readonly string[]
  /** Mean advance of a character of English, in ems: of the machine's font, and of ours. */
  readonly theirs: number
  readonly ours: number
}

/** Of the ascent and the descent of ours, in ems; a line's gap they have none. */
export const VERTICALS: Readonly<Record<Face['family'], readonly [number, number]>> = {
  Text: [0.735, 0.265],
  Display: [0.735, 0.265],
  Sans: [0.95, 0.225],
}

/** Liberation and Arimo were drawn to the widths of Arial and Times; Roboto is as wide as Arial. */
const TIMES = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif']
const TIMES_BOLD = ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold']
const TIMES_ITALIC = [
  'Times New Roman Italic',
  'TimesNewRomanPS-ItalicMT',
  'Liberation Serif Italic',
]
const ARIAL = ['Arial', 'ArialMT', 'Liberation Sans', 'Roboto']
const ARIAL_BOLD = ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Roboto Bold']

const { text, italic, display, sans } = FACES

/** A test measures ours again. */
export const FALLBACKS: readonly Fallback[] = [
  { ...of(text), locals: TIMES, theirs: 0.403, ours: 0.4234 },
  { ...of(italic), locals: TIMES_ITALIC, theirs: 0.4033, ours: 0.381 },
  { ...of(display), locals: TIMES_BOLD, theirs: 0.4252, ours: 0.4452 },
  { face: sans, weight: '400 500', axes: { wght: 400 }, locals: ARIAL, theirs: 0.4472, ours: 0.4621 },
  { face: sans, weight: '600 700', axes: { wght: 700 }, locals: ARIAL_BOLD, theirs: 0.479, ours: 0.4726 },
] // prettier-ignore

function of(face: Face): Pick<Fallback, 'face' | 'weight' | 'axes'> {
  return { face, weight: face.weight, axes: face.axes }
}
