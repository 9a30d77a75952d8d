// A story in a list.

import { kickerMarkup } from '#includes/components/kicker.ts'
import { otherLanguage } from '#includes/components/other-language.ts'
import { narrowStamp, stampOf } from '#includes/components/stamp.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card, DayStamp } from '#lib/pages/card.ts'
import { pictureMarkup } from '#lib/pictures/picture-markup.ts'
import type { PicturePlace } from '#lib/pictures/sizes.ts'
import type { Language } from '#lib/story/languages.ts'
import type { Picture } from '#lib/story/story.ts'

/** How a card is shown; `level` is that of its heading in the page's outline. */
export interface CardStyle {
  readonly level: 2 | 3
  readonly size: CardSize
  /** Where its picture stands, if it shows one. */
  readonly place?: PicturePlace
  /** Language of the page; a card in another says so. */
  readonly language: Language
  /** Why the card is there. */
  readonly reason?: string
}

export type CardSize = keyof typeof SHOWS

/** What a card of each size shows beside its headline and day. */
const SHOWS = {
  lead: { picture: true, standfirst: true, time: true },
  second: { picture: true, standfirst: true, time: true },
  large: { picture: true, standfirst: true, time: false },
  medium: { picture: false, standfirst: true, time: true },
  small: { picture: false, standfirst: false, time: false },
} as const

export function cardMarkup(card: Card, style: CardStyle): Html {
  const { size, language, reason, place = 'list' } = style
  const { picture, standfirst, time } = SHOWS[size]
  return html`<article class="card card-${size} kind-${card.kind}">
${picture && card.picture && cardPicture(card.picture, place, size)}<div class="card-text"${otherLanguage(card, language)}>
${card.mark !== undefined && html`<p class="mark">${card.mark}</p>\n`}${card.kickerRepeats !== true && kickerMarkup(card)}${card.author !== undefined && html`<p class="card-author">${card.author}</p>\n`}${cardHeadline(card, style)}
${standfirst && card.standfirst !== undefined && html`<p class="card-standfirst">${card.standfirst}</p>\n`}${reason !== undefined && html`<p class="card-reason" lang="${language}">${reason}</p>\n`}<p class="card-date">${dateMarkup(card, time)}</p>
</div>
</article>
`
}

/** Where news is new its minute counts; elsewhere the day is enough, and the machine has the rest. */
function dateMarkup({ published, latest }: Card, time: boolean): Html {
  const at = (stamp: DayStamp) =>
    time ? narrowStamp(stamp) : stampOf({ iso: stamp.iso, text: stamp.day })
  return latest ? html`${latest.label} ${at(latest.at)}` : at(published)
}

/** Says nothing that the headline does not, so it has no text of its own. */
function cardPicture(picture: Picture, place: PicturePlace, size: CardSize): Html {
  const eager = size === 'lead'
  return html`${pictureMarkup(picture, { place, alt: '', class: 'card-picture', eager })}\n`
}

function cardHeadline({ address, headline }: Card, { level }: CardStyle): Html {
  const link = html`<a href="${address}">${headline}</a>`
  return level === 2
    ? html`<h2 class="card-headline">${link}</h2>`
    : html`<h3 class="card-headline">${link}</h3>`
}
