// A story's most telling terms: those it is looked for by, and those a reader may be shown as the reason for a pick.

import { CAPITAL_INSIDE, type Mentions } from './mentions.ts'
import { namer } from './nameable.ts'
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
  /** One a line: from 0 to 9 how good a reason it would be, and how the story writes it, where it is one. */
  forms: string
}>

/** @param places where each of the terms stands among the mentions */
export function tellingTerms(
  terms: Uint32Array,
  places: Uint32Array,
  mentions: Readonly<Mentions>,
  lang: string,
): TellingTerms {
  const order = new Uint32Array(Math.min(places.length, POSITION_LIMIT))
  for (let n = 0; n < order.length; n += 1) {
    const worth = weightIn(terms[2 * n + 1] ?? 0) * bonusOf(mentions, places[n] ?? 0)
    order[n] = (WORTH_LIMIT - Math.round(worth)) * POSITION_LIMIT + n
  }
  const telling = Uint16Array.from(order.sort().subarray(0, TELLING), (key) => key % POSITION_LIMIT)
  const { worthOf, isCutFromName, namesAfter } = namer(mentions, lang)
  const forms = Array.from(telling, (n) => {
    const term = places[n] ?? 0
    const form =
      formOf(mentions, term, isCutFromName(term)) + tailOf(mentions, term, namesAfter(term))
    const worth = worthOf(term, form)
    return worth === 0 ? '0' : `${worth}${form}`
  })
  return { telling, forms: forms.join('\n') }
}

function bonusOf({ isPair, clarity }: Readonly<Mentions>, place: number): number {
  const phrase = isPair[place] === 1 ? PHRASE_BONUS : 1
  return clarity[place] === CAPITAL_INSIDE ? phrase * NAME_BONUS : phrase
}

const UNTIDY = /[*_\n\r\t]|\s\s/

/** A name that goes on before a small word: Bureau of | Labor Statistics; not the end of one: Richard Hoe of | New York. */
const NAME_BEFORE =
  /(?<!\p{Lu}[\p{L}\p{M}.]* )(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+ (?:of|de|del|di|du|des|da|do) $/u

const NAMES_AFTER = /^(?:[ -]\p{Lu}[\p{L}\p{M}]*)+/u

/** The rest of a longer name, of so many words. */
function tailOf(mentions: Readonly<Mentions>, place: number, words: number): string {
  if (words === 0) return ''
  const source = mentions.stretches[mentions.sources[place] ?? 0] ?? ''
  const end = mentions.ends[place] ?? 0
  const [tail = ''] = NAMES_AFTER.exec(source.slice(end, end + 80)) ?? []
  return tail
    .split(/(?=[ -])/)
    .slice(0, words)
    .join('')
}

/** The first word of a name: New | York Times. */
const CAPITAL_BEFORE = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+ $/u

/** The text from the first word to the last, without line ends and the marks of emphasis. */
function formOf(mentions: Readonly<Mentions>, place: number, isCutFromName: boolean): string {
  const source = mentions.stretches[mentions.sources[place] ?? 0] ?? ''
  const start = mentions.starts[place] ?? 0
  const isName = mentions.clarity[place] === CAPITAL_INSIDE
  const pattern = isCutFromName ? CAPITAL_BEFORE : NAME_BEFORE
  const before =
    isName && source[start - 1] === ' '
      ? pattern.exec(source.slice(Math.max(0, start - 30), start))
      : null
  const form = source.slice(start - (before?.[0].length ?? 0), mentions.ends[place])
  return UNTIDY.test(form) ? form.replace(/[*_]+/g, '').replace(/\s+/g, ' ') : form
}
