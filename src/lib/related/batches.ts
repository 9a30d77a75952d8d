// The work of a run, cut into batches that any thread can do: what a batch is asked for, and what it gives.

import type { DuplicateGroups } from './duplicate-groups.ts'
import { archiveOver, type SharedArchive } from './load.ts'
import { DEPTH, neighbourFinder, rowOf, type Neighbours } from './neighbours.ts'
import { pickText, pickTextsOf, type PickTexts } from './pick-texts.ts'
import { pickMaker } from './picks.ts'
import { dayOf } from './resemblances.ts'
import { LONGEST_SILENCE, RESEMBLES } from './storylines.ts'
import type { Archive } from './archive.ts'

/** What each story of a batch resembles: those of the nth stand from starts[n] to starts[n + 1]. */
export type Resemblances = Readonly<{
  starts: Uint32Array
  stories: Uint32Array
  scores: Float64Array
}>

export type Compared = Readonly<{ neighbours: Neighbours; resemblances: Resemblances }>

/** A function that compares some stories with all. */
function comparer(archive: Archive): (stories: Uint32Array) => Compared {
  const find = neighbourFinder(archive)
  const { resembled } = dayOf(archive, { window: LONGEST_SILENCE, least: RESEMBLES })
  return (stories) => ({ neighbours: find(stories), resemblances: flat(stories, resembled) })
}

function flat(
  stories: Uint32Array,
  resembled: ReturnType<typeof dayOf>['resembled'],
): Resemblances {
  const found = Array.from(stories, (story) => resembled(story))
  const starts = new Uint32Array(stories.length + 1)
  found.forEach((alike, n) => (starts[n + 1] = (starts[n] ?? 0) + alike.length))
  return {
    starts,
    stories: Uint32Array.from(found.flatMap((alike) => alike.map(({ story }) => story))),
    scores: Float64Array.from(found.flatMap((alike) => alike.map(({ score }) => score))),
  }
}

/** A function that makes the picks of stories from their neighbours, as text. */
function picker(archive: Archive, groups: DuplicateGroups, ids: readonly string[]) {
  const picksFor = pickMaker(archive)
  const idOf = (story: number) => ids[story] ?? ''
  return ({ stories, ...rows }: Pick<Neighbours, 'stories' | 'nearest' | 'scores'>): PickTexts =>
    pickTextsOf(
      Array.from(stories, (story, n) => pickText(picksFor(story, rowOf(rows, n), groups), idOf)),
    )
}

/** So many stories to a batch: small enough for two threads to end together. */
export const BATCH = 256

/** What a thread is told; it takes the number of its next batch from `next`, until there is none left. */
export type Order =
  | Readonly<{ kind: 'compare'; archive: SharedArchive; next: Int32Array }>
  | Readonly<{
      kind: 'pick'
      rows: SharedRows
      groups: DuplicateGroups
      /** By number. */
      ids: readonly string[]
      next: Int32Array
    }>

export type SharedRows = Readonly<{ nearest: Uint32Array; scores: Uint32Array }>

export type Result = Readonly<{ batch: number }> &
  (Readonly<{ kind: 'compared' } & Compared> | Readonly<{ kind: 'picked'; texts: PickTexts }>)

/** Does what an order says, batch by batch, for as long as there is one. A thread keeps its archive between orders. */
export function labourer() {
  let archive: Archive | undefined
  return function* (order: Order): Generator<Result> {
    if (order.kind === 'compare') archive = archiveOver(order.archive)
    if (!archive) throw new Error('Picks are made after comparing.')
    const batches = batchesTakenFrom(order.next, archive.count)
    if (order.kind === 'compare') {
      const compare = comparer(archive)
      for (const { batch, stories } of batches)
        yield { kind: 'compared', batch, ...compare(stories) }
    } else {
      const pick = picker(archive, order.groups, order.ids)
      for (const { batch, stories } of batches) {
        const [from, to] = [stories[0] ?? 0, (stories.at(-1) ?? 0) + 1]
        const rows = partOf(order.rows, from, to)
        yield { kind: 'picked', batch, texts: pick({ stories, ...rows }) }
      }
    }
  }
}

function* batchesTakenFrom(next: Int32Array, count: number) {
  for (;;) {
    const batch = Atomics.add(next, 0, 1)
    const start = batch * BATCH
    if (start >= count) return
    const stories = Uint32Array.from(
      { length: Math.min(BATCH, count - start) },
      (_, n) => start + n,
    )
    yield { batch, stories }
  }
}

function partOf({ nearest, scores }: SharedRows, from: number, to: number): SharedRows {
  return {
    nearest: nearest.subarray(from * DEPTH, to * DEPTH),
    scores: scores.subarray(from * DEPTH, to * DEPTH),
  }
}
