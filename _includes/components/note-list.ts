// Updates and corrections, each with its moment.

import { stampOf } from '#includes/components/stamp.ts'
import { html, type Html } from '#lib/html/html.ts'
import type { StampedNote } from '#lib/pages/article-page.ts'

export function noteList(notes: readonly StampedNote[]): Html {
  return html`<ul>
${notes.map(({ at, text }) => html`<li>${stampOf(at)} <span>${text}</span></li>\n`)}</ul>
`
}
