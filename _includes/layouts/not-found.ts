// What a reader gets who follows a dead link.

import { cardMarkup } from '#includes/components/card.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { NotFoundProps } from '#lib/pages/not-found-page.ts'
import type { Frame } from '#lib/pages/page.ts'

export function notFoundLayout({ language, latest }: NotFoundProps, frame: Frame): Html {
  return document(
    {
      title: `Page not found — ${frame.name}`,
      language,
      head: html`<meta name="robots" content="noindex">`,
      content: html`${listHeader({ name: 'Page not found', standfirst: STANDFIRST })}${latest.length > 0 && html`<h2 class="list-heading">Latest stories</h2>\n<div class="list">\n${latest.map((card) => cardMarkup(card, { level: 3, size: 'medium', language }))}</div>\n`}`,
    },
    frame,
  )
}

const STANDFIRST = html`There is no page at this address. It may have been mistyped, or the story may have been moved or taken off the site. The <a href="/">front page</a> has the latest.`
