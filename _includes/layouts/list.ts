// A list of stories: a section, a topic, an author, a month; its front, and its pages of older stories.

import { cardMarkup } from '#includes/components/card.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { pageHead } from '#includes/components/head.ts'
import { numberedName, pager } from '#includes/components/pager.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import { languageFrame, type Frame } from '#lib/pages/page.ts'
import type { ListProps } from '#lib/pages/list-page.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function listLayout(props: ListProps, frame: Frame): Html {
  const { address, language, label, number, description, cards } = props
  const { words } = wordsIn(language, frame)
  const name = numberedName(props, words)
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead(
        {
          address,
          title,
          language,
          trail: props.trail,
          ...(description !== undefined && { description }),
        },
        frame,
      ),
      alternates: props.alternates,
      feeds: props.feeds,
      section: address.replace(/page\/\d+\/$/, ''),
      content: html`${listHeader({ label, name, standfirst: number === undefined ? description : undefined })}${
        cards.length > 0
          ? html`<div class="list">\n${cards.map((card, index) => cardMarkup(card, { level: 2, size: index === 0 && number === undefined ? 'lead' : 'large', language }))}</div>\n`
          : html`<p class="list-note">${words.noStoriesYet} <a href="${languageFrame(language, frame).front}">${words.toFrontPage}</a></p>\n`
      }${pager(props, words)}`,
    },
    frame,
  )
}
