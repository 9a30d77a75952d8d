// The words a reader is given as the reason for a pick: what the two stories share, as their texts write it.

import type { Archive } from './archive.ts'
import { weightIn } from './packed-terms.ts'
import type { Stories } from './shelf.ts'

/** So many terms make a reason. */
const TERMS = 3

/** What earned so much less than the best of them adds nothing for a reader. */
const LEAST_SHARE = 0.15

/** So many of the best are looked through for terms that do not repeat each other. */
const LOOKED_THROUGH = 40

/** A story's telling terms that can be shown: how good a reason each is (nameable.ts), and how the story writes it. */
export type Forms = readonly Readonly<{
  hash: number
  weight: number
  worth: number
  text: string
}>[]

export function formsOf(stories: Stories, story: number): Forms {
  const terms = stories.terms(story)
  const lines = stories.forms(story).split('\n')
  return Array.from(stories.telling(story), (place, n) => ({
    hash: terms[2 * place] ?? 0,
    weight: weightIn(terms[2 * place + 1] ?? 0),
    worth: Number(lines[n]?.[0] ?? 0),
    text: lines[n]?.slice(1) ?? '',
  })).filter(({ worth }) => worth > 0)
}

type Shared = Readonly<{ hash: number; text: string; earned: number }>

/**
 * The shared terms that earned most of the cosine, best first, none of them a part of another, each as the first
 * story writes it, or else as the second does. Empty when the two share only what is telling in neither.
 */
export function sharedTerms(
  [story, forms]: readonly [number, Forms],
  [other, otherForms]: readonly [number, Forms],
  { stories, weightOf }: Pick<Archive, 'stories' | 'weightOf'>,
): readonly string[] {
  const shared = new Map<number, Shared>()
  const consider = (own: Forms, terms: Uint32Array) => {
    for (const { hash, weight, worth, text } of own) {
      const product = weight * weightOfTerm(terms, hash)
      if (product === 0) continue
      const earned = product * weightOf(hash) ** 2 * worth
      const before = shared.get(hash)
      shared.set(hash, {
        hash,
        text: before ? common(before.text, text) : text,
        earned: Math.max(earned, before?.earned ?? 0),
      })
    }
  }
  consider(forms, stories.terms(other))
  consider(otherForms, stories.terms(story))
  const best = [...shared.values()].sort((a, b) => b.earned - a.earned || a.hash - b.hash)
  const least = (best[0]?.earned ?? 0) * LEAST_SHARE
  const telling = best.filter(({ earned }) => earned >= least)
  return withoutOverlaps(telling.slice(0, LOOKED_THROUGH).map(({ text }) => text))
}

/** Of a name that one story knows in full and the other in part, the part; else what the first writes. */
function common(first: string, second: string): string {
  return first.includes(second) ? second : first
}

/**
 * How much a story is about a term; 0 where it does not have it. Hashes are spread evenly and stand in order, so a
 * term is within a few places of where its hash would put it.
 */
function weightOfTerm(terms: Uint32Array, hash: number): number {
  const count = terms.length / 2
  let at = Math.floor((hash / 0x1_0000_0000) * count)
  while (at > 0 && (terms[2 * at - 2] ?? 0) >= hash) at -= 1
  while (at < count && (terms[2 * at] ?? 0) < hash) at += 1
  return at < count && terms[2 * at] === hash ? weightIn(terms[2 * at + 1] ?? 0) : 0
}

/** Keeps the first of those that share a word, or of which one is spelt within the other. */
function withoutOverlaps(texts: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const text of texts) {
    if (kept.length === TERMS) break
    if (!kept.some((other) => doOverlap(text.toLowerCase(), other.toLowerCase()))) kept.push(text)
  }
  return kept
}

function doOverlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  const words = b.split(' ')
  return a.split(' ').some((word) => words.includes(word))
}
