// Headings: the page's headline is its only h1, so those of the text start below it and skip no level.

import { bodyProblem, type Rule } from '../pass.ts'

/** Renumbers the levels that the text uses, in their order, from the text's own level on; each heading has words. */
export const headings: Rule = (tokens, pass) => {
  const { firstHeading = 2 } = pass.from
  const opening = tokens.filter((token) => token.type === 'heading_open')
  const used = [...new Set(opening.map((token) => token.tag))].toSorted()
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    token.tag = `h${Math.min(used.indexOf(token.tag) + firstHeading, 6)}`
    if (token.type === 'heading_open' && tokens[index + 1]?.content.trim() === '') {
      pass.problems.push(
        bodyProblem(pass, token, {
          needle: token.markup,
          found: 'a heading without words',
          expected: `words after ${token.markup}`,
          mend: 'write the heading, or remove the line',
        }),
      )
    }
  }
}
