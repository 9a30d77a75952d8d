// "Did you mean …": the known word nearest to one that is not known.

import { distance } from 'fastest-levenshtein'
import { compareText } from './problem.ts'

/**
 * The word of `known` that `word` most likely meant: the least Levenshtein distance, at most a
 * third of the length and at least one letter; ties go to the first in code-unit order.
 */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const allowed = Math.max(1, Math.floor(wanted.length / 3))
  let best: { readonly word: string; readonly steps: number } | undefined
  for (const candidate of [...known].sort(compareText)) {
    const steps = distance(wanted, candidate.toLowerCase())
    if (steps <= allowed && (best === undefined || steps < best.steps)) best = { word: candidate, steps }
  }
  return best?.word
}

/** The start of a mend: the near miss if there is one, else what else to do. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearMiss(word, known)
  return near === undefined ? otherwise : `write ${JSON.stringify(near)}, or ${otherwise}`
}
