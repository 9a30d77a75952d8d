// Stories side by side: the first of them larger, and the rest by their headlines.

import { cardMarkup, type CardSize } from '#includes/components/card.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card } from '#lib/pages/card.ts'
import type { Language } from '#lib/story/languages.ts'

/** Two share the row as equals; of more, one leads. */
const EQUALS = 2

export function cardRow(cards: readonly Card[], language: Language): Html {
  const sizeAt = (index: number): CardSize =>
    index === 0 || cards.length <= EQUALS ? 'large' : 'small'
  return html`<div class="cards cards-${cards.length}">
${cards.map((card, index) => cardMarkup(card, { level: 3, size: sizeAt(index), language }))}</div>
`
}
