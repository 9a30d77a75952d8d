// The fonts that a page asks for before it has read its style sheet: those of its first lines. Each
// that is not there for the first paint is missing from the page (`font-faces.ts`).

import type { FirstFonts } from '#lib/pages/page.ts'
import type { CharacterSet } from './characters.ts'
import type { FontFile } from './font-files.ts'
import { FACES } from './typefaces.ts'

/** Scripts other than Latin that we have a font for, and languages written in them. */
const SCRIPTS = {
  hebrew: ['he', 'yi'],
  arabic: ['ar', 'fa', 'ur'],
} as const satisfies Partial<Record<CharacterSet, readonly string[]>>

/** @param nameplate - The site's name, which heads pages in every language. */
export function preloadedFonts(files: readonly FontFile[], nameplate: string): FirstFonts {
  const inLatin = files.filter(
    ({ face, characters }) =>
      characters === 'latin' && [FACES.text, FACES.display, FACES.sans].some((one) => one === face),
  )
  const isLatin = /\p{Script=Latin}/u.test(nameplate)
  const ofNameplate = inLatin.filter(({ face }) => isLatin && face === FACES.display)
  const others = Object.entries(SCRIPTS).flatMap(([script, languages]) => {
    const own = files.filter(({ characters }) => characters === script)
    const addresses = addressesOf([...own, ...ofNameplate])
    return languages.map((language): [string, readonly string[]] => [language, addresses])
  })
  return { latin: addressesOf(inLatin), byLanguage: Object.fromEntries(others) }
}

/** Each once: two faces may share a file. */
function addressesOf(files: readonly FontFile[]): readonly string[] {
  return [...new Set(files.map(({ address }) => address))]
}
