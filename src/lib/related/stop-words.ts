// Words that carry no subject, by language; the lists are those of the `stopword` library.

import * as lists from 'stopword'
import { longStopWordsOf, mostCommonWords } from './word-lists.ts'

/** ISO 639-1 to the library's ISO 639-3 lists. */
const STOP_WORDS = {
  ar: lists.ara,
  bg: lists.bul,
  bn: lists.ben,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  et: lists.est,
  eu: lists.eus,
  fa: lists.fas,
  fi: lists.fin,
  fr: lists.fra,
  ga: lists.gle,
  gl: lists.glg,
  he: lists.heb,
  hi: lists.hin,
  hr: lists.hrv,
  hu: lists.hun,
  hy: lists.hye,
  id: lists.ind,
  it: lists.ita,
  ja: lists.jpn,
  ko: lists.kor,
  lt: lists.lit,
  lv: lists.lav,
  ms: lists.msa,
  nb: lists.nob,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sk: lists.slk,
  sl: lists.slv,
  sv: lists.swe,
  sw: lists.swa,
  th: lists.tha,
  tl: lists.tgl,
  tr: lists.tur,
  uk: lists.ukr,
  ur: lists.urd,
  vi: lists.vie,
  zh: lists.zho,
} as const satisfies Record<string, readonly string[]>

/** The library's English list is short; these are the other words of its kind. */
const MORE_ENGLISH =
  'again being both don doing down during each few further having here hers herself his itself just mr mrs ms no nor not once own ours ourselves says so themselves theirs then there too until very when whom why will yours yourself yourselves'.split(
    ' ',
  )

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STOP_WORDS).map(([lang, words]) => [
    lang,
    new Set<string>(lang === 'en' ? [...words, ...MORE_ENGLISH] : words),
  ]),
)

/** The library's lists of fewer words lack many: the Spanish one, of 59, has no "es". */
const SHORT = 150
/** They are made longer by what is both in a long list and among so many of the most common forms. */
const MOST_COMMON = 400

const whole = new Map<string, ReadonlySet<string>>()

/** The stop words of a language, lower case; none for a language without a list. */
export function stopWordsOf(lang: string): ReadonlySet<string> {
  let words = whole.get(lang)
  if (!words) {
    const listed = sets.get(lang) ?? new Set<string>()
    const common = new Set(lang === 'en' ? [] : mostCommonWords(lang).slice(0, MOST_COMMON))
    const more = longStopWordsOf(lang).filter((word) => common.has(word))
    words = listed.size < SHORT ? new Set([...listed, ...more]) : listed
    whole.set(lang, words)
  }
  return words
}

/**
 * Not told by their stop words: scripts of their own, second names of a language, and those whose lists are mostly
 * those of a neighbour. Their stories say `lang`.
 */
const TOLD_BY_SCRIPT_OR_NAME: ReadonlySet<string> = new Set([
  'bn',
  'el',
  'he',
  'hi',
  'hy',
  'ja',
  'ko',
  'th',
  'zh',
  'no',
  'ca',
  'eu',
  'ga',
  'gl',
  'ms',
  'tl',
])

const languages: ReadonlyMap<string, readonly string[]> = languagesByWord()

/** The languages that have this stop word, lower case: what a story's language is told by. */
export function languagesOfStopWord(word: string): readonly string[] {
  return languages.get(word) ?? []
}

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>()
  for (const [lang, words] of sets) {
    if (TOLD_BY_SCRIPT_OR_NAME.has(lang)) continue
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), lang])
  }
  return byWord
}
