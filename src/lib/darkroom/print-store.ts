// Prints kept between runs, by content: a folder of files named after the address they are served at,
// which holds a hash of the original and of how the print is made, and after their own bytes.
//
//   <folder>/h/harbour-1a2b3c4d5e6f-640.avif~18231~0123456789abcdef
//
// A file is written beside its place and renamed, so a run that is killed leaves whole files or
// remains that the next run clears away; and each is compared with its name before it is used.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import { isRunning } from '#lib/cache/is-running.ts'
import { writeWhole } from '#lib/cache/write-whole.ts'

export interface PrintStore {
  /** Size in bytes of a print that is kept. */
  readonly sizeOf: (name: string) => number | undefined
  /** A file with exactly the bytes of a print. */
  readonly find: (name: string) => string | undefined
  readonly keep: (name: string, bytes: Uint8Array) => string
  /** Removes what has not been wanted for long: what `isWanted` does not know and was made before `before`. */
  readonly clear: (isWanted: (name: string) => boolean, before: number) => void
}

interface Kept {
  readonly file: string
  readonly size: number
  readonly digest: string
}

/** Opens a store; its files are listed when the first is asked for. */
export function openPrintStore(folder: string): PrintStore {
  let listed: Map<string, Kept> | undefined
  const all = () => (listed ??= list(folder))
  return {
    sizeOf: (name) => all().get(name)?.size,
    find: (name) => {
      const kept = all().get(name)
      if (kept === undefined) return undefined
      if (isWhole(kept)) return kept.file
      rmSync(kept.file, { force: true })
      all().delete(name)
      return undefined
    },
    keep: (name, bytes) => {
      const digest = digestOf(bytes).slice(0, 16)
      const shelf = path.join(folder, shelfOf(name))
      const file = path.join(shelf, `${name}~${bytes.length}~${digest}`)
      mkdirSync(shelf, { recursive: true })
      writeWhole(file, bytes)
      all().set(name, { file, size: bytes.length, digest })
      return file
    },
    clear: (isWanted, before) => {
      for (const [name, { file }] of all()) {
        if (isWanted(name) || (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= before)
          continue
        rmSync(file, { force: true })
        all().delete(name)
      }
    },
  }
}

/** Two letters of the hash: no folder grows too large. */
function shelfOf(name: string): string {
  return digestOf(name).slice(0, 2)
}

const NAME = /^(.+)~(\d+)~([0-9a-f]{16})$/

function list(folder: string): Map<string, Kept> {
  const kept = new Map<string, Kept>()
  for (const shelf of namesIn(folder)) {
    for (const entry of namesIn(path.join(folder, shelf))) {
      const [, name, size, digest] = NAME.exec(entry) ?? []
      const file = path.join(folder, shelf, entry)
      if (name !== undefined && digest !== undefined)
        kept.set(name, { file, size: Number(size), digest })
      else if (isAbandoned(file)) rmSync(file, { force: true })
    }
  }
  return kept
}

/** What a run was writing when it was killed; another may be writing now. */
function isAbandoned(file: string): boolean {
  const pid = Number(/\.(\d+)\.part$/.exec(file)?.[1])
  return Number.isInteger(pid) && !isRunning(pid)
}

function isWhole({ file, size, digest }: Kept): boolean {
  try {
    const bytes = readFileSync(file)
    return bytes.length === size && digestOf(bytes).slice(0, 16) === digest
  } catch {
    return false
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // Not there yet, or a file that somebody put there.
  }
}
