// What the engine keeps of a story: a pure function of that one story, so that a build may keep it
// beside its other caches and never read the story again.

import { displayForms } from './display-forms.ts'
import { languageOf } from './language.ts'
import { mentionsIn, type Mentions } from './mentions.ts'
import { packedTerm, weightIn } from './packed-terms.ts'
import type { RelatedRecord } from './record.ts'

/** Raise this when an unchanged story would be analysed otherwise: what older versions left in a cache is void. */
export const ANALYSIS_VERSION = 1

/** One story, analysed: some 4 kB, fit for `v8.serialize`. */
export type Analysis = Readonly<{
  id: string
  lang: string
  date: number | undefined
  storyline: string | undefined
  translationOf: string | undefined
  tags: readonly string[]
  /** Its terms in the order of their hashes, two numbers each: see packed-terms.ts. */
  terms: Uint32Array
  /** Σ of the squared weights of its terms. */
  squaredLength: number
  /** Its most telling terms as the story writes them, one a line, and where in `terms` each of them is. */
  forms: string
  formTerms: Uint16Array
}>

/** What one mention of a term counts, by where it stands. */
const FIELD_WEIGHTS = { headline: 3, standfirst: 1.5, opening: 1.5, body: 1 } as const

/** A pair of words says more than a word. */
const PAIR_WEIGHT = 1.25

/** Term weights are kept in sixteenths, up to 255 of them. */
const SIXTEENTHS = 16

export function analyse(record: RelatedRecord): Analysis {
  const { id, title, standfirst = '', body, date, storyline, translationOf, tags = [] } = record
  const lang = languageOf(record.lang, () => `${title}\n${standfirst}\n${body}`)
  const mentions = mentionsIn({ title, standfirst, body }, lang)
  const terms = termsOf(mentions)
  return {
    id,
    lang,
    date,
    storyline,
    translationOf,
    tags,
    terms,
    squaredLength: squaredLengthOf(terms),
    ...displayForms(terms, mentions),
  }
}

/** In the order of their hashes: sorted as numbers, which is ten times as fast as sorting the mentions. */
function termsOf(mentions: ReadonlyMap<number, Mentions>): Uint32Array {
  const hashes = Uint32Array.from(mentions.keys()).sort()
  const terms = new Uint32Array(hashes.length * 2)
  hashes.forEach((hash, n) => {
    const term = mentions.get(hash)
    terms[2 * n] = hash
    if (term) terms[2 * n + 1] = packedTerm(weightOf(term), topicOf(term), term.passages)
  })
  return terms
}

function squaredLengthOf(terms: Uint32Array): number {
  let sum = 0
  for (let n = 1; n < terms.length; n += 2) sum += weightIn(terms[n] ?? 0) ** 2
  return sum
}

/**
 * How much a story is about a term: the square root of its mentions, each counted by its field. The root is the
 * usual damping of term frequency: the tenth mention says less than the second.
 */
function weightOf({ headline, standfirst, opening, body, isPair }: Mentions): number {
  const count =
    headline * FIELD_WEIGHTS.headline +
    standfirst * FIELD_WEIGHTS.standfirst +
    opening * FIELD_WEIGHTS.opening +
    body * FIELD_WEIGHTS.body
  const weight = Math.sqrt(count * (isPair ? PAIR_WEIGHT : 1))
  return Math.min(255, Math.round(weight * SIXTEENTHS))
}

/**
 * How far a term of the headline is what the story is about: n / (n + 2) for n mentions below the headline, in
 * 255ths. The name of a column ("The Week in Gaza", "Live:") and a pun stand in the headline alone and count nothing.
 */
function topicOf({ headline, standfirst, opening, body }: Mentions): number {
  const below = standfirst + opening + body
  return headline > 0 ? Math.round((below / (below + 2)) * 255) : 0
}
