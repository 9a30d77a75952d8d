// How good a reason each telling term of a story would be, if another story had it too: a name or a phrase says more
// than a word, and what everybody writes every day says nothing.

import { announcingWordsOf } from './announcing-words.ts'
import { commonWordsOf } from './common-words.ts'
import { CAPITAL_INSIDE, type Mentions } from './mentions.ts'

/** From 0, for what may not be shown, to 9. */
export type Worth = number

const NOTHING = 0
const COMMON_WORD = 1
const WORD = 2
const COMMON_PHRASE = 3
const PHRASE = 4
const NAME = 4
const FULL_NAME = 8

/** Two mentions in the body, or one in the headline, in halves (mentions.ts): what is said once is said in passing. */
const SAID_TWICE = 4

export type Namer = Readonly<{
  /** The worth of a term, by its place among the mentions, in the form it is shown in. */
  worthOf: (term: number, form: string) => Worth
  /** Whether the text has a pair nowhere but at the end of a longer name: York Times, where it is always New York Times. */
  isCutFromName: (pair: number) => boolean
  /** How many words of a name the text always has after a pair: two after National Highway, for Traffic Safety. */
  namesAfter: (pair: number) => number
}>

export function namer(mentions: Readonly<Mentions>, lang: string): Namer {
  const { counted, belowHeadline, isPair, firsts, lasts, clarity, isFullName, isAnnounced } =
    mentions
  const { isSmall, isVeryCommon } = commonWordsOf(lang)
  const hasAnnouncers = announcingWordsOf(lang).size > 0
  const mayBeNoun = (term: number) =>
    !hasAnnouncers || isAnnounced[term] === 1 || clarity[term] === CAPITAL_INSIDE
  const isPassing = (term: number) => (counted[term] ?? 0) < SAID_TWICE
  const { pieces, endings, next } = piecesOfNames(mentions)

  const worthOfWord = (term: number, form: string): Worth => {
    const word = form.toLowerCase()
    if (pieces.has(term) || isEmpty(word)) return NOTHING
    if (clarity[term] === CAPITAL_INSIDE) return NAME
    if (!mayBeNoun(term)) return NOTHING
    return isPassing(term) || isVeryCommon(word) ? COMMON_WORD : WORD
  }
  const worthOfPhrase = (term: number, form: string): Worth => {
    const words = form.toLowerCase().split(/[\s-]+/)
    if (isFullName[term] === 1) return words.every(isEmpty) ? NOTHING : FULL_NAME
    // In a script without capitals a name said once is told from nothing else, and gets the benefit of the doubt.
    if ((isPassing(term) && hasCase(form)) || words.some(isEmpty)) return NOTHING
    if (!mayBeNoun(lasts[term] ?? 0) || SMALL_THEN_NAME.test(form)) return NOTHING
    return words.every(isVeryCommon) ? COMMON_PHRASE : PHRASE
  }
  const isEmpty = (word: string) => isSmall(word) || !/\p{L}/u.test(word)
  return {
    worthOf: (term, form) =>
      isPair[term] === 1 ? worthOfPhrase(term, form) : worthOfWord(term, form),
    isCutFromName: (pair) => {
      const first = firsts[pair] ?? 0
      return (
        isPair[pair] === 1 && isFullName[pair] === 1 && endings.get(first) === belowHeadline[first]
      )
    },
    namesAfter: (pair) => {
      let words = 0
      if (isPair[pair] === 0 || isFullName[pair] === 0) return words
      for (let name = pair; words < LONGEST_TAIL; words += 1) {
        const following = next.get(lasts[name] ?? 0)
        if (following === undefined || belowHeadline[following] !== belowHeadline[pair]) break
        name = following
      }
      return words
    },
  }
}

/** Names grow no longer than this after their first two words. */
const LONGEST_TAIL = 3

function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase()
}

/** Supplied Russia, the late Biden: the name says as much alone. */
const SMALL_THEN_NAME = /^\p{Ll}.*[\s-]\p{Lu}/u

/**
 * The words that stand in no other place than within one name; of words that end a name, how often they end one; and
 * by the word it begins with, the name said most often.
 */
function piecesOfNames(mentions: Readonly<Mentions>) {
  const { count, firsts, lasts, isPair, isFullName, belowHeadline } = mentions
  const pieces = new Set<number>()
  const endings = new Map<number, number>()
  const next = new Map<number, number>()
  for (let name = 0; name < count; name += 1) {
    if (isPair[name] === 0 || isFullName[name] === 0) continue
    const [first = 0, last = 0] = [firsts[name], lasts[name]]
    const times = belowHeadline[name] ?? 0
    if (belowHeadline[first] === times) pieces.add(first)
    if (belowHeadline[last] === times) pieces.add(last)
    if (times > (belowHeadline[next.get(first) ?? first] ?? 0) || !next.has(first))
      next.set(first, name)
    endings.set(last, Math.max(times, endings.get(last) ?? 0))
  }
  return { pieces, endings, next }
}
