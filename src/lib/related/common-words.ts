// Words that no reader takes for a reason: function words, numbers, days and months; and how common the others are.

import { longStopWordsOf, mostCommonWords } from './word-lists.ts'
import { UNKNOWN_LANGUAGE } from './language.ts'
import { stemmerOf } from './stems.ts'
import { stopWordsOf } from './stop-words.ts'

/** So many of the most common forms say next to nothing, and so many little, in any language we looked at. */
const FUNCTION_WORDS = 150
const VERY_COMMON = 1_000

export type CommonWords = Readonly<{
  /** True for a word that names nothing, in any of its forms: a function word, a number, a unit, a day or a month. */
  isSmall: (word: string) => boolean
  /** True for a word that everybody uses every day. */
  isVeryCommon: (word: string) => boolean
}>

const known = new Map<string, CommonWords>()

/** What is common in a language; words are lower case. */
export function commonWordsOf(lang: string): CommonWords {
  let words = known.get(lang)
  if (!words) {
    words = readCommonWords(lang)
    known.set(lang, words)
  }
  return words
}

function readCommonWords(lang: string): CommonWords {
  const stem = stemmerOf(lang)
  const byRank = mostCommonWords(lang)
  const small = new Set([
    ...byRank.slice(0, FUNCTION_WORDS),
    ...stopWordsOf(lang),
    ...longStopWordsOf(lang),
    ...datesOf(lang),
    ...unitsOf(lang),
  ])
  const common = new Set(byRank.slice(0, VERY_COMMON))
  return {
    isSmall: (word) => small.has(word) || small.has(stem(word)),
    isVeryCommon: (word) => common.has(word),
  }
}

/** Of each month one, and of each weekday. */
const DATES = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1)).concat(
  Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day)),
)

/** The names of months and weekdays, in the forms that a date has them in. */
function datesOf(lang: string): readonly string[] {
  if (!isKnownToIntl(lang)) return []
  const forms = (['long', 'short'] as const).flatMap((length) => [
    new Intl.DateTimeFormat(lang, { timeZone: 'UTC', day: 'numeric', month: length }),
    new Intl.DateTimeFormat(lang, { timeZone: 'UTC', month: length }),
    new Intl.DateTimeFormat(lang, { timeZone: 'UTC', weekday: length }),
  ])
  return forms.flatMap((form) => DATES.flatMap((date) => wordsIn(form.format(date))))
}

const UNITS =
  'second minute hour day week month year millimeter centimeter meter kilometer inch foot yard mile gram kilogram ounce pound milliliter liter gallon acre hectare degree celsius fahrenheit percent'.split(
    ' ',
  )

/** The names of units, one of them and several; of a language of two spellings, both. */
function unitsOf(lang: string): readonly string[] {
  if (!isKnownToIntl(lang)) return []
  return (lang === 'en' ? ['en-US', 'en-GB'] : [lang]).flatMap((locale) =>
    UNITS.flatMap((unit) => {
      const form = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
      return [1, 2, 5].flatMap((count) => wordsIn(form.format(count)))
    }),
  )
}

function isKnownToIntl(lang: string): boolean {
  return lang !== UNKNOWN_LANGUAGE && Intl.NumberFormat.supportedLocalesOf(lang).length > 0
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}
