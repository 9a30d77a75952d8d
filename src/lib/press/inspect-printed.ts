// What was printed, read back from the disk.

import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import type { Printed } from './manifest.ts'

export type Inspected = Pick<Printed, 'digest' | 'size' | 'written'>

/** Throws where the file is missing: a page was not printed. */
export function inspectPrinted(folder: string, file: string): Inspected {
  const place = path.join(folder, file)
  const found = lstatSync(place, { throwIfNoEntry: false })
  if (found === undefined) throw new Error(`The press did not print ${file}.`)
  const bytes = readFileSync(place)
  return { digest: digestOf(bytes), size: bytes.length, written: found.mtimeMs }
}
