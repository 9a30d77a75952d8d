// A quick look at a release: whether anything of it may be other than the last run left it.

import { lstatSync } from 'node:fs'
import path from 'node:path'
import type { Manifest } from './manifest.ts'

/**
 * Whether every file of `out` has the size and the time that the manifest tells, and a second name in
 * the standby; and whether nothing was put into any folder, nor taken from it. One call for each file
 * and folder. What keeps size and time, and what is done to the standby's folders alone, it does not see.
 */
export function isAsReleased(out: string, { files, folders, isLinked }: Manifest): boolean {
  if (!isLinked || files.size === 0) return false
  for (const [name, { size, written }] of files) {
    const found = lstatSync(path.join(out, name), { throwIfNoEntry: false })
    if (!found?.isFile() || !isNamed(name, found.nlink)) return false
    if (found.size !== size || found.mtimeMs !== written) return false
  }
  for (const [name, times] of folders) {
    const found = lstatSync(path.join(out, name), { throwIfNoEntry: false })
    if (!found?.isDirectory() || found.mtimeMs !== times.out) return false
  }
  return true
}

/**
 * One name in each tree, and none in a third place where somebody could write to it unseen; but a
 * picture has one more where the darkroom keeps it, and others in what else is built of the site.
 */
function isNamed(file: string, names: number): boolean {
  return file.startsWith(PICTURES) ? names >= 2 : names === 2
}

const PICTURES = 'pictures/'
