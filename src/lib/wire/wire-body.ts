// The text of wire copy: plain paragraphs, never Markdown.

import { html, type SafeMarkup } from '#lib/html/html.ts'
import type { Body } from '#lib/story/story.ts'

/** Prints paragraphs of plain text. */
export function wireBody(paragraphs: readonly string[]): Body {
  const markup = paragraphs.map((paragraph) => html`<p>${paragraph}</p>\n`.text).join('')
  return {
    markup: markup as SafeMarkup, // SAFETY: the tag escaped every paragraph.
    text: paragraphs.join('\n\n'),
    links: [],
    pictures: [],
  }
}
