// Which stories hold which term, and how alike two stories are.

import type { Analysis } from './analysis.ts'
import { termWeight } from './term-weights.ts'

export type InvertedIndex = Readonly<{
  /** The cosine of a story and every other, by position. */
  likenessTo: (story: number) => Float64Array
  /** How telling a term is in this archive. */
  weightOf: (key: string) => number
}>

/**
 * Cosine of tf·idf vectors (Salton and Buckley, 1988): Σ aₜbₜ / (|a||b|), where aₜ is the weight of the term in
 * the story times how telling the term is.
 */
export function invertedIndex(stories: readonly Analysis[]): InvertedIndex {
  const holders = new Map<string, { stories: number[]; weights: number[] }>()
  stories.forEach(({ keys, weights }, story) => {
    keys.forEach((key, n) => {
      const posting = holders.get(key) ?? { stories: [], weights: [] }
      posting.stories.push(story)
      posting.weights.push(weights[n] ?? 0)
      holders.set(key, posting)
    })
  })
  const weightOf = (key: string) =>
    termWeight(stories.length, holders.get(key)?.stories.length ?? 0)
  const norms = stories.map(({ keys, weights }) =>
    Math.sqrt(keys.reduce((sum, key, n) => sum + ((weights[n] ?? 0) * weightOf(key)) ** 2, 0)),
  )

  const likenessTo = (story: number) => {
    const likeness = new Float64Array(stories.length)
    const { keys, weights } = stories[story] ?? { keys: [], weights: [] }
    keys.forEach((key, n) => {
      const weight = (weights[n] ?? 0) * weightOf(key) ** 2
      const posting = weight > 0 ? holders.get(key) : undefined
      posting?.stories.forEach((other, p) => {
        likeness[other] = (likeness[other] ?? 0) + weight * (posting.weights[p] ?? 0)
      })
    })
    return likeness.map((product, other) =>
      product === 0 ? 0 : product / ((norms[story] ?? 1) * (norms[other] ?? 1)),
    )
  }
  return { likenessTo, weightOf }
}
