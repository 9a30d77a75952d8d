// All stories of an index, in the order of their ids, with what is asked of them most worked out beforehand.

import type { Analysis } from './analysis.ts'
import { topicIn } from './packed-terms.ts'
import { termTableOf, type TermTable } from './term-table.ts'
import { termWeight } from './term-weights.ts'

export type Archive = Readonly<{
  /** Ascending by id, so that the lower position is the last tie-breaker everywhere. */
  stories: readonly Analysis[]
  positionOf: (id: string) => number | undefined
  table: TermTable
  /** How telling a term is in this archive. */
  weightOf: (hash: number) => number
  /** The weight of the rarest term: what likeness is measured against. */
  topWeight: number
  /** √Σ of the squared weights of a story's terms, by position. From the story alone. */
  lengths: Float64Array
  /** √Σ of the squared, archive-weighted topics of a story's headline, by position. */
  headlineLengths: Float64Array
}>

export function archiveOf(unordered: readonly Analysis[]): Archive {
  const stories = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1))
  const positions = new Map(stories.map(({ id }, position) => [id, position]))
  const table = termTableOf(stories)
  const weightOf = (hash: number) => {
    const term = table.positionOf(hash)
    return termWeight(stories.length, term < 0 ? 1 : (table.holders[term] ?? 1))
  }
  return {
    stories,
    positionOf: (id) => positions.get(id),
    table,
    weightOf,
    topWeight: termWeight(stories.length, 2),
    lengths: Float64Array.from(stories, ({ squaredLength }) => Math.sqrt(squaredLength)),
    headlineLengths: Float64Array.from(stories, ({ terms }) => headlineLength(terms, weightOf)),
  }
}

function headlineLength(terms: Uint32Array, weightOf: (hash: number) => number): number {
  let sum = 0
  for (let n = 0; n < terms.length; n += 2) {
    const topic = topicIn(terms[n + 1] ?? 0)
    if (topic > 0) sum += (topic * weightOf(terms[n] ?? 0)) ** 2
  }
  return Math.sqrt(sum)
}
