// The words a reader is given as the reason: what two stories share, as the texts write it.

import type { Analysis } from './analysis.ts'

/** So many terms make a reason. */
const TERMS = 3

/** Phrases and names tell a reader more than single words of the same weight do. */
const PHRASE_BONUS = 1.5
const NAME_BONUS = 1.5

/** The shared terms that earned most of the likeness, none of them part of another. */
export function sharedTerms(
  story: Analysis,
  other: Analysis,
  weightOf: (key: string) => number,
): readonly string[] {
  const inOther = new Map(other.keys.map((key, n) => [key, n]))
  const shared = story.keys.flatMap((key, n) => {
    const m = inOther.get(key)
    if (m === undefined) return []
    const form = story.forms[n] ?? key
    const earned = (story.weights[n] ?? 0) * (other.weights[m] ?? 0) * weightOf(key) ** 2
    return [
      {
        key,
        form,
        earned: earned * (key.includes(' ') ? PHRASE_BONUS : 1) * (isName(form) ? NAME_BONUS : 1),
      },
    ]
  })
  shared.sort((a, b) => b.earned - a.earned || (a.key < b.key ? -1 : 1))
  const chosen: typeof shared = []
  for (const term of shared) {
    if (chosen.length === TERMS) break
    if (!chosen.some(({ key }) => overlap(key, term.key))) chosen.push(term)
  }
  return chosen.map(({ form }) => form)
}

function overlap(a: string, b: string): boolean {
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => words.has(word))
}

function isName(form: string): boolean {
  return form !== form.toLowerCase()
}
