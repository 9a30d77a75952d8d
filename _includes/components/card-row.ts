// Stories side by side: the first of them larger, and the rest by their headlines.

import { cardMarkup, type CardSize } from '#includes/components/card.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card } from '#lib/pages/card.ts'
import type { PicturePlace } from '#lib/pictures/sizes.ts'
import type { Language } from '#lib/story/languages.ts'

/** Two share the row as equals; of more, one leads. */
const EQUALS = 2

export interface RowStyle {
  readonly level: 2 | 3
  readonly language: Language
  /** True where all are of one size, however many. */
  readonly even?: true
  /** True where a picture stands before its words, and not after them. */
  readonly flipped?: boolean
}

/** Whether the others of a row stand beside its first, which has a picture; two are equals. */
export function standBeside([first, ...others]: readonly Card[]): boolean {
  return first?.picture !== undefined && others.length >= EQUALS
}

export function cardRow(cards: readonly Card[], style: RowStyle): Html {
  const { level, language, even, flipped = false } = style
  const beside = even !== true && standBeside(cards)
  const sizeAt = (index: number): CardSize =>
    index === 0 || even === true || cards.length <= EQUALS ? 'large' : 'small'
  const place = beside ? 'rowFirst' : (PLACES[cards.length] ?? 'half')
  return html`<div class="cards cards-${cards.length}${even && ' cards-even'}${beside && ' cards-beside'}${beside && flipped && ' cards-flipped'}">
${cards.map((card, index) => cardMarkup(card, { level, size: sizeAt(index), place, language }))}</div>
`
}

/** By how many share the row. */
const PLACES: Readonly<Record<number, PicturePlace>> = { 3: 'third', 4: 'quarter' }
