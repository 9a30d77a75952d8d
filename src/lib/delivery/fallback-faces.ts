// What stands in until a font has come: a font of the reader's machine, scaled so that a line of it
// holds as many words and sits on the same baseline, and nothing moves when the font is there.

import type { CharacterSet } from './characters.ts'
import { FACES, type Axes, type Face } from './typefaces.ts'

export interface Fallback {
  readonly face: Face
  /** Where the face serves a range of weights, the part of it that this fallback stands in for. */
  readonly weight: string
  /** At which the face was measured. */
  readonly axes: Axes
  /** Of the machine, by full name and PostScript name: all of the same widths. */
  readonly locals: readonly string[]
  /** The script it stands in for; absent where that is Latin. */
  readonly characters?: CharacterSet
  /** Mean advance of a character of running text, in ems: of the machine's font, and of ours. */
  readonly theirs: number
  readonly ours: number
}

/**
 * Of the ascent and the descent of ours, in ems; a line's gap they have none. The fonts of other scripts
 * are told to have those of Latin too: a line must not move when the second of its scripts has come.
 */
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

/** Tinos, of the Times family, tells the widths of its Hebrew; of its Arabic nothing free does. */
const HEBREW_TIMES = TIMES.slice(0, 2)
const HEBREW_TIMES_BOLD = TIMES_BOLD.slice(0, 2)
const HEBREW_NOTO = ['Noto Serif Hebrew', 'NotoSerifHebrew-Regular']
const HEBREW_NOTO_BOLD = ['Noto Serif Hebrew Bold', 'NotoSerifHebrew-Bold']
const ARABIC_NOTO = ['Noto Naskh Arabic', 'NotoNaskhArabic-Regular']
const ARABIC_NOTO_BOLD = ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold']

const { text, italic, display, sans } = FACES

/**
 * A test measures those of Latin again; Hebrew and Arabic were measured in a browser, and what they are
 * for is tested in one. Where a machine has two, the later is taken.
 */
export const FALLBACKS: readonly Fallback[] = [
  { ...of(text), locals: TIMES, theirs: 0.403, ours: 0.4234 },
  { ...of(italic), locals: TIMES_ITALIC, theirs: 0.4033, ours: 0.381 },
  { ...of(display), locals: TIMES_BOLD, theirs: 0.4252, ours: 0.4452 },
  { face: sans, weight: '400 500', axes: { wght: 400 }, locals: ARIAL, theirs: 0.4472, ours: 0.4621 },
  { face: sans, weight: '600 700', axes: { wght: 700 }, locals: ARIAL_BOLD, theirs: 0.479, ours: 0.4726 },
  { ...of(text), characters: 'hebrew', locals: HEBREW_TIMES, theirs: 0.4764, ours: 0.4489 },
  { ...of(text), characters: 'hebrew', locals: HEBREW_NOTO, theirs: 0.5014, ours: 0.4489 },
  { ...of(display), characters: 'hebrew', locals: HEBREW_TIMES_BOLD, theirs: 0.4793, ours: 0.4608 },
  { ...of(display), characters: 'hebrew', locals: HEBREW_NOTO_BOLD, theirs: 0.5102, ours: 0.4608 },
  { ...of(text), characters: 'arabic', locals: ARABIC_NOTO, theirs: 0.4105, ours: 0.4113 },
  { ...of(display), characters: 'arabic', locals: ARABIC_NOTO_BOLD, theirs: 0.427, ours: 0.4221 },
] // prettier-ignore

function of(face: Face): Pick<Fallback, 'face' | 'weight' | 'axes'> {
  return { face, weight: face.weight, axes: face.axes }
}
