// The fonts that a page asks for before it has read its style sheet: those of its first lines.

import { LANGUAGE_CODES, type Language } from '#lib/story/languages.ts'
import type { CharacterSet } from './characters.ts'
import type { FontFile } from './font-files.ts'
import { FACES } from './typefaces.ts'

/** Scripts other than Latin that we have a font for. */
const SCRIPTS: Readonly<Partial<Record<Language, CharacterSet>>> = { he: 'hebrew', ar: 'arabic' }

/** Addresses of the fonts for text and headlines, for each language of the site. */
export function preloadedFonts(
  files: readonly FontFile[],
): Readonly<Record<Language, readonly string[]>> {
  const addresses = LANGUAGE_CODES.map((language): [Language, readonly string[]] => {
    const script = SCRIPTS[language]
    const wanted = files.filter(({ face, characters }) =>
      script === undefined
        ? characters === 'latin' && (face === FACES.text || face === FACES.display)
        : characters === script,
    )
    return [language, [...new Set(wanted.map(({ address }) => address))]]
  })
  return Object.fromEntries(addresses) as Record<Language, readonly string[]> // SAFETY: each language is there.
}
