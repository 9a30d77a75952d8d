// The page of a running story.

import { cardMarkup } from '#includes/components/card.ts'
import { listHeader } from '#includes/components/list-header.ts'
import { noteList } from '#includes/components/note-list.ts'
import { pageHead } from '#includes/components/head.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { Chapter, StorylineProps } from '#lib/pages/storyline-pages.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'

export function storylineLayout(props: StorylineProps, frame: Frame): Html {
  const { address, language, name, description, chapters } = props
  const { words } = LANGUAGES[language]
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead(
        { address, title, language, ...(description !== undefined && { description }) },
        frame,
      ),
      content: html`${listHeader({ label: words.storySoFar, name, standfirst: description })}<div class="list">
${chapters.map((chapter, index) => chapterMarkup(chapter, index === 0, language))}</div>
`,
    },
    frame,
  )
}

function chapterMarkup({ card, changes }: Chapter, isLatest: boolean, language: Language): Html {
  const { words } = LANGUAGES[language]
  return html`${cardMarkup(card, { level: 2, size: isLatest ? 'lead' : 'large', language })}${
    changes.length > 0 &&
    html`<section class="changes" aria-label="${words.whatChanged}: ${card.headline}">
<h3>${words.whatChanged}</h3>
${noteList(changes)}</section>
`
  }`
}
