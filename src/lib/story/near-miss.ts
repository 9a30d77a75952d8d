// "Did you mean …": the known word nearest to one that is not known.

import { distance } from 'fastest-levenshtein'
import { compareText } from './problem.ts'

/**
 * The word of `known` that `word` most likely meant: the least Levenshtein distance, at most a
 * third of the length and at least one letter, two letters in each other's place counting as one
 * step; ties go to the first in code-unit order. One letter of two is not near: de is not he.
 */
export function nearMiss(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const allowed = Math.max(wanted.length === 2 ? 0 : 1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let fewest = allowed
  for (const candidate of known) {
    // The distance is never less than the difference in length, and far cheaper to know.
    if (Math.abs(candidate.length - wanted.length) > fewest) continue
    const steps = stepsBetween(wanted, candidate.toLowerCase())
    if (steps > fewest) continue
    if (steps === fewest && best !== undefined && compareText(best, candidate) < 0) continue
    best = candidate
    fewest = steps
  }
  return best
}

/** The start of a mend: the near miss if there is one, else what else to do. */
export function suggest(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearMiss(word, known)
  return near === undefined ? otherwise : `write ${JSON.stringify(near)}, or ${otherwise}`
}

function stepsBetween(wanted: string, candidate: string): number {
  return areSwapped(wanted, candidate) ? 1 : distance(wanted, candidate)
}

/** Whether two neighbours in each other's place are all that parts two words. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return (
    a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2) && a !== b
  )
}
