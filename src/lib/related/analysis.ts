// What the engine keeps of a story: a pure function of that one story, so that a build may keep it
// beside its other caches and never read the story again.

import { analysisIn, bytesOf } from './analysis-bytes.ts'
import { languageOf } from './language.ts'
import { mentionsIn, type Mentions } from './mentions.ts'
import { packedTerm, weightIn } from './packed-terms.ts'
import type { StoryText } from './record.ts'
import { tellingTerms } from './telling-terms.ts'
import { hashOfWord } from './term-hash.ts'

/** Raise this when an unchanged story would be analysed otherwise: what older versions left in a cache is void. */
export const ANALYSIS_VERSION = 4

export type Analysis = Readonly<{
  lang: string
  storyline: string | undefined
  /** The author's tags, by hash. */
  tags: Uint32Array
  /** Its terms in the order of their hashes, two numbers each: see packed-terms.ts. */
  terms: Uint32Array
  /** Σ of the squared weights of its terms. */
  squaredLength: number
  /** Its most telling terms: where in `terms` they are; and one a line, how good reasons they are, as the story writes them. */
  telling: Uint16Array
  forms: string
}>

/** A pair of words says more than a word. */
const PAIR_WEIGHT = 1.25

/** Term weights are kept in sixteenths, up to 255 of them. */
const SIXTEENTHS = 16

/** One story, analysed: some 5 kB. */
export function analyse(story: StoryText): Uint8Array {
  return bytesOf(analysisOf(story), ANALYSIS_VERSION)
}

/** What `analyse` made; undefined if it was another version of it. */
export function readAnalysis(bytes: Uint8Array): Analysis | undefined {
  return analysisIn(bytes, ANALYSIS_VERSION)
}

export function analysisOf(story: StoryText): Analysis {
  const { title, standfirst = '', body, storyline, tags = [] } = story
  const lang = languageOf(story.lang, () => `${title}\n${standfirst}\n${body}`)
  const mentions = mentionsIn({ title, standfirst, body }, lang)
  const places = placesByHash(mentions)
  const terms = termsOf(mentions, places)
  return {
    lang,
    storyline,
    tags: Uint32Array.from(tags, hashOfWord).sort(),
    terms,
    squaredLength: squaredLengthOf(terms),
    ...tellingTerms(terms, places, mentions, lang),
  }
}

/** Where the terms stand among the mentions, in the order of their hashes: hash and place sorted as one number. */
function placesByHash({ hashes, count }: Readonly<Mentions>): Uint32Array {
  const keys = new Float64Array(count)
  for (let place = 0; place < count; place += 1)
    keys[place] = (hashes[place] ?? 0) * 2 ** 20 + place
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** 20)
}

function termsOf(mentions: Readonly<Mentions>, places: Uint32Array): Uint32Array {
  const terms = new Uint32Array(places.length * 2)
  for (let n = 0; n < places.length; n += 1) {
    const place = places[n] ?? 0
    terms[2 * n] = mentions.hashes[place] ?? 0
    terms[2 * n + 1] = packedTerm(
      weightOf(mentions, place),
      topicOf(mentions, place),
      mentions.passages[place] ?? 0,
    )
  }
  return terms
}

function squaredLengthOf(terms: Uint32Array): number {
  let sum = 0
  for (let n = 1; n < terms.length; n += 2) sum += weightIn(terms[n] ?? 0) ** 2
  return sum
}

/**
 * How much a story is about a term: the square root of its mentions, each counted by its field (mentions.ts). The
 * root is the usual damping of term frequency: the tenth mention says less than the second.
 */
function weightOf({ counted, isPair }: Readonly<Mentions>, place: number): number {
  const count = ((counted[place] ?? 0) / 2) * (isPair[place] === 1 ? PAIR_WEIGHT : 1)
  return Math.min(255, Math.round(Math.sqrt(count) * SIXTEENTHS))
}

/**
 * How far a term of the headline is what the story is about: n / (n + 2) for n mentions below the headline, in
 * 255ths. The name of a column ("The Week in Gaza", "Live:") and a pun stand in the headline alone and count nothing.
 */
function topicOf({ inHeadline, belowHeadline }: Readonly<Mentions>, place: number): number {
  const below = belowHeadline[place] ?? 0
  return inHeadline[place] === 1 ? Math.round((below / (below + 2)) * 255) : 0
}
