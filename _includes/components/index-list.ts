// Lines of an index: lists by their names, each with the number of its stories.

import { html, type Html } from '#lib/html/html.ts'
import type { IndexEntry } from '#lib/pages/index-entry.ts'
import type { Frame } from '#lib/pages/page.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'

/** `pageLanguage` is that of the page, or of its part; a name in another says so. */
export function indexList(
  entries: readonly IndexEntry[],
  pageLanguage: Language,
  frame: Frame,
): Html {
  const other = ({ language }: IndexEntry) =>
    language !== undefined &&
    language !== pageLanguage &&
    html` lang="${language}" dir="${wordsIn(language, frame).direction}"`
  return html`<ul class="index">
${entries.map((entry) => html`<li><a href="${entry.address}"${other(entry)}>${entry.name}</a>\u{a0}<span class="index-count">${entry.count}</span></li>\n`)}</ul>
`
}
