// From neighbours to picks: one of each group of near-duplicates, each with its reason.

import type { Archive } from './archive.ts'
import type { DuplicateGroups } from './duplicate-groups.ts'
import { EMPTY } from './neighbours.ts'
import { formsOf, sharedTerms, type Forms } from './shared-terms.ts'

/** So many are made of each story: four to show, and room for what the page has elsewhere. */
const MOST_PICKS = 10

/** A pick by number, its score in millionths, and what it was picked for. */
export type NumberedPick = readonly [story: number, score: number, ...terms: string[]]

/** A function from a story and its row of neighbours to its picks, best first. */
export function pickMaker(archive: Archive) {
  const { stories } = archive
  // A story is picked by some dozen others, most of them of its time.
  let known = new Map<number, Forms>()
  const formsBy = (story: number): Forms => {
    const forms = known.get(story) ?? formsOf(stories, story)
    if (known.size >= 2_000) known = new Map()
    known.set(story, forms)
    return forms
  }

  return (
    story: number,
    row: Readonly<{ nearest: Uint32Array; scores: Uint32Array }>,
    groups: DuplicateGroups,
  ): readonly NumberedPick[] => {
    const seen = new Set(groups.get(story) ?? [story])
    const picks: NumberedPick[] = []
    for (let rank = 0; rank < row.nearest.length && picks.length < MOST_PICKS; rank += 1) {
      const neighbour = row.nearest[rank] ?? EMPTY
      if (neighbour === EMPTY) break
      if (seen.has(neighbour)) continue
      const group = groups.get(neighbour) ?? [neighbour]
      for (const duplicate of group) seen.add(duplicate)
      const other = group[0] ?? neighbour
      const terms = sharedTerms([story, formsBy(story)], [other, formsBy(other)], archive)
      // What cannot be explained is not shown.
      if (terms.length > 0) picks.push([other, row.scores[rank] ?? 0, ...terms])
    }
    return picks
  }
}
