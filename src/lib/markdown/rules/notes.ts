// Footnotes: each is called for, and there is one of a name.

import type { Env } from 'markdown-it'
import { bodyProblem, type Rule } from '../pass.ts'

/** Finds notes that the page would leave out without a word: those not called for, and doubles. */
export const notes: Rule = (tokens, pass) => {
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.type !== 'footnote_reference_open') continue
    const label = String(token.meta?.['label'])
    const note = `[^${label}]:`
    const expected = `one note ${note} and at least one call [^${label}]`
    if (seen.has(label)) {
      pass.problems.push(
        bodyProblem(pass, token, {
          needle: note,
          found: `the footnote ${note} more than once`,
          expected,
          mend: 'give one of them another name, or remove it',
        }),
      )
    } else if (!isCalled(label, pass.env)) {
      pass.problems.push(
        bodyProblem(pass, token, {
          needle: note,
          found: `the footnote ${note}, which nothing in the text calls for`,
          expected,
          mend: `write [^${label}] where the note belongs, or remove the note`,
        }),
      )
    }
    seen.add(label)
  }
}

/** The footnote plugin numbers a note at its first call; -1 stands for none. */
function isCalled(label: string, env: Env): boolean {
  const { refs } = env['footnotes'] as { readonly refs: Readonly<Record<string, number>> } // SAFETY: the plugin makes it with the first note.
  return (refs[`:${label}`] ?? -1) >= 0
}
