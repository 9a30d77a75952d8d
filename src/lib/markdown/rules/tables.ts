// Tables: each in a box of its own that scrolls sideways, so that a wide one never widens the page.

import type { Token } from 'markdown-it'
import { escapeText } from '#lib/html/html.ts'
import type { Rule } from '../pass.ts'

/** Wraps each table in a labelled region that the keyboard can reach and scroll; aligns by class. */
export const tables: Rule = (tokens, { from, markup }) => {
  const word = from.language.words.table
  let count = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token?.type === 'table_open') {
      count += 1
      const label = escapeText(`${word} ${count}`)
      tokens.splice(
        index,
        0,
        markup(`<section class="table" tabindex="0" aria-label="${label}">\n`),
      )
      index += 1
    } else if (token?.type === 'table_close') {
      tokens.splice(index + 1, 0, markup('</section>\n'))
      index += 1
    } else if (token?.type === 'th_open' || token?.type === 'td_open') alignByClass(token)
  }
}

/** markdown-it aligns by a style attribute, which a strict Content-Security-Policy blocks. */
function alignByClass(cell: Token): void {
  const side = /text-align:(\w+)/.exec(String(cell.attrGet('style') ?? ''))?.[1]
  if (side === undefined) return
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== 'style')
  if (side !== 'left') cell.attrJoin('class', side === 'right' ? 'align-end' : 'align-center')
}
