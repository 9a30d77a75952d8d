// Where a site's press keeps what it remembers between runs.

import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'

/**
 * A folder for one output of one site, in the site's `.cache`. The name depends on where the output
 * lies seen from the site, so that another checkout of the same site finds it again.
 */
export function cacheFolder(root: string, out: string): string {
  const seen = path.relative(root, out).replaceAll(path.sep, '/')
  return path.join(root, '.cache', 'press', `${path.basename(out)}-${digestOf(seen).slice(0, 8)}`)
}
