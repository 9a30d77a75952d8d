// The service worker, which keeps pages for reading offline. Its address never changes, for browsers ask
// that address whether there is a newer one; it changes when the files do that it keeps from the start.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import { bundle, hashOfSources } from './bundle.ts'
import type { Script } from './script.ts'

const ADDRESS = '/sw.js'

/** `files` are addresses to keep from the start; with none the worker clears away what it kept, and ends. */
export function serviceWorker(program: string, files: readonly string[]): Script {
  const folder = path.join(program, 'src/assets/service-worker')
  const sources = hashOfSources(folder).digest('hex')
  const version = digestOf(JSON.stringify([sources, files])).slice(0, 12)
  return {
    address: ADDRESS,
    fingerprint: version,
    make: async (place) => {
      const build = JSON.stringify({ version, files })
      writeFileSync(place, await bundle(path.join(folder, 'worker.ts'), { BUILD: build }))
    },
  }
}
