// Archives on the disk: generated once, then kept until the generator changes.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { archiveStories } from './archive.ts'
import { MANUSCRIPTS, writeSurroundings, type Dialect } from './dialects.ts'

/** The folder with an archive of so many stories, in one folder for each dialect. */
export function archiveOf(count: number, cache: string): string {
  const folder = path.join(cache, `archive-${count}-${version()}`)
  if (existsSync(path.join(folder, 'done'))) return folder
  rmSync(folder, { recursive: true, force: true })
  const dialects: readonly Dialect[] = ['broadsheet', 'eleventy', 'hugo']
  const made = new Set<string>()
  for (const story of archiveStories(count)) {
    for (const dialect of dialects) {
      const { file, text } = MANUSCRIPTS[dialect](story)
      const place = path.join(folder, dialect, file)
      const above = path.dirname(place)
      if (!made.has(above)) mkdirSync(above, { recursive: true })
      made.add(above)
      writeFileSync(place, text)
    }
  }
  for (const dialect of dialects) writeSurroundings(dialect, path.join(folder, dialect))
  writeFileSync(path.join(folder, 'done'), '')
  return folder
}

function version(): string {
  const hash = createHash('sha256')
  for (const file of ['archive.ts', 'dialects.ts'])
    hash.update(readFileSync(path.join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 8)
}
