// The front page.

import { cardMarkup } from '#includes/components/card.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { FrontProps, SectionBand } from '#lib/pages/front-page.ts'
import type { Frame } from '#lib/pages/page.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'

export function frontLayout(props: FrontProps, frame: Frame): Html {
  const { language, lead, secondaries, bands } = props
  const title = `${frame.name} — ${frame.tagline}`
  return document(
    {
      title,
      language,
      head: pageHead({ address: '/', title, description: props.description, language }, frame),
      content: html`<h1 class="front-title">${frame.name}: ${LANGUAGES[language].words.latest}</h1>
<div class="front-top">
${lead && cardMarkup(lead, { level: 2, size: 'lead', language })}
${secondaries.length > 0 && html`<div class="secondaries">\n${secondaries.map((card) => html`${cardMarkup(card, { level: 2, size: 'small', language })}\n`)}</div>`}
</div>
${bands.map((band) => sectionBand(band, language))}`,
    },
    frame,
  )
}

function sectionBand({ section, cards }: SectionBand, language: Language): Html {
  const id = `section-${section.address.replaceAll('/', '')}`
  return html`<section class="band" aria-labelledby="${id}">
<h2 id="${id}"><a href="${section.address}">${section.name}</a></h2>
<div class="cards">
${cards.map((card) => html`${cardMarkup(card, { level: 3, size: 'large', language })}\n`)}</div>
</section>
`
}
