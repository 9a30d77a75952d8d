// What lies in a folder, and which of it is still what the manifest says.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import type { Manifest, Printed } from './manifest.ts'

/** A tree of files: its folder, every file in it, and those that are as the manifest has them. */
export interface Survey {
  readonly folder: string
  readonly files: ReadonlyMap<string, Found>
  readonly sound: Pick<ReadonlySet<string>, 'has'>
}

export interface Found {
  readonly size: number
  readonly written: number
}

/** Of a tree that is known to be as the last run left it. */
export function unchangedSince(folder: string, { files }: Manifest): Survey {
  return { folder, files, sound: files }
}

/**
 * Looks at every file of a folder. Its size and time tell that it is untouched; where the time
 * differs, or with `read`, its bytes do.
 */
export function survey(folder: string, manifest: Manifest, read = false): Survey {
  const files = new Map<string, Found>()
  walk(folder, '', files)
  const sound = new Set<string>()
  for (const [file, found] of files) {
    const printed = manifest.files.get(file)
    if (printed !== undefined && isSound(path.join(folder, file), { found, printed, read }))
      sound.add(file)
  }
  return { folder, files, sound }
}

/** Bytes of a file as the press records them. */
export function digestOfFile(file: string): string {
  return digestOf(readFileSync(file))
}

function isSound(
  file: string,
  {
    found,
    printed,
    read,
  }: { readonly found: Found; readonly printed: Printed; readonly read: boolean },
): boolean {
  if (found.size !== printed.size) return false
  if (!read && found.written === printed.written) return true
  return digestOfFile(file) === printed.digest
}

function walk(folder: string, below: string, files: Map<string, Found>): void {
  for (const entry of entriesOf(path.join(folder, below))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) walk(folder, name, files)
    else {
      // What is no plain file, a link among them, is never sound: its size is not a number.
      const { size, mtimeMs } = statSync(path.join(folder, name), { throwIfNoEntry: false }) ?? {}
      files.set(name, { size: entry.isFile() ? (size ?? NaN) : NaN, written: mtimeMs ?? 0 })
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [] // SAFETY: readdir throws system errors only.
    throw error
  }
}
