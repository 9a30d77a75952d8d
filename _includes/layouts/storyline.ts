// A page of a running story.

import { cardMarkup, type CardStyle } from '#includes/components/card.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { noteList } from '#includes/components/note-list.ts'
import { pageHead } from '#includes/components/head.ts'
import { numberedName, pager } from '#includes/components/pager.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { Chapter, StorylineProps } from '#lib/pages/storyline-pages.ts'
import type { Furniture } from '#lib/story/language-words.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function storylineLayout(props: StorylineProps, frame: Frame): Html {
  const { address, language, number, description, chapters } = props
  const { words } = wordsIn(language, frame)
  const name = numberedName(props, words)
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead(
        { address, title, language, ...(description !== undefined && { description }) },
        frame,
      ),
      content: html`${listHeader({ label: words.storySoFar, name, standfirst: number === undefined ? description : undefined })}<div class="list chapters">
${chapters.map((chapter, index) => chapterMarkup(chapter, { size: index === 0 && number === undefined ? 'lead' : 'large', language, words }))}</div>
${pager(props, words)}`,
    },
    frame,
  )
}

interface ChapterStyle extends Pick<CardStyle, 'size' | 'language'> {
  readonly words: Furniture
}

function chapterMarkup({ card, changes }: Chapter, { size, language, words }: ChapterStyle): Html {
  return html`${cardMarkup(card, { level: 2, size, place: size === 'lead' ? 'listLead' : 'list', language })}${
    changes.length > 0 &&
    html`<section class="changes" aria-label="${words.whatChanged}: ${card.headline}">
<h3>${words.whatChanged}</h3>
${noteList(changes)}</section>
`
  }`
}
