// A page that lists lists: topics, or months by year.

import { indexList } from '#includes/components/index-list.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { IndexGroup, IndexProps } from '#lib/pages/index-pages.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { Language } from '#lib/story/languages.ts'

export function indexLayout({ address, language, name, groups }: IndexProps, frame: Frame): Html {
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead({ address, title, language }, frame),
      content: html`${listHeader({ name })}${groups.map((one) => group(one, language, frame))}`,
    },
    frame,
  )
}

function group({ name, address, entries }: IndexGroup, language: Language, frame: Frame): Html {
  const title = address === undefined ? name : html`<a href="${address}">${name}</a>`
  return html`<section class="index-group">
${title !== undefined && html`<h2>${title}</h2>\n`}${indexList(entries, language, frame)}</section>
`
}
