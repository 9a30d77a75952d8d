// The words a reader is given as the reason for a pick: what the two stories share, as their texts write it.

import type { Analysis } from './analysis.ts'
import { weightIn } from './packed-terms.ts'

/** So many terms make a reason. */
const TERMS = 3

/** Phrases and names tell a reader more than common words that earned as much. */
const PHRASE_BONUS = 2
const NAME_BONUS = 2

/** So many of the best are looked through for terms that do not repeat each other. */
const LOOKED_THROUGH = 40

type SharedTerm = Readonly<{ hash: number; form: string; earned: number }>

/** A story's display forms by the hashes of their terms. */
export type Forms = ReadonlyMap<number, string>

export function formsOf({ terms, forms, formTerms }: Analysis): Forms {
  const lines = forms.split('\n')
  return new Map(Array.from(formTerms, (term, n) => [terms[2 * term] ?? 0, lines[n] ?? '']))
}

/**
 * The shared terms that earned most of the cosine, best first, none of them a part of another, each as the first
 * story writes it, or else as the second does. Empty when the two share only what neither has kept a form for.
 */
export function sharedTerms(
  [story, forms]: readonly [Analysis, Forms],
  [other, otherForms]: readonly [Analysis, Forms],
  weightOf: (hash: number) => number,
): readonly string[] {
  const shared: SharedTerm[] = []
  // Both in the order of their hashes: a merge.
  for (let a = 0, b = 0; a < story.terms.length && b < other.terms.length;) {
    const hash = story.terms[a] ?? 0
    const otherHash = other.terms[b] ?? 0
    if (hash === otherHash) {
      const form = forms.get(hash) ?? otherForms.get(hash)
      const product = weightIn(story.terms[a + 1] ?? 0) * weightIn(other.terms[b + 1] ?? 0)
      if (form) shared.push({ hash, form, earned: product * weightOf(hash) ** 2 * bonusOf(form) })
    }
    if (hash <= otherHash) a += 2
    if (otherHash <= hash) b += 2
  }
  shared.sort((a, b) => b.earned - a.earned || a.hash - b.hash)
  return withoutOverlaps(shared.slice(0, LOOKED_THROUGH).map(({ form }) => form))
}

function bonusOf(form: string): number {
  const isName = form !== form.toLowerCase()
  const isPhrase = form.includes(' ')
  return (isName ? NAME_BONUS : 1) * (isPhrase ? PHRASE_BONUS : 1)
}

/** Keeps the first of those that share a word, or of which one is spelt within the other. */
function withoutOverlaps(forms: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const form of forms) {
    if (kept.length === TERMS) break
    if (!kept.some((other) => doOverlap(form.toLowerCase(), other.toLowerCase()))) kept.push(form)
  }
  return kept
}

function doOverlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => words.has(word))
}
