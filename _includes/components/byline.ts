// Who wrote it.

import { html, type Html } from '#lib/html/html.ts'
import { listed } from '#lib/pages/listed.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'

/** `By Jane Roe and Reuters`; nothing where nobody is credited. */
export function bylineMarkup(names: readonly string[], language: Language): Html | false {
  const { words } = LANGUAGES[language]
  return (
    names.length > 0 &&
    html`<p class="byline">${words.by} <span class="byline-names">${listed(names, words.and)}</span></p>\n`
  )
}
