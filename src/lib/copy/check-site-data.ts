// What must fit together in a site's data: its sections, its languages, and their addresses.

import { pathOf } from '#lib/story/fronts.ts'
import type { Languages } from '#lib/story/languages.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { SectionsOutput, SiteOutput } from '#lib/story/site.ts'
import { LANGUAGES_FILE } from './language-table.ts'

const SITE_FILE = '_data/site.ts'
const SECTIONS_FILE = '_data/sections.ts'

/** The part of `_data/site.ts` that other files must agree with. */
type Said = Pick<SiteOutput, 'language' | 'defaultSection' | 'translations'>

export function checkSiteData(
  site: Said,
  sections: SectionsOutput,
  languages: Languages,
): readonly Problem[] {
  const known = Object.keys(languages)
  return [
    ...checkSections(
      sections.map(({ id }) => id),
      site.defaultSection,
      known,
    ),
    ...(known.includes(site.language)
      ? []
      : [noLanguage({ file: SITE_FILE, field: 'language' }, site.language, known)]),
    ...strangers(site.translations, known).map((code) =>
      noLanguage({ file: SITE_FILE, field: `translations.${code}` }, code, known),
    ),
    ...sections.flatMap(({ translations = {} }, at) =>
      strangers(translations, known).map((code) =>
        noLanguage({ file: SECTIONS_FILE, field: `[${at}].translations.${code}` }, code, known),
      ),
    ),
  ]
}

function checkSections(
  ids: readonly string[],
  defaultSection: string,
  languages: readonly string[],
): readonly Problem[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const fronts = new Set(languages.map(pathOf))
  return [
    ...twice.map((id) => ({
      file: SECTIONS_FILE,
      found: `two sections with the id ${quoteValue(id)}`,
      expected: 'an id of its own for every section',
      mend: 'rename or remove one of them',
    })),
    ...ids
      .filter((id) => fronts.has(id))
      .map((id) => ({
        file: SECTIONS_FILE,
        found: `the section ${quoteValue(id)}, at whose address the front of a language stands`,
        expected: 'an id that is not the code of a language',
        mend: 'give the section another id',
      })),
    ...(ids.includes(defaultSection)
      ? []
      : [
          {
            file: SITE_FILE,
            field: 'defaultSection',
            found: quoteValue(defaultSection),
            expected: `the id of a section: ${ids.join(', ')}`,
            mend: `write one of these, or add the section to ${SECTIONS_FILE}`,
          },
        ]),
  ]
}

function strangers(translations: object, known: readonly string[]): readonly string[] {
  return Object.keys(translations).filter((code) => !known.includes(code))
}

function noLanguage(
  where: Pick<Problem, 'file' | 'field'>,
  code: string,
  known: readonly string[],
): Problem {
  return {
    ...where,
    found: quoteValue(code),
    expected: `the code of a language: ${known.join(', ')}`,
    mend: suggest(code, known, `write one of these, or add the language to ${LANGUAGES_FILE}`),
  }
}
