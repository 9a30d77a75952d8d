// Bringing a folder to what a release consists of, by linking files into it: what is the same in two
// folders is one file on the disk.

import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Survey } from './survey.ts'

/**
 * Brings a surveyed folder to hold exactly `target`. Files that are sound and not among `fresh` stay
 * as they are; for each of the others `sourceOf` names a file to link. Gives the files that were put
 * there or taken away.
 */
export function bringTo(
  { folder, files, sound }: Survey,
  target: Iterable<string>,
  {
    fresh,
    sourceOf,
  }: {
    readonly fresh: Pick<ReadonlyMap<string, unknown>, 'has'>
    readonly sourceOf: (file: string) => string
  },
): readonly string[] {
  const wanted = new Set(target)
  const touched: string[] = []
  const extra = [...files.keys()].filter((file) => !wanted.has(file))
  for (const file of extra) rmSync(path.join(folder, file), { force: true })
  removeEmptyAbove(folder, extra)
  mkdirSync(folder, { recursive: true })
  let made = folder
  for (const file of wanted) {
    if (sound.has(file) && !fresh.has(file)) continue
    const place = path.join(folder, file)
    const above = path.dirname(place)
    if (above !== made) mkdirSync(above, { recursive: true })
    made = above
    if (files.has(file)) rmSync(place, { force: true, recursive: true })
    linkOrCopy(sourceOf(file), place)
    touched.push(file)
  }
  return [...touched, ...extra]
}

/** Links files of one folder into another, where none of them is yet. */
export function linkAll(from: string, to: string, files: Iterable<string>): void {
  for (const file of files) {
    const place = path.join(to, file)
    mkdirSync(path.dirname(place), { recursive: true })
    linkOrCopy(path.join(from, file), place)
  }
}

/** Another disk cannot be linked to; a copy is as good, if slower. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException // SAFETY: link throws system errors only.
    if (code !== 'EXDEV' && code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EMLINK') throw error
    copyFileSync(from, to)
  }
}

/** Removes the folders that the loss of these files has left empty. */
function removeEmptyAbove(folder: string, files: readonly string[]): void {
  const above = new Set<string>()
  for (const file of files)
    for (let name = path.posix.dirname(file); name !== '.'; name = path.posix.dirname(name))
      above.add(name)
  // The deepest first.
  for (const name of [...above].sort((a, b) => b.length - a.length)) {
    try {
      rmdirSync(path.join(folder, name))
    } catch {
      // Not empty: it still holds something.
    }
  }
}

/** Moves a folder to a place where nothing is. */
export function moveFolder(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true })
  renameSync(from, to)
}
