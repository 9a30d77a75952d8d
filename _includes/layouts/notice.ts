// What stands where a withdrawn story stood.

import { listHeader } from '#includes/components/list-header.ts'
import { waysOn } from '#includes/components/ways-on.ts'
import { document } from '#includes/layouts/document.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { NoticeProps } from '#lib/pages/notice-pages.ts'
import { languageFrame, type Frame } from '#lib/pages/page.ts'
import { wordsIn } from '#lib/story/languages.ts'

/** The class `withdrawn` tells the checks that nothing on the site links here, and that nothing should. */
export function noticeLayout({ address, language, reason }: NoticeProps, frame: Frame): Html {
  const { words } = wordsIn(language, frame)
  return document(
    {
      title: `${words.withdrawn} — ${frame.name}`,
      language,
      head: html`<meta name="robots" content="noindex">`,
      url: `${frame.origin}${address}`,
      content: html`<article class="withdrawn">
${listHeader({ name: words.withdrawn, standfirst: reason })}${waysOn(languageFrame(language, frame).front, words)}</article>
`,
    },
    frame,
  )
}
