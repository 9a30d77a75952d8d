// The table of a site's languages: ours, with what its newsroom says of them and adds.

import type { LanguageWords } from '#lib/story/language-words.ts'
import { OUR_LANGUAGES, type Languages } from '#lib/story/languages.ts'
import type { CheckedLanguages } from '#lib/story/languages-data.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'

export const LANGUAGES_FILE = '_data/languages.ts'

/** Fills in what the newsroom does not say; a language of its own must be whole. */
export function languageTable(data: CheckedLanguages): Checked<Languages> {
  const table = new Map(Object.entries(OUR_LANGUAGES))
  const problems: Problem[] = []
  for (const [code, { from = code, ...said }] of Object.entries(data)) {
    if (!CODE.test(code)) {
      problems.push(noCode(code))
      continue
    }
    const base = table.get(from)
    if (base === undefined && from !== code)
      problems.push(unknownBase(code, from, [...table.keys()]))
    const made = merged(base, said)
    const missing = missingIn(made)
    if (missing.length === 0)
      table.set(code, made as unknown as LanguageWords) // SAFETY: the schema has checked what is there, and nothing is missing.
    else if (from === code) problems.push(incomplete(code, missing))
  }
  return problems.length > 0 ? bad(problems) : good(Object.fromEntries(table))
}

/** BCP 47: a language, perhaps with a script and a region, each as the registry writes it. */
const CODE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/

type Tree = Readonly<Record<string, unknown>>

/** The newsroom's words over ours, group by group. */
function merged(base: object | undefined, said: object): Tree {
  const all: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(said)) {
    const under = all[key]
    all[key] = isGroup(value) ? merged(isGroup(under) ? under : undefined, value) : (value ?? under)
  }
  return all
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What English has and the language lacks, by its place: `words.by`. */
function missingIn(
  made: Tree,
  like: object = OUR_LANGUAGES['en'] ?? {},
  place = '',
): readonly string[] {
  return Object.entries(like).flatMap(([key, model]): readonly string[] => {
    const value = made[key]
    const at = `${place}${key}`
    if (isGroup(model)) return missingIn(isGroup(value) ? (value as Tree) : {}, model, `${at}.`) // SAFETY: a group's values are looked at one by one.
    return value === undefined ? [at] : []
  })
}

function noCode(code: string): Problem {
  return {
    file: LANGUAGES_FILE,
    field: code,
    found: `the code ${quoteValue(code)}`,
    expected: 'the BCP 47 code of a language, such as fr, pt-BR or zh-Hant',
    mend: 'write the language’s own code',
  }
}

function unknownBase(code: string, from: string, known: readonly string[]): Problem {
  return {
    file: LANGUAGES_FILE,
    field: `${code}.from`,
    found: quoteValue(from),
    expected: `the code of a language we have, or of one above it in the file: ${known.join(', ')}`,
    mend: suggest(from, known, 'write one of these'),
  }
}

function incomplete(code: string, missing: readonly string[]): Problem {
  return {
    file: LANGUAGES_FILE,
    field: code,
    found: `a language that lacks ${missing.join(', ')}`,
    expected: 'every word that src/lib/story/languages/en.ts has, for a language that is new',
    mend: 'add them, or name with from the language whose words stand in for them, such as from: "en"',
  }
}
