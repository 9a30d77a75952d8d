// Where and how often a story mentions each of its terms.

import { PASSAGES } from './packed-terms.ts'
import { hashOfPair } from './term-hash.ts'
import { NO_TERM, vocabularyOf } from './vocabulary.ts'
import { withoutAddresses, wordsOf, type Word } from './words.ts'

/** The mentions of one term. Grows while its story is read, then stays. */
export type Mentions = {
  headline: number
  standfirst: number
  opening: number
  body: number
  /** One bit for each passage below the headline that mentions the term. */
  passages: number
  isPair: boolean
  /** The best form so far: how clearly it shows the way the term is written, and where it stands. */
  clarity: number
  source: string
  start: number
  end: number
}

/** A stretch of text to read, and what a mention in it counts as. */
type Stretch = Readonly<{
  source: string
  field: 'headline' | 'standfirst' | 'opening' | 'body'
  /** Bits to add to the passages of a term. */
  passage: number
}>

/** So many words at the start of the body are its opening, to the end of their paragraph. */
const OPENING_WORDS = 70

/** A capital may be due to a headline or to the start of a sentence. */
const IN_HEADLINE = 0
const CAPITAL_AT_START = 1
/** A name, then. */
export const CAPITAL_INSIDE = 2
const SMALL = 3

/** Terms by hash: words, and pairs of neighbours with no stop word or punctuation between. */
export function mentionsIn(
  story: Readonly<{ title: string; standfirst: string; body: string }>,
  lang: string,
): ReadonlyMap<number, Mentions> {
  const mentions = new Map<number, Mentions>()
  const numberOf = vocabularyOf(lang)
  read(mentions, { source: story.title, field: 'headline', passage: 0 }, numberOf)
  if (!isCutFrom(story.body, story.standfirst)) {
    read(mentions, { source: story.standfirst, field: 'standfirst', passage: 1 }, numberOf)
  }
  const paragraphs = paragraphsOf(withoutAddresses(story.body))
  let wordsRead = 0
  paragraphs.forEach((source, n) => {
    // The standfirst is the first of all passages. Those of a long story span several paragraphs.
    const passage = Math.floor(((n + 1) * PASSAGES) / Math.max(PASSAGES, paragraphs.length + 1))
    const field = wordsRead < OPENING_WORDS ? 'opening' : 'body'
    wordsRead += read(mentions, { source, field, passage: 1 << passage }, numberOf)
  })
  return mentions
}

/** Many a standfirst is the opening once more, cut off somewhere: nobody says it twice, so it is not counted twice. */
function isCutFrom(body: string, standfirst: string): boolean {
  const opening = standfirst.slice(0, 60).trim()
  return opening.length >= 40 && body.slice(0, 200).includes(opening)
}

/** Blank lines part paragraphs; where there are none, ends of lines do. */
function paragraphsOf(body: string): readonly string[] {
  return body.split(/\n\s*\n/.test(body) ? /\n\s*\n/ : '\n').filter((paragraph) => paragraph !== '')
}

/** Returns how many words the stretch has. */
function read(
  mentions: Map<number, Mentions>,
  stretch: Stretch,
  numberOf: (form: string) => number,
): number {
  let previous: Word | undefined
  let previousNumber = NO_TERM
  const words = wordsOf(stretch.source)
  for (const word of words) {
    const number = numberOf(word.form)
    if (number !== NO_TERM) {
      note(mentions, number, stretch, word, word)
      if (previous && previousNumber !== NO_TERM && !word.startsPhrase) {
        note(mentions, hashOfPair(previousNumber, number), stretch, previous, word)
      }
    }
    previous = word
    previousNumber = number
  }
  return words.length
}

function note(
  mentions: Map<number, Mentions>,
  hash: number,
  { source, field, passage }: Stretch,
  first: Word,
  last: Word,
): void {
  let term = mentions.get(hash)
  if (!term) {
    term = {
      headline: 0,
      standfirst: 0,
      opening: 0,
      body: 0,
      passages: 0,
      isPair: first !== last,
      clarity: -1,
      source,
      start: 0,
      end: 0,
    }
    mentions.set(hash, term)
  }
  term[field] += 1
  term.passages |= passage
  const clarity = field === 'headline' ? IN_HEADLINE : clarityOf(first, last)
  if (clarity > term.clarity) {
    term.clarity = clarity
    term.source = source
    term.start = first.start
    term.end = last.end
  }
}

function clarityOf(first: Word, last: Word): number {
  if (!first.isCapital && !last.isCapital) return SMALL
  return first.startsPhrase && first === last ? CAPITAL_AT_START : CAPITAL_INSIDE
}
