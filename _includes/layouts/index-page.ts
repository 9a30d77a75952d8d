// A page that lists lists: topics, or months by year.

import { listHeader } from '#includes/components/list-header.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { IndexGroup, IndexProps } from '#lib/pages/index-pages.ts'
import type { Frame } from '#lib/pages/page.ts'

export function indexLayout({ address, language, name, groups }: IndexProps, frame: Frame): Html {
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead({ address, title, language }, frame),
      content: html`${listHeader({ name })}${groups.map(group)}`,
    },
    frame,
  )
}

function group({ name, entries }: IndexGroup): Html {
  return html`<section class="index-group">
${name !== undefined && html`<h2>${name}</h2>\n`}<ul class="index">
${entries.map((entry) => html`<li><a href="${entry.address}">${entry.name}</a> <span class="index-count">${entry.count}</span></li>\n`)}</ul>
</section>
`
}
