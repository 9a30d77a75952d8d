// Headings: the page's headline is its only h1, so those of the text start at h2 and skip no level.

import type { Rule } from '../pass.ts'

/** Renumbers the levels that the text uses, in their order, from h2 on. */
export const headings: Rule = (tokens) => {
  const used = [...new Set(tokens.filter((token) => token.type === 'heading_open').map((token) => token.tag))].sort()
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    token.tag = `h${Math.min(used.indexOf(token.tag) + 2, 6)}`
  }
}
