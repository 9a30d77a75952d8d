// What the engine keeps of a story: its terms, how much the story is about each, and how it writes them.
// A pure function of that one story, so that a build may keep it and never read the story again.

import { languageOf } from './language.ts'
import type { RelatedRecord } from './record.ts'
import { stemmerOf } from './stems.ts'
import { stopWordsOf } from './stop-words.ts'
import { wordsOf } from './words.ts'

/** Raise this when the analysis of an unchanged story would come out different: caches of older ones are void. */
export const ANALYSIS_VERSION = 1

/** One story, analysed. Serialisable as it is. `keys`, `weights` and `forms` run in parallel. */
export type Analysis = Readonly<{
  id: string
  lang: string
  date: number | undefined
  storyline: string | undefined
  translationOf: string | undefined
  /** What terms are matched by: a stem, or two stems with a space between. */
  keys: readonly string[]
  /** How much the story is about each term: the square root of its weighted count, in sixteenths. */
  weights: readonly number[]
  /** Each term as the story writes it. */
  forms: readonly string[]
}>

/** What one mention of a term counts, by where it stands. */
const FIELD_WEIGHTS = { title: 3, standfirst: 1.5, opening: 1.5, body: 1 } as const

type Field = keyof typeof FIELD_WEIGHTS

/** So many words at the start of the body are its opening. */
const OPENING_WORDS = 100

/** Longer words are addresses and encoded data. */
const LONGEST_WORD = 40

type Mentions = { count: number; form: string }

export function analyse(record: RelatedRecord): Analysis {
  const { id, title, standfirst = '', body, date, storyline, translationOf } = record
  const lang = languageOf(record.lang, `${title}\n${standfirst}\n${body}`)
  const terms = new Map<string, Mentions>()
  countTerms(terms, standfirst, lang, () => 'standfirst')
  countTerms(terms, body, lang, (position) => (position < OPENING_WORDS ? 'opening' : 'body'))
  // Last, since headlines may be in Title Case: their spelling is kept only for words of the headline alone.
  countTerms(terms, title, lang, () => 'title')
  return {
    id,
    lang,
    date,
    storyline,
    translationOf,
    keys: [...terms.keys()],
    weights: [...terms.values()].map(({ count }) => Math.round(Math.sqrt(count) * 16)),
    forms: [...terms.values()].map(({ form }) => form),
  }
}

/** Counts the words of one field, and the pairs of neighbours with no stop word or punctuation between. */
function countTerms(
  terms: Map<string, Mentions>,
  text: string,
  lang: string,
  fieldAt: (position: number) => Field,
): void {
  const stopWords = stopWordsOf(lang)
  const stem = stemmerOf(lang)
  let previous: { key: string; form: string } | undefined
  wordsOf(text).forEach(({ form, startsPhrase }, position) => {
    const lower = form.toLowerCase()
    if (startsPhrase) previous = undefined
    if (lower.length > LONGEST_WORD || stopWords.has(lower) || isSingleLetter(lower)) {
      previous = undefined
      return
    }
    const weight = FIELD_WEIGHTS[fieldAt(position)]
    const key = stem(lower)
    count(terms, key, form, weight)
    if (previous) count(terms, `${previous.key} ${key}`, `${previous.form} ${form}`, weight)
    previous = { key, form }
  })
}

function count(terms: Map<string, Mentions>, key: string, form: string, weight: number): void {
  const mentions = terms.get(key)
  if (!mentions) {
    terms.set(key, { count: weight, form })
    return
  }
  mentions.count += weight
  // A word once written small is no name: its capital came from the start of a sentence or a headline.
  if (form < mentions.form || mentions.form === mentions.form.toUpperCase()) return
  if (mentions.form !== mentions.form.toLowerCase() && form === form.toLowerCase())
    mentions.form = form
}

/** Letters of an alphabet alone say nothing; a single Chinese character is a word. */
function isSingleLetter(word: string): boolean {
  return word.length === 1 && !/\p{Script=Han}/u.test(word)
}
