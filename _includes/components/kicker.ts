// The line above a headline: what kind of story it is, and what it is about.

import { html, type Html } from '#lib/html/html.ts'

/** What the line says of a story, in the story's language. */
export interface Kicker {
  readonly kicker: string
  /** What kind of story it is, in words, unless it is news. */
  readonly kindName?: string
}

/** News is what a paper prints; every other kind is named, for colour alone must not tell. */
export function kickerMarkup({ kicker, kindName }: Kicker, address?: string): Html {
  const text = address === undefined ? kicker : html`<a href="${address}">${kicker}</a>`
  if (kindName === undefined) return html`<p class="kicker">${text}</p>\n`
  if (kicker === kindName)
    return html`<p class="kicker"><span class="kind-label">${text}</span></p>\n`
  return html`<p class="kicker"><span class="kind-label">${kindName}</span> <span>${text}</span></p>\n`
}
