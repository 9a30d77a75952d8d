// The languages a story may be in: ours, and what a newsroom adds or says in words of its own
// (`_data/languages.ts`).

import type { LanguageWords } from './language-words.ts'
import { arabic } from './languages/ar.ts'
import { english } from './languages/en.ts'
import { spanish } from './languages/es.ts'
import { hebrew } from './languages/he.ts'

/** BCP 47 code of a language in a site's table. */
export type Language = string

/** A site's languages by their codes. */
export type Languages = Readonly<Record<Language, LanguageWords>>

/** Those that come with the program. */
export const OUR_LANGUAGES: Languages = {
  en: english,
  es: spanish,
  he: hebrew,
  ar: arabic,
}

/** What a site, or the frame of its pages, knows of a language of one of its stories. */
export function wordsIn(
  language: Language,
  { languages }: { readonly languages: Languages },
): LanguageWords {
  const words = languages[language]
  // The schema lets no other language in.
  if (words === undefined) throw new Error(`The language ${language} is not in the table.`)
  return words
}
