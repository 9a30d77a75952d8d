// The @font-face rules of the style sheet.

import { unicodeRange, type CharacterSet } from './characters.ts'
import { FALLBACKS, VERTICALS, type Fallback } from './fallback-faces.ts'
import type { FontFile } from './font-files.ts'
import type { Face } from './typefaces.ts'

/** One rule for each file, and for each face one that stands in for it until it has come. */
export function fontFaces(files: readonly FontFile[]): string {
  const alone = files.filter(({ characters }) => characters === 'arabic')
  return [
    ...files.map((file) => faceRule(file)),
    ...alone.filter(({ face }) => face.family === 'Text').map((file) => faceRule(file, ALONE)),
    ...FALLBACKS.map(fallbackRule),
  ].join('')
}

/** The family that has the letters of Arabic and no others, so that a text in it waits for no second file. */
const ALONE = 'Naskh'

/**
 * A font that is not there in time for the first paint is for the next page. What stands in for it is
 * as wide on the whole, but no two fonts break every headline alike, and nothing may move.
 */
const DISPLAY = 'optional'

function faceRule({ face, characters, address }: FontFile, family: string = face.family): string {
  return rule({
    'font-family': `'Broadsheet ${family}'`,
    'font-style': face.style,
    'font-weight': face.weight,
    'font-display': DISPLAY,
    src: `url('${address}') format('woff2')`,
    'unicode-range': unicodeRange(characters),
    ...(OF_OTHER_SCRIPTS.has(characters) && verticals(face.family)),
  })
}

const OF_OTHER_SCRIPTS: ReadonlySet<CharacterSet> = new Set(['hebrew', 'arabic'])

function fallbackRule({ face, weight, locals, theirs, ours, characters }: Fallback): string {
  const scale = ours / theirs
  return rule({
    'font-family': `'Broadsheet ${face.family} Fallback'`,
    'font-style': face.style,
    'font-weight': weight,
    src: locals.map((name) => `local('${name}')`).join(),
    'size-adjust': percent(scale),
    ...verticals(face.family, scale),
    ...(characters && { 'unicode-range': unicodeRange(characters) }),
  })
}

/** `size-adjust` scales these too, so they are told by its inverse. */
function verticals(family: Face['family'], scale = 1): Readonly<Record<string, string>> {
  const [ascent, descent] = VERTICALS[family]
  return {
    'ascent-override': percent(ascent / scale),
    'descent-override': percent(descent / scale),
    'line-gap-override': '0%',
  }
}

function rule(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `${name}:${value};`)
  return `@font-face{${lines.join('')}}\n`
}

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(2)}%`
}
