// The engine's three verbs: add stories, finalize the index, ask what is related.

import { analyse, type Analysis } from './analysis.ts'
import { nearnessInTime } from './nearness.ts'
import type { Pick } from './pick.ts'
import { invertedIndex, type InvertedIndex } from './inverted-index.ts'
import { sharedTerms } from './shared-terms.ts'
import type { RelatedRecord } from './record.ts'

/** Below this likeness nothing is shown. */
const THRESHOLD = 0.03

/** An index while stories are being added. */
export type RelatedIndexBuilder = Readonly<{
  add: (record: RelatedRecord) => void
  /** Adds a story that was analysed before, in this run or an earlier one. */
  addAnalysis: (analysis: Analysis) => void
  finalize: () => RelatedIndex
}>

/** An index that answers. The order in which stories were added makes no difference to any answer. */
export type RelatedIndex = Readonly<{
  /** At most `k` stories related to the one with this id, best first. None for an unknown id. */
  related: (id: string, k: number) => readonly Pick[]
  /** The other stories that tell the same news in nearly the same words, in the order of their ids. */
  duplicatesOf: (id: string) => readonly string[]
}>

export function createRelatedIndex(): RelatedIndexBuilder {
  const analyses = new Map<string, Analysis>()
  const addAnalysis = (analysis: Analysis) => {
    if (analyses.has(analysis.id)) throw new Error(`Story "${analysis.id}" was added twice.`)
    analyses.set(analysis.id, analysis)
  }
  return {
    addAnalysis,
    add: (record) => {
      addAnalysis(analyse(record))
    },
    finalize: () => finalized([...analyses.values()]),
  }
}

function finalized(unordered: readonly Analysis[]): RelatedIndex {
  const stories = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1))
  const position = new Map(stories.map(({ id }, at) => [id, at]))
  const index = invertedIndex(stories)
  return {
    related: (id, k) => {
      const at = position.get(id)
      return at === undefined ? [] : relatedTo(at, k, stories, index)
    },
    duplicatesOf: () => [],
  }
}

function relatedTo(
  query: number,
  k: number,
  stories: readonly Analysis[],
  index: InvertedIndex,
): readonly Pick[] {
  const story = stories[query]
  if (!story) return []
  const scored: { at: number; score: number }[] = []
  index.likenessTo(query).forEach((likeness, at) => {
    const other = stories[at]
    if (at === query || likeness < THRESHOLD || !other || other.lang !== story.lang) return
    scored.push({
      at,
      score: Math.round(likeness * nearnessInTime(story.date, other.date) * 1e6) / 1e6,
    })
  })
  // Positions follow ids, so that the lower position is the last tie-breaker.
  scored.sort((a, b) => b.score - a.score || a.at - b.at)
  return scored.slice(0, k).flatMap(({ at, score }) => {
    const other = stories[at]
    return other
      ? [
          {
            id: other.id,
            score,
            reason: { kind: 'terms', terms: sharedTerms(story, other, index.weightOf) },
          },
        ]
      : []
  })
}
