// Removing a folder into which the processes of a run that was killed may still be writing: they need
// a moment to notice that it is over.

import { rmSync } from 'node:fs'

/** How long to wait for them, in milliseconds, and how often to look. */
const PATIENCE = 15_000
const PAUSE = 50

/** Removes a folder and all that is in it, also what is put there meanwhile. */
export function removeAll(folder: string): void {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      rmSync(folder, { recursive: true, force: true })
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException // SAFETY: rm throws system errors only.
      if (code !== 'ENOTEMPTY' || waited >= PATIENCE) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}
