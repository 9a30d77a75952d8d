// The line above a headline: what kind of story it is, and what it is about.

import { html, type Html } from '#lib/html/html.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'
import type { ShownKind } from '#lib/story/story.ts'

/** What the line says of a story, in the story's language. */
export interface Kicker {
  readonly kicker: string
  readonly kind: ShownKind
  readonly language: Language
}

/** News is what a paper prints; every other kind is named, for colour alone must not tell. */
export function kickerMarkup({ kicker, kind, language }: Kicker, address?: string): Html {
  const kindName = LANGUAGES[language].words.kinds[kind]
  const text = address === undefined ? kicker : html`<a href="${address}">${kicker}</a>`
  if (kind === 'news') return html`<p class="kicker">${text}</p>\n`
  if (kicker === kindName) return html`<p class="kicker kind-label">${text}</p>\n`
  return html`<p class="kind-label">${kindName}</p>\n<p class="kicker">${text}</p>\n`
}
