// A story in a list.

import { stampOf } from '#includes/components/stamp.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card } from '#lib/pages/card.ts'
import type { Language } from '#lib/story/languages.ts'

/** How a card is shown; `level` is that of its heading in the page's outline. */
export interface CardStyle {
  readonly level: 2 | 3
  readonly size: 'lead' | 'large' | 'small'
  /** Language of the page; a card in another says so. */
  readonly language: Language
  /** Why the card is there. */
  readonly reason?: string
}

export function cardMarkup(card: Card, { level, size, language, reason }: CardStyle): Html {
  const other = card.language === language ? false : html` lang="${card.language}" dir="${card.direction}"`
  const heading = html`<a href="${card.address}">${card.headline}</a>`
  return html`<article class="card card-${size} kind-${card.kind}"${other}>
${card.picture && size !== 'small' && html`<img class="card-picture" src="${card.picture.address}" alt="" width="${card.picture.width}" height="${card.picture.height}"${size === 'lead' ? false : html` loading="lazy"`} decoding="async">\n`}<div class="card-text">
${card.mark !== undefined && html`<p class="mark">${card.mark}</p>\n`}<p class="kicker">${card.kicker}</p>
${level === 2 ? html`<h2 class="card-headline">${heading}</h2>` : html`<h3 class="card-headline">${heading}</h3>`}
${card.standfirst !== undefined && size !== 'small' && html`<p class="card-standfirst">${card.standfirst}</p>\n`}${reason !== undefined && html`<p class="card-reason" lang="${language}">${reason}</p>\n`}<p class="card-date">${stampOf(card.published)}</p>
</div>
</article>`
}
