// The text of wire copy: plain paragraphs, never Markdown.

import { escapeText, type SafeMarkup } from '#lib/html/html.ts'
import type { Body } from '#lib/story/story.ts'

/** Prints paragraphs of plain text. */
export function wireBody(paragraphs: readonly string[]): Body {
  const markup = paragraphs.map((paragraph) => `<p>${escapeText(paragraph)}</p>\n`).join('')
  return {
    markup: markup as SafeMarkup, // SAFETY: every paragraph is escaped.
    text: paragraphs.join('\n\n'),
    links: [],
    pictures: [],
  }
}
