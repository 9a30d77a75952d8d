// Text to words, in any script.

import { APOSTROPHE, CAPITAL, JOINER, kindOf, LETTER, SPACE, UNSPACED } from './characters.ts'

/**
 * Told of each word where it stands. `startsPhrase` is whether something other than a space or a hyphen parts it from
 * the word before. No object a word: they would be most of what an analysis allocates.
 */
export type WordVisitor = (
  start: number,
  end: number,
  startsPhrase: boolean,
  isCapital: boolean,
) => void

/** Addresses and the targets of Markdown links name no subject. */
const ADDRESS = /\]\([^)\s]*\)|https?:\/\/\S+/g

export function withoutAddresses(text: string): string {
  return text.includes('](') || text.includes('://') ? text.replace(ADDRESS, '] ') : text
}

/** Visits the words of a text, left to right, and returns how many there are. */
export function forEachWord(text: string, visit: WordVisitor): number {
  let count = 0
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
    if (kind === UNSPACED) count += visitSegments(text.slice(at, end), at, startsPhrase, visit)
    else {
      visitRun(text, at, end, startsPhrase, visit)
      count += 1
    }
    startsPhrase = false
    at = end
  }
  return count
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

function visitRun(
  text: string,
  start: number,
  end: number,
  startsPhrase: boolean,
  visit: WordVisitor,
): void {
  let from = start
  let to = end
  if (end - start > 2 && hasApostrophe(text, start, end)) {
    const run = text.slice(start, end)
    from += ELISION.exec(run)?.[0].length ?? 0
    if (POSSESSIVE.test(run)) to -= 2
  }
  visit(from, to, startsPhrase, kindOf(text.charCodeAt(from)) === CAPITAL)
}

function hasApostrophe(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (kindOf(text.charCodeAt(at)) === APOSTROPHE) return true
  }
  return false
}

/** One segmenter for all: its dictionaries go by script, not by locale. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** By dictionary: seven times the cost a word of a script with spaces (docs/related.md). */
function visitSegments(
  run: string,
  start: number,
  startsPhrase: boolean,
  visit: WordVisitor,
): number {
  let count = 0
  for (const { segment, index } of segmenter.segment(run)) {
    visit(start + index, start + index + segment.length, startsPhrase && count === 0, false)
    count += 1
  }
  return count
}
