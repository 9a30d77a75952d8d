// What has changed since the last full run, as the runs after it found it: a small file beside the large one.

import { openSections, writeSections } from '#lib/cache/section-file.ts'
import { CANDIDATES } from './candidates.ts'
import { numbersIn, startsOf, wordsIn, type KeptArchive, type KeptLine } from './kept-archive.ts'
import { DEPTH } from './neighbours.ts'
import type { Resemblance } from './resemblances.ts'

/**
 * A story's mark is its number in the kept archive; those that came later are numbered on from there. Unlike numbers,
 * marks do not move when a story is added or taken out before them.
 */
export type Mark = number

/** A story that came after the full run, or that was another before. */
export type Added = Readonly<{
  id: string
  key: string
  /** Null for an undated one. */
  date: number | null
  lang: string
  /** Null where its author named none. */
  storyline: string | null
  tellingCount: number
  /** All its terms, its telling ones first. */
  terms: Uint32Array
}>

export type KeptRow = Readonly<{
  nearest: Uint32Array
  scores: Uint32Array
  candidates: Uint32Array
  floor: number
}>

/** Stories by their marks, everywhere. */
export type Changes = Readonly<{
  added: readonly Added[]
  /** The stories of the last run, in their order. */
  order: Uint32Array
  rows: ReadonlyMap<Mark, KeptRow>
  picks: ReadonlyMap<Mark, Uint8Array>
  alike: ReadonlyMap<Mark, readonly Resemblance[]>
  /** Weights of terms that are not as in the archive, and by how much counts of the sample have changed. */
  weights: ReadonlyMap<number, number>
  sampled: ReadonlyMap<number, number>
  twins: readonly (readonly [Mark, Mark])[]
  groups: readonly (readonly Mark[])[]
  lines: readonly KeptLine[]
}>

/** An archive of which nothing has changed yet. */
export function noChanges({ count, about: { twins, groups, lines } }: KeptArchive): Changes {
  return {
    added: [],
    order: Uint32Array.from({ length: count }, (_, mark) => mark),
    rows: new Map(),
    picks: new Map(),
    alike: new Map(),
    weights: new Map(),
    sampled: new Map(),
    twins,
    groups,
    lines,
  }
}

type About = Readonly<{
  /** The archive that these are the changes of. */
  of: string
  added: readonly Omit<Added, 'terms'>[]
  weights: readonly (readonly [number, number])[]
  sampled: readonly (readonly [number, number])[]
}> &
  Pick<Changes, 'twins' | 'groups' | 'lines'>

export function writeChanges(file: string, of: string, changes: Changes): void {
  const { added, order, rows, picks, alike, weights, sampled, twins, groups, lines } = changes
  const writer = writeSections(file)
  try {
    const put = (name: string, parts: Iterable<ArrayBufferView>) => {
      writer.begin(name)
      for (const part of parts) writer.add(part)
    }
    const kept = [...rows.values()]
    put('order', [order])
    put(
      'terms',
      added.map(({ terms }) => terms),
    )
    put('termStarts', [startsOf(added.map(({ terms }) => terms))])
    put('rows', [Uint32Array.from(rows.keys())])
    put(
      'nearest',
      kept.map(({ nearest }) => nearest),
    )
    put(
      'scores',
      kept.map(({ scores }) => scores),
    )
    put(
      'candidates',
      kept.map(({ candidates }) => candidates),
    )
    put('floors', [Float64Array.from(kept, ({ floor }) => floor)])
    put('picked', [Uint32Array.from(picks.keys())])
    put('pickStarts', [startsOf([...picks.values()])])
    put('picks', picks.values())
    put('compared', [Uint32Array.from(alike.keys())])
    put('alikeStarts', [startsOf([...alike.values()])])
    put(
      'alike',
      [...alike.values()].map((some) => Uint32Array.from(some, ({ story }) => story)),
    )
    put(
      'likeness',
      [...alike.values()].map((some) => Float64Array.from(some, ({ score }) => score)),
    )
    const about: About = {
      of,
      added: added.map(({ terms: _terms, ...said }) => said),
      weights: [...weights],
      sampled: [...sampled],
      twins,
      groups,
      lines,
    }
    writer.finish(about)
  } catch (error) {
    writer.abandon()
    throw error
  }
}

/** The changes of an archive; undefined where there are none of that very one. */
export function readChanges(file: string, archive: KeptArchive): Changes | undefined {
  const sections = openSections(file)
  if (!sections) return undefined
  try {
    // SAFETY: of this archive, and so of this version, it is what `writeChanges` made.
    const about = sections.about as About
    if (about.of !== archive.identity) return undefined
    const words = (name: string) => wordsIn(sections.read(name))
    const numbers = (name: string) => numbersIn(sections.read(name))
    const [terms, termStarts] = [words('terms'), words('termStarts')]
    const [nearest, scores, candidates] = [words('nearest'), words('scores'), words('candidates')]
    const [floors, picks, pickStarts] = [
      numbers('floors'),
      sections.read('picks'),
      words('pickStarts'),
    ]
    const [alike, likeness, alikeStarts] = [
      words('alike'),
      numbers('likeness'),
      words('alikeStarts'),
    ]
    const byMark = <T>(name: string, make: (n: number) => T) =>
      new Map(Array.from(words(name), (mark, n) => [mark, make(n)]))
    return {
      added: about.added.map((said, n) => ({
        ...said,
        terms: terms.subarray(termStarts[n], termStarts[n + 1]),
      })),
      order: words('order'),
      rows: byMark('rows', (n) => ({
        nearest: nearest.subarray(n * DEPTH, (n + 1) * DEPTH),
        scores: scores.subarray(n * DEPTH, (n + 1) * DEPTH),
        candidates: candidates.subarray(n * CANDIDATES, (n + 1) * CANDIDATES),
        floor: floors[n] ?? -1,
      })),
      picks: byMark('picked', (n) => picks.subarray(pickStarts[n], pickStarts[n + 1])),
      alike: byMark('compared', (n) => {
        const start = alikeStarts[n] ?? 0
        return Array.from(alike.subarray(start, alikeStarts[n + 1]), (story, m) => ({
          story,
          score: likeness[start + m] ?? 0,
        }))
      }),
      weights: new Map(about.weights),
      sampled: new Map(about.sampled),
      twins: about.twins,
      groups: about.groups,
      lines: about.lines,
    }
  } finally {
    sections.close()
  }
}
