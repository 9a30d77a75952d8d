// All stories of an index, in the order of their ids, with what is asked of them most worked out beforehand.

import type { Analysis } from './analysis.ts'
import { headlinesOf, type Headlines } from './headlines.ts'
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
  /** What the stories' headlines are about. */
  headlines: Headlines
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
    headlines: headlinesOf(stories, weightOf),
  }
}
