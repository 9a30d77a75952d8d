// The words a reader is given as the reason for a pick: what the two stories share, as their texts write it.

import type { Analysis } from './analysis.ts'
import { weightIn } from './packed-terms.ts'

/** So many terms make a reason. */
const TERMS = 3

/** Phrases and names tell a reader more than common words that earned as much. */
const PHRASE_BONUS = 2
const NAME_BONUS = 2

/**
 * The shared terms that earned most of the cosine, best first, none of them a part of another.
 * Empty when the two share only what neither has kept a form for.
 */
export function sharedTerms(
  story: Analysis,
  other: Analysis,
  weightOf: (hash: number) => number,
): readonly string[] {
  const packedInOther = new Map<number, number>()
  for (let n = 0; n < other.terms.length; n += 2) {
    packedInOther.set(other.terms[n] ?? 0, other.terms[n + 1] ?? 0)
  }
  const formsInOther = formsByHash(other)
  const formsHere = formsByHash(story)
  const shared: { form: string; earned: number; hash: number }[] = []
  for (let n = 0; n < story.terms.length; n += 2) {
    const hash = story.terms[n] ?? 0
    const packed = packedInOther.get(hash)
    const form = formsHere.get(hash) ?? formsInOther.get(hash)
    if (packed === undefined || form === undefined) continue
    const earned = weightIn(story.terms[n + 1] ?? 0) * weightIn(packed) * weightOf(hash) ** 2
    shared.push({ form, hash, earned: earned * bonusOf(form) })
  }
  shared.sort((a, b) => b.earned - a.earned || a.hash - b.hash)
  return withoutOverlaps(shared.map(({ form }) => form)).slice(0, TERMS)
}

function formsByHash({ terms, forms, formTerms }: Analysis): ReadonlyMap<number, string> {
  const lines = forms.split('\n')
  return new Map(Array.from(formTerms, (term, n) => [terms[2 * term] ?? 0, lines[n] ?? '']))
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
    if (!kept.some((other) => doOverlap(form.toLowerCase(), other.toLowerCase()))) kept.push(form)
  }
  return kept
}

function doOverlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => words.has(word))
}
