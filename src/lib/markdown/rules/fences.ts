// Code between lines of ``` or ~~~: a fence that is not closed swallows the rest of the text.

import { lineStarts } from '#lib/story/problem.ts'
import { bodyProblem, type Rule } from '../pass.ts'

/** Finds fences that nothing closes; Markdown would close them at the end of the text. */
export const fences: Rule = (tokens, pass) => {
  const { text } = pass.from
  const starts = lineStarts(text)
  for (const token of tokens) {
    if (token.type !== 'fence' || !token.map) continue
    const [first, end] = token.map
    const last = text.slice(starts[end - 1], starts[end]).trim()
    // Within a quotation or a list the line begins with their marks.
    if (end - 1 > first && last.endsWith(token.markup)) continue
    pass.problems.push(
      bodyProblem(pass, token, {
        needle: token.markup,
        found: `a line of ${token.markup} that begins code and no line that ends it`,
        expected: `a line of ${token.markup} after the code`,
        mend: 'add the line; in a text that is no code, remove the first one',
      }),
    )
  }
}
