// Calls for footnotes: each must have its note.

import { bodyProblem, inlineTokens, type Rule } from '../pass.ts'

/** Finds calls without a note; Markdown would print them as they stand. */
export const calls: Rule = (tokens, pass) => {
  for (const [token, block] of inlineTokens(tokens)) {
    if (token.type !== 'text') continue
    for (const [call] of token.content.matchAll(/\[\^[^\]\s]+\]/g)) {
      pass.problems.push(
        bodyProblem(pass, block, {
          needle: call,
          found: `the footnote call ${call} without its footnote`,
          expected: `a line "${call}: …" with the note`,
          mend: 'add the note at the end of the text, or remove the call',
        }),
      )
    }
  }
}
