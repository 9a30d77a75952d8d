// A log: what was corrected, or updated, in which story, and when.

import { listHeader } from '#includes/components/list-header.ts'
import { otherLanguage } from '#includes/components/other-language.ts'
import { pageHead } from '#includes/components/head.ts'
import { numberedName, pager } from '#includes/components/pager.ts'
import { stampOf } from '#includes/components/stamp.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { LogEntry, LogProps } from '#lib/pages/log-pages.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

export function logLayout(props: LogProps, frame: Frame): Html {
  const { address, language, entries } = props
  const { words } = wordsIn(language, frame)
  const name = numberedName(props, words)
  const title = `${name} — ${frame.name}`
  return document(
    {
      title,
      language,
      head: pageHead({ address, title, language }, frame),
      content: html`${listHeader({ name })}${
        entries.length > 0
          ? html`<ol class="log">\n${entries.map((entry) => entryMarkup(entry, language))}</ol>\n`
          : html`<p class="list-note">${words.noneYet}</p>\n`
      }${pager(props, words)}`,
    },
    frame,
  )
}

function entryMarkup({ at, text, story, ...entry }: LogEntry, language: Language): Html {
  return html`<li${otherLanguage(entry, language)}>${stampOf(at)}
<div>
<p class="log-story"><a href="${story.address}">${story.name}</a></p>
<p>${text}</p>
</div></li>
`
}
