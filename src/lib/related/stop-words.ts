// Words that carry no subject, by language; the lists are those of the `stopword` library.

import * as lists from 'stopword'

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

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(STOP_WORDS).map(([lang, words]) => [lang, new Set<string>(words)]),
)

const NONE: ReadonlySet<string> = new Set()

/** The stop words of a language, lower case; none for a language without a list. */
export function stopWordsOf(lang: string): ReadonlySet<string> {
  return sets.get(lang) ?? NONE
}

/** The languages that have a list. */
export const languagesWithStopWords: readonly string[] = [...sets.keys()]
