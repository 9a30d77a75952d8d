// Printing: few pages here; many in slices, on all cores, for Eleventy keeps every page of a run in
// memory. A slice is the numbers of its pages: whoever prints it composes the edition for itself.

import type { ToldRelated } from '#lib/edition/kin.ts'
import type { Inspected } from '#lib/press/inspect-printed.ts'
import { pagesInOrder, somePages } from './page-order.ts'
import { printEdition } from './print-edition.ts'
import type { Hand, Hands } from './hands.ts'
import { inParts } from './in-parts.ts'
import type { ComposeTask } from './tasks.ts'
import type { PrintableEdition } from './template.ts'

/** How many pages one run of Eleventy prints. Larger slices are hardly faster, and hold more memory. */
const SLICE = 1_000

/** Up to so many pages other processes cost more time than they save. */
const FEW = 400

export interface PrintOrder {
  readonly edition: PrintableEdition
  /** Places of the pages to print. */
  readonly pages: readonly number[]
  readonly folder: string
  /** A second tree that every file is linked into. */
  readonly twin?: string | undefined
  readonly hands: Hands
  readonly composing: ComposeTask
  /** What is related to the stories of some pages. */
  readonly relatedTo: (pages: readonly number[]) => readonly ToldRelated[]
  /** Told after each slice how many pages are done, and of how many. */
  readonly progress: (done: number, of: number) => void
}

/** Tells what each page became, where other processes have printed it. */
export async function printPages(order: PrintOrder): Promise<ReadonlyMap<string, Inspected>> {
  const { edition, pages, folder, twin, hands, composing, relatedTo, progress } = order
  if (pages.length <= FEW) {
    await printEdition({ ...edition, pages: somePages(edition.pages, new Set(pages)) }, folder)
    progress(pages.length, pages.length)
    return new Map()
  }
  const all = pagesInOrder(edition.pages).length
  const ready = new Map<Hand, Promise<void>>()
  let done = 0
  const printed = await hands.share(inParts(pages, SLICE), async (hand, slice) => {
    const composed = ready.get(hand) ?? compose(hand, composing, all)
    ready.set(hand, composed)
    await composed
    const made = await hand.ask({
      kind: 'print',
      pages: slice,
      related: relatedTo(slice),
      folder,
      ...(twin && { twin }),
    })
    done += slice.length
    progress(done, pages.length)
    return made
  })
  return new Map(printed.flat())
}

async function compose(hand: Hand, task: ComposeTask, expected: number): Promise<void> {
  const count = await hand.ask(task)
  if (count !== expected)
    throw new Error(`A process of the press found ${count} pages, not ${expected}.`)
}
