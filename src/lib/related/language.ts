// Which language a story is in, when nobody said so: told by script, then by its stop words.

import { languagesOfStopWord } from './stop-words.ts'

/** A language nobody named and the text did not betray. */
export const UNKNOWN_LANGUAGE = 'und'

/** How much is looked at: enough to tell Spanish from Portuguese, cheap at any length. */
const CHARACTERS_READ = 1500

/** The share of all words that must be stop words of some language before any is believed. */
const BELIEVED_SHARE = 0.15

/** The share of all letters that must be of a script before it is believed. */
const BELIEVED_LETTERS = 0.2

/** The evidence of a stop word, shared out among its languages: divisible by up to ten, so that sums are exact. */
const EVIDENCE = 2520

/** Scripts that belong, in a newsroom, to one language; in this order, as Japanese mixes kana with Han. */
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

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\P{L}]/u

/** The primary language subtag: what was declared, else what the text shows, else `und`. */
export function languageOf(declared: string | undefined, text: () => string): string {
  return declared ? (declared.toLowerCase().split(/[-_]/)[0] ?? declared) : detectLanguage(text())
}

function detectLanguage(text: string): string {
  const sample = text.slice(0, CHARACTERS_READ)
  return languageByScript(sample) ?? languageByStopWords(sample)
}

function languageByScript(sample: string): string | undefined {
  if (!OTHER_SCRIPT.test(sample)) return undefined
  const letters = countOf(/\p{L}/gu, sample)
  return LANGUAGE_OF_SCRIPT.find(
    ([, script]) => countOf(script, sample) > letters * BELIEVED_LETTERS,
  )?.[0]
}

function countOf(pattern: RegExp, sample: string): number {
  return sample.match(pattern)?.length ?? 0
}

function languageByStopWords(sample: string): string {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const evidence = new Map<string, number>()
  let stopWords = 0
  for (const word of words) {
    const languages = languagesOfStopWord(word)
    if (languages.length > 0) stopWords += 1
    // "que" speaks for six languages, "los" for one: the fewer, the more it says.
    const share = Math.floor(EVIDENCE / languages.length)
    for (const lang of languages) evidence.set(lang, (evidence.get(lang) ?? 0) + share)
  }
  const [best, second] = [...evidence].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const isBelieved = best && stopWords > words.length * BELIEVED_SHARE && best[1] !== second?.[1]
  return isBelieved ? best[0] : UNKNOWN_LANGUAGE
}
