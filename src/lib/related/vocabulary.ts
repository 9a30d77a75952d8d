// What a language's word counts as: nothing, or a number that all its forms share.

import { hashOfWord } from './term-hash.ts'
import { announcingWordsOf } from './announcing-words.ts'
import { stemmerOf } from './stems.ts'
import { stopWordsOf } from './stop-words.ts'

/** The number of a word that carries no subject. */
export const NO_TERM = 0

/** And of one that carries none itself, but mostly stands before a thing: the, of. Higher numbers are terms. */
export const ANNOUNCES = 1

/** The number of the word that stands in a text from `start` to `end`. */
export type Vocabulary = (text: string, start: number, end: number) => number

/** Longer words are addresses and encoded data. */
const LONGEST_WORD = 40

const vocabularies = new Map<string, Vocabulary>()

/** The numbering of a language's words. Remembers what it has seen, as stemming is slow; answers never change. */
export function vocabularyOf(lang: string): Vocabulary {
  let vocabulary = vocabularies.get(lang)
  if (!vocabulary) {
    vocabulary = remembering(numbering(lang))
    vocabularies.set(lang, vocabulary)
  }
  return vocabulary
}

function numbering(lang: string): (form: string) => number {
  const stopWords = stopWordsOf(lang)
  const announcing = announcingWordsOf(lang)
  const stem = stemmerOf(lang)
  const isNoSubject = (word: string) =>
    word.length > LONGEST_WORD || isLoneLetter(word) || stopWords.has(word)
  return (form) => {
    const lower = form.normalize('NFC').toLowerCase()
    // You've, weren't, l'avait: no more than what stands before the apostrophe.
    const uncontracted = lower.replace(CONTRACTION, '')
    if (announcing.has(lower)) return ANNOUNCES
    if (isNoSubject(lower) || isNoSubject(uncontracted)) return NO_TERM
    return Math.max(hashOfWord(stem(lower)), ANNOUNCES + 1)
  }
}

const CONTRACTION = /(?:n['’]t|['’](?:ve|re|ll|d|m|s))$/

/** A letter alone says nothing, unless it is a word: a Chinese character. */
function isLoneLetter(word: string): boolean {
  return word.length === 1 && !/\p{Script=Han}/u.test(word)
}

/** Slots of the memory, and how many may be taken before it starts anew. */
const SLOTS = 1 << 19
const REMEMBERED = 300_000

/**
 * Remembers numbers by the form, without making a string of it: forms are told apart by 64 bits of hash, which among
 * a million forms confuse two once in some thirty million archives.
 */
function remembering(numberOf: (form: string) => number): Vocabulary {
  const keys = new Uint32Array(2 * SLOTS)
  const numbers = new Uint32Array(SLOTS)
  let taken = 0
  return (text, start, end) => {
    let a = 0x811c9dc5
    let b = end - start
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b, 0x5bd1e995) + code + 1
    }
    a = (a ^ (a >>> 15)) >>> 0
    b = (b ^ (b >>> 13) || 1) >>> 0
    let slot = (a ^ b) & (SLOTS - 1)
    // The second half of a key is never 0, so 0 there marks a free slot.
    while (keys[2 * slot + 1] !== 0) {
      if (keys[2 * slot] === a && keys[2 * slot + 1] === b) return numbers[slot] ?? NO_TERM
      slot = (slot + 1) & (SLOTS - 1)
    }
    const number = numberOf(text.slice(start, end))
    if (taken >= REMEMBERED) {
      keys.fill(0)
      taken = 0
      slot = (a ^ b) & (SLOTS - 1)
    }
    taken += 1
    keys[2 * slot] = a
    keys[2 * slot + 1] = b
    numbers[slot] = number
    return number
  }
}
