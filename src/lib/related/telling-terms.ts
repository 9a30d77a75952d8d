// A story's most telling terms: those it is looked for by, and those a reader may be shown as the reason for a pick.

import { CAPITAL_INSIDE, type Mentions } from './mentions.ts'
import { weightIn } from './packed-terms.ts'

/** So many are kept of each story. Half as many find two per cent less of what editors link (docs/related.md). */
const TELLING = 96

/** Names and phrases tell more than common words of the same weight. */
const NAME_BONUS = 1.5
const PHRASE_BONUS = 1.5

/** More than any term is worth, and than the terms looked at of a story: so two numbers sort as one. */
const WORTH_LIMIT = 1024
const POSITION_LIMIT = 0x10000

export type TellingTerms = Readonly<{
  /** Where in `terms` each of them is, most telling first. */
  telling: Uint16Array
  /** How the story writes each, one a line. */
  forms: string
}>

/** @param places where each of the terms stands among the mentions */
export function tellingTerms(
  terms: Uint32Array,
  places: Uint32Array,
  mentions: Readonly<Mentions>,
): TellingTerms {
  const order = new Uint32Array(Math.min(places.length, POSITION_LIMIT))
  for (let n = 0; n < order.length; n += 1) {
    const worth = weightIn(terms[2 * n + 1] ?? 0) * bonusOf(mentions, places[n] ?? 0)
    order[n] = (WORTH_LIMIT - Math.round(worth)) * POSITION_LIMIT + n
  }
  const telling = Uint16Array.from(order.sort().subarray(0, TELLING), (key) => key % POSITION_LIMIT)
  const forms = Array.from(telling, (n) => formOf(mentions, places[n] ?? 0))
  return { telling, forms: forms.join('\n') }
}

function bonusOf({ isPair, clarity }: Readonly<Mentions>, place: number): number {
  const phrase = isPair[place] === 1 ? PHRASE_BONUS : 1
  return clarity[place] === CAPITAL_INSIDE ? phrase * NAME_BONUS : phrase
}

const UNTIDY = /[*_\n\r\t]|\s\s/

/** A name that goes on before a small word: Bureau of | Labor Statistics. */
const NAME_BEFORE = /\p{Lu}[\p{L}\p{M}]+ (?:of|de|del|di|du|des|da|do) $/u

/** The text from the first word to the last, without line ends and the marks of emphasis. */
function formOf(mentions: Readonly<Mentions>, place: number): string {
  const source = mentions.stretches[mentions.sources[place] ?? 0] ?? ''
  const start = mentions.starts[place] ?? 0
  const isName = mentions.clarity[place] === CAPITAL_INSIDE
  const before =
    isName && source[start - 1] === ' '
      ? NAME_BEFORE.exec(source.slice(Math.max(0, start - 30), start))
      : null
  const form = source.slice(start - (before?.[0].length ?? 0), mentions.ends[place])
  return UNTIDY.test(form) ? form.replace(/[*_]+/g, '').replace(/\s+/g, ' ') : form
}
