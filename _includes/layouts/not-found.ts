// What a reader gets who follows a dead link.

import { cardMarkup } from '#includes/components/card.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { waysOn } from '#includes/components/ways-on.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { NotFoundProps } from '#lib/pages/not-found-page.ts'
import { languageFrame, type Frame } from '#lib/pages/page.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function notFoundLayout({ language, latest }: NotFoundProps, frame: Frame): Html {
  const { words } = wordsIn(language, frame)
  return document(
    {
      title: `${words.notFound} — ${frame.name}`,
      language,
      head: html`<meta name="robots" content="noindex">`,
      content: html`${listHeader({ name: words.notFound, standfirst: words.notFoundText })}${waysOn(languageFrame(language, frame).front, words)}${latest.length > 0 && html`<h2 class="list-heading">${words.latest}</h2>\n<div class="list">\n${latest.map((card) => cardMarkup(card, { level: 3, size: 'medium', language }))}</div>\n`}`,
    },
    frame,
  )
}
