// Reads an archive in the order of time and tells which recent stories each story resembles,
// knowing only what had been published by then.

import type { Archive } from './archive.ts'
import { weightIn } from './packed-terms.ts'
import { commonStep } from './term-table.ts'
import { step, termWeight } from './term-weights.ts'

export type Resemblance = Readonly<{ position: number; score: number }>

/** So few shared terms are chance. */
const FEWEST_SHARED = 4

/** What one term has been through so far. */
type Term = { holders: number; recent: { position: number; date: number; weight: number }[] }

export type Follower = Readonly<{
  /**
   * To be called with each story once, oldest first: the stories of the last `window` milliseconds that it resembles,
   * most alike first. The score is the cosine of likeness.ts, with the weights of that day.
   */
  read: (position: number, date: number) => readonly Resemblance[]
  /** How telling a term is by what has been read. */
  weightOf: (hash: number) => number
}>

export function follower(archive: Archive, window: number): Follower {
  const { stories, table, lengths } = archive
  const terms = new Map<number, Term>()
  let count = 0

  const read = (position: number, date: number): readonly Resemblance[] => {
    const story = stories[position]
    if (!story) return []
    count += 1
    const top = termWeight(count, 2)
    const products = new Map<number, { product: number; shared: number }>()
    for (let n = 0; n < story.terms.length; n += 2) {
      // A term that no other story ever uses is not worth remembering.
      const at = table.positionOf(story.terms[n] ?? 0)
      if (at < 0) continue
      const term = terms.get(at) ?? { holders: 0, recent: [] }
      terms.set(at, term)
      term.holders += 1
      if (step(term.holders) >= commonStep(count)) {
        term.recent = []
        continue
      }
      const stale = term.recent.findIndex((use) => date - use.date <= window)
      if (stale !== 0) term.recent = stale < 0 ? [] : term.recent.slice(stale)
      const weight = weightIn(story.terms[n + 1] ?? 0)
      const squaredWeight = termWeight(count, term.holders) ** 2
      for (const use of term.recent) {
        const so = products.get(use.position) ?? { product: 0, shared: 0 }
        so.product += weight * use.weight * squaredWeight
        so.shared += 1
        products.set(use.position, so)
      }
      term.recent.push({ position, date, weight })
    }
    return [...products]
      .filter(
        ([other, { shared }]) => shared >= FEWEST_SHARED && stories[other]?.lang === story.lang,
      )
      .map(([other, { product }]) => ({
        position: other,
        score: product / ((lengths[position] ?? 1) * (lengths[other] ?? 1) * top * top),
      }))
      .sort((a, b) => b.score - a.score || a.position - b.position)
  }
  const weightOf = (hash: number) =>
    termWeight(count, terms.get(table.positionOf(hash))?.holders ?? 1)
  return { read, weightOf }
}
