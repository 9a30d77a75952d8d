// This thread and some others, working through the batches of a run together.

import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { labourer, type Order, type Result } from './batches.ts'

export type Crew = Readonly<{
  /** Has all batches of an order done, and hands over the results as they come, in no order. */
  work: (order: Order, take: (result: Result) => void) => Promise<void>
  dismiss: () => Promise<void>
}>

// Put there by `src/commands/run.js`: the program then runs without a loader for TypeScript.
declare const COMPILED_PROGRAM: string | undefined

/** The module of a thread. */
const LABOURER =
  typeof COMPILED_PROGRAM === 'undefined'
    ? new URL('labourer-thread.ts', import.meta.url).href
    : pathToFileURL(path.join(COMPILED_PROGRAM, 'src/lib/related/labourer-thread.js')).href

/** A Node that does not read TypeScript by itself does not hand its loader on to a new thread either. */
const WAKE = `
const { workerData } = require('node:worker_threads')
const ready = process.features.typescript || workerData.endsWith('.js') ? Promise.resolve() : import('tsx/esm/api').then(({ register }) => register())
ready.then(() => import(workerData))
`

/** @param helpers how many threads to start beside this one: they take a while to wake, so call early */
export function crewOf(helpers: number): Crew {
  const threads = Array.from(
    { length: helpers },
    () => new Worker(WAKE, { eval: true, workerData: LABOURER }),
  )
  const labour = labourer()
  return {
    work: async (order, take) => {
      const ends = threads.map((thread) => endOf(thread, order, take))
      for (const result of labour(order)) {
        take(result)
        // Lets in what the others have sent, so that it does not pile up.
        await setImmediate()
      }
      await Promise.all(ends)
    },
    dismiss: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}

function endOf(thread: Worker, order: Order, take: (result: Result) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (message: Result | 'done') => {
      if (message !== 'done') {
        take(message)
        return
      }
      thread.off('message', hear)
      thread.off('error', reject)
      resolve()
    }
    thread.on('message', hear)
    thread.on('error', reject)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(order)
  })
}
