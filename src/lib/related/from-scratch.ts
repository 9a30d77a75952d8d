// Everything from nothing: all stories compared with all, on all threads.

import type { Archive } from './archive.ts'
import { BATCH, type Order, type Resemblances } from './batches.ts'
import type { Crew } from './crew.ts'
import {
  duplicateGroups,
  twinsAmong,
  type DuplicateGroups,
  type Twins,
} from './duplicate-groups.ts'
import type { GivenStory } from './given.ts'
import { linesOf } from './lines.ts'
import {
  archiveOver,
  loadArchive,
  type AnalysisNote,
  type AnalysisReader,
  type LoadedArchive,
} from './load.ts'
import { CANDIDATES } from './candidates.ts'
import { DEPTH, EMPTY } from './neighbours.ts'
import type { PickTexts } from './pick-texts.ts'
import { dayOf, type Resemblance } from './resemblances.ts'
import { sharedWords } from './shared-arrays.ts'
import { LONGEST_SILENCE, RESEMBLES, type Storyline } from './storylines.ts'

export type Related = Readonly<{
  loaded: LoadedArchive
  archive: Archive
  rows: Readonly<{ nearest: Uint32Array; scores: Uint32Array }>
  /** By story, in rows of CANDIDATES. */
  candidates: Uint32Array
  floors: Float64Array
  /** By batch. */
  picks: readonly PickTexts[]
  resemblances: readonly (readonly Resemblance[])[]
  twins: readonly Twins[]
  groups: DuplicateGroups
  lines: readonly Storyline[]
}>

/**
 * @param given the stories in the order of `byDate`
 * @param note told of each story's analysis once, in that order
 */
export async function relateFromScratch(
  given: readonly GivenStory[],
  analysisOf: AnalysisReader,
  crew: Crew,
  note?: AnalysisNote,
): Promise<Related> {
  const loaded = loadArchive(given, analysisOf, note)
  const archive = archiveOver(loaded)
  const count = given.length
  const rows = {
    nearest: sharedWords(count * DEPTH).fill(EMPTY),
    scores: sharedWords(count * DEPTH),
  }
  const candidates = new Uint32Array(count * CANDIDATES)
  const floors = new Float64Array(count)
  const resemblances: (readonly Resemblance[])[] = []
  const twins: Twins[] = []
  // Only what threads share: the rest of what was loaded would be copied.
  const { facts, shelves, index, weights } = loaded
  await crew.work(
    { kind: 'compare', archive: { count, facts, shelves, index, weights }, next: counter() },
    (result) => {
      if (result.kind !== 'compared') return
      const { neighbours } = result
      const from = result.batch * BATCH
      rows.nearest.set(neighbours.nearest, from * DEPTH)
      rows.scores.set(neighbours.scores, from * DEPTH)
      candidates.set(neighbours.candidates, from * CANDIDATES)
      floors.set(neighbours.floors, from)
      twins.push(...twinsAmong(neighbours))
      each(result.resemblances, (n, alike) => (resemblances[from + n] = alike))
    },
  )
  twins.sort(([a, b], [c, d]) => a - c || b - d)
  const groups = duplicateGroups(twins, archive)
  const picks: PickTexts[] = []
  const ids = given.map(({ id }) => id)
  await crew.work({ kind: 'pick', rows, groups, ids, next: counter() }, (result) => {
    if (result.kind === 'picked') picks[result.batch] = result.texts
  })
  const lines = linesOf({
    stories: given,
    givenLines: loaded.givenLines,
    archive,
    day: dayOf(archive, { window: LONGEST_SILENCE, least: RESEMBLES }),
    resembled: (story) => resemblances[story] ?? [],
  })
  return { loaded, archive, rows, candidates, floors, picks, resemblances, twins, groups, lines }
}

function counter(): Order['next'] {
  return new Int32Array(new SharedArrayBuffer(4))
}

/** The resemblances of each story of a batch. */
function each(
  { starts, stories, scores }: Resemblances,
  visit: (n: number, alike: readonly Resemblance[]) => void,
): void {
  for (let n = 0; n + 1 < starts.length; n += 1) {
    const [from, to] = [starts[n] ?? 0, starts[n + 1] ?? 0]
    visit(
      n,
      Array.from(stories.subarray(from, to), (story, m) => ({
        story,
        score: scores[from + m] ?? 0,
      })),
    )
  }
}
