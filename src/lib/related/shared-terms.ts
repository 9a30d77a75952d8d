// The words a reader is given as the reason for a pick: what the two stories share, as their texts write it.

import type { Archive } from './archive.ts'
import { weightIn } from './packed-terms.ts'
import type { Stories } from './shelf.ts'

/** So many terms make a reason. */
const TERMS = 3

/** Phrases and names tell a reader more than common words that earned as much. */
const PHRASE_BONUS = 2
const NAME_BONUS = 2

/** So many of the best are looked through for terms that do not repeat each other. */
const LOOKED_THROUGH = 40

/** A story's telling terms, and how it writes each. */
export type Forms = Readonly<{ hashes: Uint32Array; weights: Uint8Array; texts: readonly string[] }>

export function formsOf(stories: Stories, story: number): Forms {
  const terms = stories.terms(story)
  const telling = stories.telling(story)
  return {
    hashes: Uint32Array.from(telling, (place) => terms[2 * place] ?? 0),
    weights: Uint8Array.from(telling, (place) => weightIn(terms[2 * place + 1] ?? 0)),
    texts: stories.forms(story).split('\n'),
  }
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
  const consider = ({ hashes, weights, texts }: Forms, terms: Uint32Array) => {
    for (let n = 0; n < hashes.length; n += 1) {
      const hash = hashes[n] ?? 0
      const product = (weights[n] ?? 0) * weightOfTerm(terms, hash)
      if (product === 0 || shared.has(hash)) continue
      const text = texts[n] ?? ''
      shared.set(hash, { hash, text, earned: product * weightOf(hash) ** 2 * bonusOf(text) })
    }
  }
  consider(forms, stories.terms(other))
  consider(otherForms, stories.terms(story))
  const best = [...shared.values()].sort((a, b) => b.earned - a.earned || a.hash - b.hash)
  return withoutOverlaps(best.slice(0, LOOKED_THROUGH).map(({ text }) => text))
}

function bonusOf(text: string): number {
  const isName = text !== text.toLowerCase()
  return (isName ? NAME_BONUS : 1) * (text.includes(' ') ? PHRASE_BONUS : 1)
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
