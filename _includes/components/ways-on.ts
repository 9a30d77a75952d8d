// Where a reader may go on who has come to an end: a dead link, a story that is no more.

import { html, type Html } from '#lib/html/html.ts'
import type { Furniture } from '#lib/story/language-words.ts'

/** `front` is the address of the front page in the page's language. */
export function waysOn(front: string, { toFrontPage, reading, archive, topics }: Furniture): Html {
  const ways = {
    [front]: toFrontPage,
    '/search/': reading.search,
    '/archive/': archive,
    '/topics/': topics,
  }
  return html`<ul class="ways">
${Object.entries(ways).map(([address, name]) => html`<li><a href="${address}">${name}</a></li>\n`)}</ul>
`
}
