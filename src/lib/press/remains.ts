// What runs that were killed have left: half-made folders go, and a release set aside comes back.

import { existsSync, readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { removeAll } from '#lib/cache/remove-all.ts'

/** Clears the remains of earlier runs beside `out` and in `cache`. Whoever calls holds the site's lock. */
export function clearRemains(out: string, cache: string): void {
  const folder = path.dirname(out)
  for (const { name, sort } of remainsIn(folder, path.basename(out))) {
    const left = path.join(folder, name)
    if (sort === 'old' && !existsSync(out)) renameSync(left, out)
    else removeAll(left)
  }
  for (const name of namesIn(cache))
    if (/^printed-\d+(-twin)?$|\.part$/.test(name)) removeAll(path.join(cache, name))
}

/** `dist.next-123` and `dist.old-123`; the whole name must fit, for the remains of dist.beta are not ours. */
function remainsIn(folder: string, out: string) {
  return namesIn(folder).flatMap((name) => {
    const sort = name.startsWith(out)
      ? /^\.(next|old)-\d+$/.exec(name.slice(out.length))?.[1]
      : undefined
    return sort === undefined ? [] : [{ name, sort }]
  })
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}
