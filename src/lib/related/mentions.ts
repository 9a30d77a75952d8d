// Where and how often a story mentions each of its terms.

import { PASSAGES } from './packed-terms.ts'
import { hashOfPair } from './term-hash.ts'
import { ANNOUNCES, NO_TERM, vocabularyOf } from './vocabulary.ts'
import { forEachWord, withoutAddresses } from './words.ts'

/**
 * The terms of one story, in the order of their first mention, one place in each array for each. Arrays instead of an
 * object a term, and the same arrays for every story: what is read here is gone when the next story is read.
 */
export type Mentions = {
  count: number
  hashes: Uint32Array
  /** Mentions weighed by the field they stand in, in halves. */
  counted: Uint32Array
  inHeadline: Uint8Array
  belowHeadline: Uint32Array
  /** One bit for each passage below the headline that mentions the term. */
  passages: Uint16Array
  isPair: Uint8Array
  /** Of a pair, where its two words stand among the terms. */
  firsts: Uint32Array
  lasts: Uint32Array
  /** 1 for a pair of two names, and for a word that follows a word that announces a noun; once is enough. */
  isFullName: Uint8Array
  isAnnounced: Uint8Array
  /** How clearly the best form so far shows the way the term is written, plus one; and where it stands. */
  clarity: Uint8Array
  sources: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
  /** The stretches of text that `sources` points to. */
  stretches: string[]
  /** Where a hash stands, plus one, by open addressing; twice as many slots as terms, at least. */
  slots: Int32Array
}

/** What one mention of a term counts, in halves, by where it stands. */
const HEADLINE = 6
const STANDFIRST = 3
const OPENING = 3
const BODY = 2

/** So many words at the start of the body are its opening, to the end of their paragraph. */
const OPENING_WORDS = 70

/** A capital may be due to a headline or to the start of a sentence. */
const IN_HEADLINE = 1
const CAPITAL_AT_START = 2
/** A name, then. */
export const CAPITAL_INSIDE = 3
const SMALL = 4

const mentions: Mentions = { ...arraysFor(1024), count: 0, stretches: [] }

/** Terms are words, and pairs of neighbours with no stop word or punctuation between. */
export function mentionsIn(
  story: Readonly<{ title: string; standfirst: string; body: string }>,
  lang: string,
): Readonly<Mentions> {
  mentions.count = 0
  mentions.stretches = []
  mentions.slots.fill(0)
  const read = readerFor(lang)
  read(story.title, HEADLINE, 0)
  if (!isCutFrom(story.body, story.standfirst)) read(story.standfirst, STANDFIRST, 1)
  const paragraphs = paragraphsOf(withoutAddresses(story.body))
  let wordsRead = 0
  paragraphs.forEach((source, n) => {
    // The standfirst is the first of all passages. Those of a long story span several paragraphs.
    const passage = Math.floor(((n + 1) * PASSAGES) / Math.max(PASSAGES, paragraphs.length + 1))
    wordsRead += read(source, wordsRead < OPENING_WORDS ? OPENING : BODY, 1 << passage)
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

/** A function that notes the terms of a stretch of text, and returns how many words the stretch has. */
function readerFor(lang: string) {
  const numberOf = vocabularyOf(lang)
  return (source: string, field: number, passage: number): number => {
    const stretch = mentions.stretches.push(source) - 1
    let previous = NO_TERM
    let previousTerm = 0
    let previousStart = 0
    let isPreviousCapital = false
    return forEachWord(source, (start, end, startsPhrase, isCapital) => {
      const number = numberOf(source, start, end)
      if (number > ANNOUNCES) {
        const clarity = !isCapital ? SMALL : startsPhrase ? CAPITAL_AT_START : CAPITAL_INSIDE
        const term = note(number, 0, field, passage, clarity, stretch, start, end)
        if (previous === ANNOUNCES && !startsPhrase) mentions.isAnnounced[term] = 1
        if (previous > ANNOUNCES && !startsPhrase) {
          const isName = isCapital || isPreviousCapital
          const hash = hashOfPair(previous, number)
          const pairClarity = isName ? CAPITAL_INSIDE : SMALL
          const pair = note(hash, 1, field, passage, pairClarity, stretch, previousStart, end)
          mentions.firsts[pair] = previousTerm
          mentions.lasts[pair] = term
          if (isCapital && isPreviousCapital && field !== HEADLINE) mentions.isFullName[pair] = 1
        }
        previousTerm = term
      }
      previous = number
      previousStart = start
      isPreviousCapital = isCapital
    })
  }
}

function note(
  hash: number,
  isPair: number,
  field: number,
  passage: number,
  clarity: number,
  stretch: number,
  start: number,
  end: number,
): number {
  const term = placeOf(hash, isPair)
  mentions.counted[term] = (mentions.counted[term] ?? 0) + field
  if (field === HEADLINE) mentions.inHeadline[term] = 1
  else mentions.belowHeadline[term] = (mentions.belowHeadline[term] ?? 0) + 1
  mentions.passages[term] = (mentions.passages[term] ?? 0) | passage
  const shown = field === HEADLINE ? IN_HEADLINE : clarity
  if (shown <= (mentions.clarity[term] ?? 0)) return term
  mentions.clarity[term] = shown
  mentions.sources[term] = stretch
  mentions.starts[term] = start
  mentions.ends[term] = end
  return term
}

/** Where a term stands, at the end if it is new. */
function placeOf(hash: number, isPair: number): number {
  const mask = mentions.slots.length - 1
  let slot = hash & mask
  for (let taken = mentions.slots[slot] ?? 0; taken !== 0; taken = mentions.slots[slot] ?? 0) {
    if (mentions.hashes[taken - 1] === hash) return taken - 1
    slot = (slot + 1) & mask
  }
  if (mentions.count === mentions.hashes.length) {
    grow()
    return placeOf(hash, isPair)
  }
  const term = mentions.count
  mentions.count += 1
  mentions.slots[slot] = mentions.count
  mentions.hashes[term] = hash
  mentions.isPair[term] = isPair
  for (const fresh of [mentions.counted, mentions.belowHeadline, mentions.passages]) fresh[term] = 0
  for (const flags of [
    mentions.inHeadline,
    mentions.clarity,
    mentions.isFullName,
    mentions.isAnnounced,
  ])
    flags[term] = 0
  return term
}

function arraysFor(terms: number): Omit<Mentions, 'count' | 'stretches'> {
  return {
    hashes: new Uint32Array(terms),
    counted: new Uint32Array(terms),
    inHeadline: new Uint8Array(terms),
    belowHeadline: new Uint32Array(terms),
    passages: new Uint16Array(terms),
    isPair: new Uint8Array(terms),
    firsts: new Uint32Array(terms),
    lasts: new Uint32Array(terms),
    isFullName: new Uint8Array(terms),
    isAnnounced: new Uint8Array(terms),
    clarity: new Uint8Array(terms),
    sources: new Uint32Array(terms),
    starts: new Uint32Array(terms),
    ends: new Uint32Array(terms),
    slots: new Int32Array(2 * terms),
  }
}

/** Room for twice as many terms. */
function grow(): void {
  const before = { ...mentions }
  Object.assign(mentions, arraysFor(2 * before.hashes.length))
  mentions.hashes.set(before.hashes)
  mentions.counted.set(before.counted)
  mentions.inHeadline.set(before.inHeadline)
  mentions.belowHeadline.set(before.belowHeadline)
  mentions.passages.set(before.passages)
  mentions.isPair.set(before.isPair)
  mentions.firsts.set(before.firsts)
  mentions.lasts.set(before.lasts)
  mentions.isFullName.set(before.isFullName)
  mentions.isAnnounced.set(before.isAnnounced)
  mentions.clarity.set(before.clarity)
  mentions.sources.set(before.sources)
  mentions.starts.set(before.starts)
  mentions.ends.set(before.ends)
  const mask = mentions.slots.length - 1
  for (let term = 0; term < mentions.count; term += 1) {
    let slot = (mentions.hashes[term] ?? 0) & mask
    while (mentions.slots[slot] !== 0) slot = (slot + 1) & mask
    mentions.slots[slot] = term + 1
  }
}
