// Stories side by side: the first of them larger, and the rest by their headlines.

import { cardMarkup, type CardSize } from '#includes/components/card.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card } from '#lib/pages/card.ts'
import type { Language } from '#lib/story/languages.ts'

/** Two share the row as equals; of more, one leads. */
const EQUALS = 2

export interface RowStyle {
  readonly level: 2 | 3
  readonly language: Language
  /** True where all are of one size, however many. */
  readonly even?: true
}

export function cardRow(cards: readonly Card[], { level, language, even }: RowStyle): Html {
  const sizeAt = (index: number): CardSize =>
    index === 0 || even === true || cards.length <= EQUALS ? 'large' : 'small'
  return html`<div class="cards cards-${cards.length}${even && ' cards-even'}">
${cards.map((card, index) => cardMarkup(card, { level, size: sizeAt(index), language }))}</div>
`
}
