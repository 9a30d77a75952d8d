// `_data/languages.ts`: the languages a newsroom adds, and its own words for those we have.

import { z } from 'zod'
import type { AgeWords, Furniture, LanguageWords } from './language-words.ts'
import { OUR_LANGUAGES } from './languages.ts'

/** What an editor writes of one language; what it leaves out is taken from ours, or from `from`. */
export interface LanguageData extends Partial<Omit<LanguageWords, 'age' | 'words'>> {
  readonly from?: string
  readonly age?: Partial<AgeWords>
  readonly words?: WordsData
}

type WordsData = {
  readonly [K in keyof Furniture]?: Furniture[K] extends string
    ? Furniture[K]
    : Partial<Furniture[K]>
}

/** What an editor writes in the file: languages by their codes. */
export type LanguagesData = Readonly<Record<string, LanguageData>>

const text = z.string().trim().min(1)

/** Words that must hold the same places to fill as ours; spaces around them may belong to them. */
function textLike(ours: string): z.ZodType<string> {
  return holding(ours.match(PLACE) ?? [])
}

function holding(places: readonly string[]): z.ZodType<string> {
  return z
    .string()
    .regex(/\S/, { error: 'expected a text' })
    .refine((value) => String(value.match(PLACE)?.toSorted() ?? []) === String(places.toSorted()), {
      error:
        places.length === 0
          ? 'expected a text without { and }'
          : `expected a text with ${places.join(' and ')}`,
    })
}

const PLACE = /\{[^}]*\}/g

/** Every word that any of our languages has; some have forms that others do not need. */
const wordsSchema = z.strictObject(
  Object.fromEntries(
    Object.values(OUR_LANGUAGES).flatMap(({ words }) =>
      Object.entries(words).map(([name, word]) => [name, wordSchema(word)]),
    ),
  ),
)

function wordSchema(word: string | Readonly<Record<string, string>>): z.ZodType {
  if (typeof word === 'string') return textLike(word).optional()
  const parts = Object.entries(word).map(([name, part]) => [name, textLike(part).optional()])
  return z.strictObject(Object.fromEntries(parts)).optional()
}

const quote = z
  .string()
  .min(1, { error: 'expected a quotation mark' })
  .max(3, { error: 'expected a quotation mark, with no more than the spaces that belong to it' })
const years = holding(['{years}'])

const languageSchema = z.strictObject({
  from: text.optional().meta({
    description:
      'Code of the language whose words stand in for what is not said here. Default: for `en`, `es`, `he` and `ar` what the program has; another language must then say everything.',
  }),
  name: text
    .optional()
    .meta({ description: 'The language’s name for itself. Example: `Deutsch`.' }),
  direction: z.enum(['ltr', 'rtl']).optional().meta({ description: '`ltr` or `rtl`.' }),
  quotes: z
    .tuple([quote, quote, quote, quote], { error: 'expected four quotation marks' })
    .optional()
    .meta({
      description:
        'Opening and closing double, then opening and closing single quotation marks, with the spaces that belong to them. Example: `["„", "“", "‚", "‘"]`.',
    }),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}_[A-Z]{2}$/, { error: 'expected a locale such as de_DE' })
    .optional()
    .meta({ description: 'Language and country for social networks. Example: `de_DE`.' }),
  months: z
    .array(text)
    .length(12, { error: 'expected the names of twelve months' })
    .optional()
    .meta({ description: 'January to December, as they stand in a date.' }),
  dayPattern: holding(['{day}', '{month}', '{year}'])
    .optional()
    .meta({ description: 'A day. Example: `{day}. {month} {year}`.' }),
  monthPattern: holding(['{month}', '{year}'])
    .optional()
    .meta({ description: 'A month. Example: `{month} {year}`.' }),
  momentPattern: holding(['{day}', '{time}', '{zone}']).optional().meta({
    description: 'A moment; `{day}` is the day as above. Example: `{day}, {time} {zone}`.',
  }),
  age: z
    .strictObject({
      one: text.optional(),
      two: text.optional(),
      few: years.optional(),
      other: years.optional(),
    })
    .optional()
    .meta({
      description:
        'What an old story says of its age: `one` and, where the language has such forms, `two` and `few` (numbers that end in 3 to 10); `other` for the rest. Example: `{ one: "Dieser Text ist 1 Jahr alt", other: "Dieser Text ist {years} Jahre alt" }`.',
    }),
  words: wordsSchema.optional().meta({
    description:
      'The words of the page that are not the author’s, by the names they have in `src/lib/story/languages/en.ts`, each with the same places to fill. Example: `{ by: "Von", numberedPage: "{name}, Seite {number}" }`.',
  }),
})

/** `_data/languages.ts`: records by code. */
export const languagesSchema = z.record(z.string(), languageSchema)

/** The file, checked; its languages may lack words. */
export type CheckedLanguages = z.output<typeof languagesSchema>
