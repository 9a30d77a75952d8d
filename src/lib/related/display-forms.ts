// How a story writes the terms a reader may be shown as the reason for a pick.

import { CAPITAL_INSIDE, type Mentions } from './mentions.ts'
import { weightIn } from './packed-terms.ts'

/** So many forms are kept of each story: what two stories share and neither has a form for is never their reason. */
const FORMS = 64

/** Names and phrases tell a reader more than common words of the same weight. */
const NAME_BONUS = 1.5
const PHRASE_BONUS = 1.5

/** More than any term is worth, and than the terms looked at of a story: so two numbers sort as one. */
const WORTH_LIMIT = 1024
const POSITION_LIMIT = 0x10000

export type DisplayForms = Readonly<{ forms: string; formTerms: Uint16Array }>

/** The forms of a story's most telling terms, most telling first, one a line; and the position of each in `terms`. */
export function displayForms(
  terms: Uint32Array,
  mentions: ReadonlyMap<number, Mentions>,
): DisplayForms {
  const order = Uint32Array.from({ length: Math.min(terms.length / 2, POSITION_LIMIT) }, (_, n) => {
    const term = mentions.get(terms[2 * n] ?? 0)
    const worth = weightIn(terms[2 * n + 1] ?? 0) * bonusOf(term)
    return (WORTH_LIMIT - Math.round(worth)) * POSITION_LIMIT + n
  }).sort()
  const formTerms = Uint16Array.from(order.subarray(0, FORMS), (key) => key % POSITION_LIMIT)
  const forms = Array.from(formTerms, (n) => formOf(mentions.get(terms[2 * n] ?? 0)))
  return { forms: forms.join('\n'), formTerms }
}

function bonusOf(term: Mentions | undefined): number {
  const phrase = term?.isPair ? PHRASE_BONUS : 1
  return term?.clarity === CAPITAL_INSIDE ? phrase * NAME_BONUS : phrase
}

const UNTIDY = /[*_\n\r\t]|\s\s/

/** A name that goes on before a small word: Bureau of | Labor Statistics. */
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}]+ (?:of|de|del|di|du|des|da|do) $/u

/** The text from the first word to the last, without line ends and the marks of emphasis. */
function formOf(term: Mentions | undefined): string {
  if (!term) return ''
  const { source, start, end, clarity } = term
  const isName = clarity === CAPITAL_INSIDE
  const before = isName ? NAME_BEFORE.exec(source.slice(Math.max(0, start - 30), start)) : null
  const form = source.slice(start - (before?.[0].length ?? 0), end)
  return UNTIDY.test(form) ? form.replace(/[*_]+/g, '').replace(/\s+/g, ' ') : form
}
