// CommonMark as its specification has it, but for raw HTML, which is text.

import MarkdownItParser, { type MarkdownIt } from 'markdown-it'

/** A CommonMark renderer before any house rule. HTML in the source comes out escaped. */
export function commonMark(): MarkdownIt {
  const markdown = new MarkdownItParser('commonmark', { html: false })
  // The specification breaks the line inside an empty quotation too; this printer does not.
  markdown.renderer.rules['blockquote_open'] = (tokens, index, options, _env, printer) =>
    printer.renderToken(tokens, index, options).replace(/>\n?$/, '>\n')
  return markdown
}
