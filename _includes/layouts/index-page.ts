// A page that lists lists: topics, or months by year.

import { indexList } from '#includes/components/index-list.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { otherLanguage } from '#includes/components/other-language.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { IndexGroup, IndexProps } from '#lib/pages/index-pages.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

export function indexLayout(props: IndexProps, frame: Frame): Html {
  const { address, language, name, letters, groups } = props
  const title = `${name} — ${frame.name}`
  const markup = (one: IndexGroup) => group(one, language, frame)
  return document(
    {
      title,
      language,
      head: pageHead({ address, title, language }, frame),
      content: html`${listHeader({ name })}${
        letters.length > 0 && html`<div class="index-letters">\n${letters.map(markup)}</div>\n`
      }${groups.map(markup)}`,
    },
    frame,
  )
}

/** A group of names in another language runs as that language does. */
function group(one: IndexGroup, ofPage: Language, frame: Frame): Html {
  const { name, address, entries, language = ofPage } = one
  const title = address === undefined ? name : html`<a href="${address}">${name}</a>`
  const { direction } = wordsIn(language, frame)
  return html`<section class="index-group"${otherLanguage({ language, direction }, ofPage)}>
${title !== undefined && html`<h2>${title}</h2>\n`}${indexList(entries, language, frame)}</section>
`
}
