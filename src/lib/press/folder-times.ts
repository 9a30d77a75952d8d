// When something was last put into each folder of the two trees, so that a stray file is noticed.

import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { FolderTimes, Manifest } from './manifest.ts'

/** The two trees after a release. */
export interface Trees {
  readonly out: string
  readonly standby: string
  /** Folders in which the run has changed anything; `undefined` where that is not known. */
  readonly touched: ReadonlySet<string> | undefined
  /** Whether the trees have changed places. */
  readonly exchanged: boolean
}

/** Looks at the folders that were touched; of the others the times are known, in whichever tree they were. */
export function foldersAfter(
  before: Manifest['folders'],
  files: Iterable<string>,
  { out, standby, touched, exchanged }: Trees,
): Pick<Manifest, 'folders' | 'isLinked'> {
  const timesOf = (folder: string): FolderTimes => {
    const known = touched?.has(folder) === false ? before.get(folder) : undefined
    if (known !== undefined) return exchanged ? { out: known.standby, standby: known.out } : known
    return { out: timeOf(path.join(out, folder)), standby: timeOf(path.join(standby, folder)) }
  }
  const folders = foldersAbove(files)
  const isLinked = lstatSync(out).dev === lstatSync(standby, { throwIfNoEntry: false })?.dev
  return { folders: new Map([...folders].map((folder) => [folder, timesOf(folder)])), isLinked }
}

/** Every folder above some files; the tree itself is `.`. */
export function foldersAbove(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>(['.'])
  let last = ''
  for (const file of files) {
    let folder = path.posix.dirname(file)
    if (folder === last) continue
    last = folder
    while (!folders.has(folder)) {
      folders.add(folder)
      folder = path.posix.dirname(folder)
    }
  }
  return folders
}

function timeOf(folder: string): number {
  return lstatSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN
}
