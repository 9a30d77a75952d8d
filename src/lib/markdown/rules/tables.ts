// Tables: each in a box of its own that scrolls sideways, so that a wide one never widens the page.

import { escapeText } from '#lib/html/html.ts'
import { LANGUAGES } from '#lib/story/languages.ts'
import type { Rule } from '../pass.ts'

/** Wraps each table in a labelled region that the keyboard can reach and scroll. */
export const tables: Rule = (tokens, { from, markup }) => {
  const word = LANGUAGES[from.language].words.table
  let count = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const type = tokens[index]?.type
    if (type === 'table_open') {
      count += 1
      const label = escapeText(`${word} ${count}`)
      tokens.splice(
        index,
        0,
        markup(`<div class="table" role="region" tabindex="0" aria-label="${label}">\n`),
      )
      index += 1
    } else if (type === 'table_close') {
      tokens.splice(index + 1, 0, markup('</div>\n'))
      index += 1
    }
  }
}
