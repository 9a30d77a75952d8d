// Text to words, in any script.

import { APOSTROPHE, CAPITAL, JOINER, kindOf, LETTER, SPACE, UNSPACED } from './characters.ts'

/** A word where it stands. */
export type Word = Readonly<{
  form: string
  /** Where it stands in the text: a pair of words is shown as the text between. */
  start: number
  end: number
  /** Whether something other than a space or a hyphen parts it from the word before. */
  startsPhrase: boolean
  /** Whether it is written with a capital. */
  isCapital: boolean
}>

/** Addresses and the targets of Markdown links name no subject. */
const ADDRESS = /\]\([^)\s]*\)|https?:\/\/\S+/g

export function withoutAddresses(text: string): string {
  return text.includes('](') || text.includes('://') ? text.replace(ADDRESS, '] ') : text
}

/** The words of a text, left to right. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let startsPhrase = true
  let at = 0
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind < LETTER) {
      // An apostrophe outside a word is a quotation mark: what is quoted may well be a phrase of its own.
      if (kind !== SPACE && (kind !== JOINER || isDash(text, at))) startsPhrase = true
      at += 1
      continue
    }
    const end = endOfRun(text, at)
    if (kind === UNSPACED) startsPhrase = pushSegments(words, text, at, end, startsPhrase)
    else startsPhrase = pushWord(words, text, at, end, startsPhrase)
    at = end
  }
  return words
}

/** A joiner between spaces parts what it stands between: a dash. Not so the ampersand. */
function isDash(text: string, at: number): boolean {
  return text[at] !== '&' && text[at - 1] === ' ' && text[at + 1] === ' '
}

/** Letters up to the first that is none, with apostrophes inside; unspaced letters are a run of their own. */
function endOfRun(text: string, start: number): number {
  const isUnspaced = kindOf(text.charCodeAt(start)) === UNSPACED
  let at = start + 1
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at))
    const isJoined = kind === APOSTROPHE && !isUnspaced && kindOf(text.charCodeAt(at + 1)) >= LETTER
    if (!isJoined && (kind < LETTER || (kind === UNSPACED) !== isUnspaced)) break
    at += 1
  }
  return at
}

/** English and French add to the word with an apostrophe: Gaza's, l'eau, qu'elle. */
const ELISION = /^(?:[cdjlmnst]|qu)['’]/i
const POSSESSIVE = /['’]s$/i

function pushWord(
  words: Word[],
  text: string,
  runStart: number,
  runEnd: number,
  startsPhrase: boolean,
): boolean {
  const run = text.slice(runStart, runEnd)
  const hasApostrophe = run.length > 2 && /['’]/.test(run)
  const start = runStart + (hasApostrophe ? (ELISION.exec(run)?.[0].length ?? 0) : 0)
  const end = runEnd - (hasApostrophe && POSSESSIVE.test(run) ? 2 : 0)
  const form = start === runStart && end === runEnd ? run : text.slice(start, end)
  words.push({
    form,
    start,
    end,
    startsPhrase,
    isCapital: kindOf(text.charCodeAt(start)) === CAPITAL,
  })
  return false
}

/** One segmenter for all: its dictionaries go by script, not by locale. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** By dictionary: seven times the cost a word of a script with spaces (docs/related.md). */
function pushSegments(
  words: Word[],
  text: string,
  start: number,
  end: number,
  startsPhrase: boolean,
): boolean {
  let opens = startsPhrase
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const from = start + index
    words.push({
      form: segment,
      start: from,
      end: from + segment.length,
      startsPhrase: opens,
      isCapital: false,
    })
    opens = false
  }
  return opens
}
