// What a language's word counts as: nothing, or a number that all its forms share.

import { hashOfWord } from './term-hash.ts'
import { stemmerOf } from './stems.ts'
import { stopWordsOf } from './stop-words.ts'

/** The number of a word that carries no subject. */
export const NO_TERM = 0

/** Words remembered per language, in each of two generations. */
const REMEMBERED = 150_000

/** Longer words are addresses and encoded data. */
const LONGEST_WORD = 40

const vocabularies = new Map<string, (form: string) => number>()

/** The numbering of a language's words. Remembers what it has seen, as stemming is slow; answers never change. */
export function vocabularyOf(lang: string): (form: string) => number {
  let vocabulary = vocabularies.get(lang)
  if (!vocabulary) {
    vocabulary = remembering(numbering(lang))
    vocabularies.set(lang, vocabulary)
  }
  return vocabulary
}

function numbering(lang: string): (form: string) => number {
  const stopWords = stopWordsOf(lang)
  const stem = stemmerOf(lang)
  const isNoSubject = (word: string) =>
    word.length > LONGEST_WORD || isLoneLetter(word) || stopWords.has(word)
  return (form) => {
    const lower = form.normalize('NFC').toLowerCase()
    // You've, weren't, l'avait: no more than what stands before the apostrophe.
    const uncontracted = lower.replace(CONTRACTION, '')
    return isNoSubject(lower) || isNoSubject(uncontracted) ? NO_TERM : hashOfWord(stem(lower)) || 1
  }
}

const CONTRACTION = /(?:n['’]t|['’](?:ve|re|ll|d|m|s))$/

/** A letter alone says nothing, unless it is a word: a Chinese character. */
function isLoneLetter(word: string): boolean {
  return word.length === 1 && !/\p{Script=Han}/u.test(word)
}

/** Two generations: what is asked for again moves to the younger, and the elder is let go when that is full. */
function remembering(numberOf: (form: string) => number): (form: string) => number {
  let younger = new Map<string, number>()
  let elder = new Map<string, number>()
  return (form) => {
    let number = younger.get(form)
    if (number === undefined) {
      number = elder.get(form) ?? numberOf(form)
      if (younger.size >= REMEMBERED) {
        elder = younger
        younger = new Map()
      }
      younger.set(form, number)
    }
    return number
  }
}
