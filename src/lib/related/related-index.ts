// The engine's three verbs: add stories, finalize the index, ask what is related.

import { analyse, type Analysis } from './analysis.ts'
import { archiveOf, type Archive } from './archive.ts'
import { duplicateGroups, type DuplicateGroups } from './duplicate-groups.ts'
import { DEPTH, EMPTY, neighboursOf, type Neighbours } from './neighbours.ts'
import type { Pick } from './pick.ts'
import type { RelatedRecord } from './record.ts'
import { formsOf, sharedTerms, type Forms } from './shared-terms.ts'
import { snapshotOf, type Snapshot } from './snapshot.ts'
import { translationsIn } from './translations.ts'
import { storylinesOf, type Storylines } from './storylines.ts'

/** Below this score nothing is shown: see how it was chosen in docs/related.md. */
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
  /** At most `k` (and at most 24) stories related to the one with this id, best first. None for an unknown id. */
  related: (id: string, k: number) => readonly Pick[]
  /** The other stories that tell the same news in nearly the same words, in the order of their ids. */
  duplicatesOf: (id: string) => readonly string[]
  /** Running stories and their members; made when first asked for. */
  storylines: () => Storylines
  /** What the next run needs to do only what is new: give it to `createRelatedIndex`. */
  snapshot: () => Snapshot
  /** How many stories' neighbours were made anew: all of them in a run from scratch. */
  refreshed: number
}>

/** @param previous what an earlier run left; it changes how long `finalize` takes, never what the index answers */
export function createRelatedIndex(previous?: Snapshot): RelatedIndexBuilder {
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
    finalize: () => {
      const archive = archiveOf([...analyses.values()])
      return indexOf(archive, neighboursOf(archive, previous))
    },
  }
}

function indexOf(archive: Archive, neighbours: Neighbours): RelatedIndex {
  const groups = duplicateGroups(archive, neighbours)
  const translationsOf = translationsIn(archive)
  let storylines: Storylines | undefined
  return {
    related: (id, k) => {
      const story = archive.positionOf(id)
      if (story === undefined) return []
      const picks = picksFor(story, k, { archive, neighbours, groups })
      const listed = new Set(picks.map((pick) => pick.id))
      const translations = translationsOf(story).filter((pick) => !listed.has(pick.id))
      return [...picks, ...translations].slice(0, k)
    },
    duplicatesOf: (id) => {
      const story = archive.positionOf(id)
      if (story === undefined) return []
      const others = groups.groupOf(story).filter((other) => other !== story)
      return others.flatMap((other) => archive.stories[other]?.id ?? [])
    },
    storylines: () => (storylines ??= storylinesOf(archive)),
    snapshot: () => snapshotOf(archive, neighbours),
    refreshed: neighbours.refreshed,
  }
}

/** The neighbours over the threshold, one of each group of near-duplicates, each with its reason. */
function picksFor(
  story: number,
  k: number,
  index: Readonly<{ archive: Archive; neighbours: Neighbours; groups: DuplicateGroups }>,
): readonly Pick[] {
  const { archive, neighbours, groups } = index
  const here = archive.stories[story]
  if (!here) return []
  const seen = new Set(groups.groupOf(story))
  const picks: Pick[] = []
  const forms: Forms = formsOf(here)
  for (let at = story * DEPTH; at < (story + 1) * DEPTH && picks.length < k; at += 1) {
    const neighbour = neighbours.nearest[at] ?? EMPTY
    const score = neighbours.scores[at] ?? 0
    if (neighbour === EMPTY || score < THRESHOLD * 1e6) break
    const other = archive.stories[groups.standInFor(neighbour)]
    if (seen.has(neighbour) || !other) continue
    for (const duplicate of groups.groupOf(neighbour)) seen.add(duplicate)
    const terms = sharedTerms([here, forms], [other, formsOf(other)], archive.weightOf)
    // What cannot be explained is not shown.
    if (terms.length > 0)
      picks.push({ id: other.id, score: score / 1e6, reason: { kind: 'terms', terms } })
  }
  return picks
}
