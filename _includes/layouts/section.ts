// A section's front, and its pages of older stories.

import { cardMarkup } from '#includes/components/card.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { SectionProps } from '#lib/pages/section-pages.ts'
import { LANGUAGES } from '#lib/story/languages.ts'

export function sectionLayout(props: SectionProps, frame: Frame): Html {
  const { address, language, number, description, cards } = props
  const name = number === undefined ? props.name : `${props.name}, page ${number}`
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead(
        { address, title, language, ...(description !== undefined && { description }) },
        frame,
      ),
      section: address.replace(/page\/\d+\/$/, ''),
      content: html`<header class="list-header">
<h1>${name}</h1>
${description !== undefined && number === undefined && html`<p class="standfirst">${description}</p>\n`}</header>
${
  cards.length > 0
    ? html`<div class="list">\n${cards.map((card, index) => cardMarkup(card, { level: 2, size: index === 0 && number === undefined ? 'lead' : 'large', language }))}</div>\n`
    : html`<p class="list-note">There are no stories in this section yet. The <a href="/">front page</a> has the latest from all sections.</p>\n`
}${pager(props)}`,
    },
    frame,
  )
}

function pager({ older, newer, language }: SectionProps): Html | false {
  const { words } = LANGUAGES[language]
  return (
    (older !== undefined || newer !== undefined) &&
    html`<nav class="pager" aria-label="Pages">
${newer !== undefined && html`<a rel="prev" href="${newer}">${words.newer}</a>\n`}${older !== undefined && html`<a rel="next" href="${older}">${words.older}</a>\n`}</nav>\n`
  )
}
