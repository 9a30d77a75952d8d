// Footnotes: a note that is called for must exist, and the way back has a name.

import { bodyProblem, inlineTokens, type Rule } from '../pass.ts'

/** Finds calls for footnotes that the text does not have; Markdown would print them as they stand. */
export const footnotes: Rule = (tokens, pass) => {
  for (const [token, block] of inlineTokens(tokens)) {
    const call = token.type === 'text' ? /\[\^[^\]\s]+\]/.exec(token.content)?.[0] : undefined
    if (call === undefined) continue
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
