// Which language a story is in, when nobody said so: told by script, then by its stop words.

import { languagesWithStopWords, stopWordsOf } from './stop-words.ts'

/** A language nobody named and the text did not betray. */
export const UNKNOWN_LANGUAGE = 'und'

/** How many words are looked at: enough to tell Spanish from Portuguese, cheap at any length. */
const WORDS_READ = 400

/** The share of all words that must be stop words of a language before it is believed. */
const BELIEVED_SHARE = 0.15

/** Scripts that belong, in a newsroom, to one language; looked for in this order, as Japanese mixes kana with Han. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [lang: string, script: RegExp])[] = [
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
]

/** The primary language subtag: what was declared, else what the text shows, else `und`. */
export function languageOf(declared: string | undefined, text: string): string {
  return declared ? (declared.toLowerCase().split(/[-_]/)[0] ?? declared) : detectLanguage(text)
}

function detectLanguage(text: string): string {
  const sample = text.slice(0, WORDS_READ * 10)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [lang, script] of LANGUAGE_OF_SCRIPT) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return lang
  }
  const words =
    sample
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, WORDS_READ) ?? []
  const counted = languagesWithStopWords
    .map((lang) => ({ lang, count: countIn(words, stopWordsOf(lang)) }))
    .sort((a, b) => b.count - a.count || (a.lang < b.lang ? -1 : 1))
  const [best, second] = counted
  const isBelieved =
    best !== undefined &&
    best.count > words.length * BELIEVED_SHARE &&
    best.count > (second?.count ?? 0)
  return isBelieved ? best.lang : UNKNOWN_LANGUAGE
}

function countIn(words: readonly string[], stopWords: ReadonlySet<string>): number {
  return words.reduce((count, word) => count + (stopWords.has(word) ? 1 : 0), 0)
}
