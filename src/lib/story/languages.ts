// The languages a story may be in. A file for each; a newsroom adds a language by adding a file and a row.

import type { LanguageWords } from './language-words.ts'
import { arabic } from './languages/ar.ts'
import { english } from './languages/en.ts'
import { spanish } from './languages/es.ts'
import { hebrew } from './languages/he.ts'

export const LANGUAGES = {
  en: english,
  es: spanish,
  he: hebrew,
  ar: arabic,
} as const satisfies Readonly<Record<string, LanguageWords>>

/** BCP 47 code of a language in the table. */
export type Language = keyof typeof LANGUAGES

// SAFETY: the keys of a constant object are its own type's keys.
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[]
