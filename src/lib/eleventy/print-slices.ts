// Printing in slices: Eleventy keeps every page of a run in memory, so a large edition is printed in
// several runs, in processes of their own, on all cores. A slice is props in, files out: it knows
// nothing of the rest of the edition.

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Page, Pages } from '#lib/pages/page.ts'
import { PROGRAM, printEdition } from './print-edition.ts'
import type { PrintableEdition } from './template.ts'

/** How many pages one run of Eleventy prints. Larger slices are hardly faster, and hold more memory. */
const SLICE = 2_000

/** Up to so many pages a process of its own costs more time than it saves. */
const FEW = 1_500

/** What a printing process is asked to do; it answers with the number of pages once they are there. */
export interface Slice {
  readonly edition: PrintableEdition
  readonly folder: string
}

/**
 * Prints the pages of an edition into a folder, in this process where they are few, else in up to
 * `processes` others. `progress` is told after each slice how many pages are done, and of how many.
 */
export async function printInSlices(
  edition: PrintableEdition,
  folder: string,
  {
    processes,
    progress = () => {},
  }: { readonly processes: number; readonly progress?: (done: number, of: number) => void },
): Promise<void> {
  const pages: readonly Page[] = Object.values(edition.pages).flat()
  if (pages.length <= FEW) {
    await printEdition(edition, folder)
    progress(pages.length, pages.length)
    return
  }
  const slices = cut(pages, SLICE)
  let done = 0
  const work = async () => {
    const printer = startPrinter()
    try {
      for (let slice = slices.shift(); slice !== undefined; slice = slices.shift()) {
        await printOne(printer, {
          edition: { ...edition, pages: byKind(slice, edition.pages) },
          folder,
        })
        done += slice.length
        progress(done, pages.length)
      }
    } finally {
      printer.kill()
    }
  }
  const wanted = Math.min(processes, slices.length)
  await Promise.all(Array.from({ length: wanted }, work))
}

function startPrinter(): ChildProcess {
  return fork(path.join(import.meta.dirname, 'slice-process.ts'), {
    cwd: PROGRAM,
    execArgv: ['--import', 'tsx', '--max-old-space-size=512'],
    serialization: 'advanced',
    // What goes wrong there is told here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

async function printOne(printer: ChildProcess, slice: Slice): Promise<void> {
  const ended = new AbortController()
  const answered = once(printer, 'message', { signal: ended.signal })
  const stopped = once(printer, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`A printing process stopped with code ${code}.`)
  })
  stopped.catch(() => {}) // It is also told when the other has won the race.
  printer.send(slice)
  try {
    await Promise.race([answered, stopped])
  } finally {
    ended.abort()
    answered.catch(() => {})
  }
}

function cut(pages: readonly Page[], size: number): (readonly Page[])[] {
  return Array.from({ length: Math.ceil(pages.length / size) }, (_none, index) =>
    pages.slice(index * size, (index + 1) * size),
  )
}

/** The pages by kind; each kind of the edition is there, if only with an empty list. */
function byKind(pages: readonly Page[], all: Pages): Pages {
  const lists = new Map(Object.keys(all).map((kind): [string, Page[]] => [kind, []]))
  for (const page of pages) lists.get(page.kind)?.push(page)
  return Object.fromEntries(lists) as unknown as Pages // SAFETY: each page stands under its own kind.
}
