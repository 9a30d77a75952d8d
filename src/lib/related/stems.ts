// One key for the forms of a word: Snowball where there is a stemmer, light stemming for Hebrew and Arabic.

import { newStemmer } from 'snowball-stemmers'
import { lightArabicStem } from './stem-arabic.ts'
import { lightHebrewStem } from './stem-hebrew.ts'

type Stem = (word: string) => string

/** ISO 639-1 to the names of the Snowball algorithms (https://snowballstem.org/algorithms/). */
const SNOWBALL = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
} as const satisfies Record<string, string>

const LIGHT: Readonly<Record<string, Stem>> = { ar: lightArabicStem, he: lightHebrewStem }

const stemmers = new Map<string, Stem>()

/** The stemmer of a language; the word itself where we know none. */
export function stemmerOf(lang: string): Stem {
  let stemmer = stemmers.get(lang)
  if (!stemmer) {
    stemmer = LIGHT[lang] ?? snowballStem(lang)
    stemmers.set(lang, stemmer)
  }
  return stemmer
}

function snowballStem(lang: string): Stem {
  const algorithm = Object.hasOwn(SNOWBALL, lang)
    ? SNOWBALL[lang as keyof typeof SNOWBALL]
    : undefined
  if (algorithm === undefined) return (word) => word
  const stemmer = newStemmer(algorithm)
  return (word) => stemmer.stem(word)
}
