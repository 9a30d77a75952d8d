// CommonMark as its specification has it, but for raw HTML, which is text.

import MarkdownItParser, { type MarkdownIt } from 'markdown-it'

/** A CommonMark renderer before any house rule. HTML in the source comes out escaped. */
export function commonMark(): MarkdownIt {
  return new MarkdownItParser('commonmark', { html: false })
}
