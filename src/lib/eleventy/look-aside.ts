// Looking at the release while the copy is looked at: on another core, where there is enough to see.

import { once } from 'node:events'
import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { lookAtRelease, manifestIn } from '#lib/press/look-at-release.ts'
import { COMPILED, programFile } from './program.ts'

/** A manifest of so many bytes has some three thousand files; for less a thread costs more than it saves. */
const SMALL = 400_000

/** Whether the release is as the last run left it. */
export async function lookAside(out: string, cache: string): Promise<boolean> {
  const size = statSync(manifestIn(cache), { throwIfNoEntry: false })?.size ?? 0
  if (size < SMALL || COMPILED === undefined) return lookAtRelease(out, cache)
  const worker = new Worker(programFile('src/lib/press/look-worker.ts'), {
    workerData: { out, cache },
  })
  const [told] = await once(worker, 'message')
  return told === true
}
