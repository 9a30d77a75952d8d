// The front page.

import { cardMarkup } from '#includes/components/card.ts'
import { cardRow, standBeside } from '#includes/components/card-row.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Card } from '#lib/pages/card.ts'
import type { FrontProps, SectionBand } from '#lib/pages/front-page.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

export function frontLayout(props: FrontProps, frame: Frame): Html {
  const { language, dated, lead, secondaries, opinion, bands } = props
  const { words } = wordsIn(language, frame)
  const title = `${frame.name} — ${props.tagline}`
  return document(
    {
      title,
      language,
      head: pageHead(
        { address: props.address, title, description: props.description, language },
        frame,
      ),
      alternates: props.alternates,
      masthead: 'full',
      ...(dated && { dated }),
      content: html`<h1 class="visually-hidden">${frame.name}: ${words.latest}</h1>
<div class="front-top">
${lead && cardMarkup(lead, { level: 2, size: 'lead', place: 'frontLead', language })}${secondaries.length > 0 && besideLead(secondaries, language)}</div>
${opinion.length > 0 && opinionBand(opinion, { language, name: words.kinds.opinion })}${bandMarkup(bands, language)}`,
    },
    frame,
  )
}

/** Those of second rank say more than those after them; the first shows its picture, if it has one. */
function besideLead(cards: readonly Card[], language: Language): Html {
  const sizeAt = (index: number) => (index === 0 ? 'second' : 'medium')
  const thirds = cards.slice(SECONDS)
  return html`<div class="seconds">
${cards.slice(0, SECONDS).map((card, index) => cardMarkup(card, { level: 2, size: sizeAt(index), place: 'frontSecond', language }))}</div>
${
  thirds.length > 0 &&
  html`<div class="thirds">
${thirds.map((card) => cardMarkup(card, { level: 2, size: 'small', language }))}</div>
`
}`
}

const SECONDS = 2

/** Set apart from news by its own colour and place. */
function opinionBand(
  cards: readonly Card[],
  { language, name }: { readonly language: Language; readonly name: string },
): Html {
  return html`<section class="band railed kind-opinion" aria-labelledby="opinion">
<h2 id="opinion" class="rail-heading">${name}</h2>
${cardRow(cards, { level: 3, even: true, language })}</section>
`
}

/** Of the rows that show a picture every second one begins with it. */
function bandMarkup(bands: readonly SectionBand[], language: Language): readonly Html[] {
  const pictured = bands.filter(({ cards }) => standBeside(cards))
  return bands.map((band) => sectionBand(band, language, pictured.indexOf(band) % 2 === 1))
}

function sectionBand({ section, cards }: SectionBand, language: Language, flipped: boolean): Html {
  const id = `section-${section.address.replaceAll('/', '')}`
  return html`<section class="band railed" aria-labelledby="${id}">
<h2 id="${id}" class="rail-heading"><a href="${section.address}">${section.name}</a></h2>
${cardRow(cards, { level: 3, language, flipped })}</section>
`
}
