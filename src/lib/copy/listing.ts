// What lay in the folder of copy when it was last read, to tell a later run that nothing has changed.

import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeWhole } from '#lib/cache/write-whole.ts'
import type { CopyFolder } from './copy-folder.ts'
import { isSettled } from './file-state.ts'

const HEADER = Buffer.from('broadsheet listing 1\n')
const NUMBERS = 4
const SUM = 4

/** Keeps the states of all files; `read` is when the run began to look at them, in milliseconds since 1970. */
export function writeListing(file: string, { files }: CopyFolder, read: number): void {
  const numbers = new Float64Array(1 + files.length * NUMBERS)
  numbers[0] = read
  for (const [at, { state }] of files.entries())
    numbers.set([state.size, state.written, state.changed, state.inode], 1 + at * NUMBERS)
  const names = Buffer.from(JSON.stringify(files.map((one) => one.file)))
  const bytes = Buffer.concat([HEADER, Buffer.from(numbers.buffer), names])
  const sum = Buffer.alloc(SUM)
  sum.writeUInt32LE(crc32(bytes))
  writeWhole(file, Buffer.concat([bytes, sum]))
}

/** Whether a folder holds exactly the files of a listing, none of them written since. */
export function isAsListed(file: string, { files, problems }: CopyFolder): boolean {
  if (problems.length > 0) return false
  const bytes = bytesOf(file)
  const end = bytes.length - SUM
  const start = HEADER.length
  const namesAt = start + (1 + files.length * NUMBERS) * 8
  if (
    end < namesAt ||
    !bytes.subarray(0, start).equals(HEADER) ||
    bytes.readUInt32LE(end) !== crc32(bytes.subarray(0, end)) ||
    bytes.toString('utf8', namesAt, end) !== JSON.stringify(files.map((one) => one.file))
  )
    return false
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(start, namesAt)).buffer)
  const number = (at: number) => numbers[at] ?? Number.NaN
  return files.every(({ state }, index) => {
    const at = 1 + index * NUMBERS
    const before = {
      size: number(at),
      written: number(at + 1),
      changed: number(at + 2),
      inode: number(at + 3),
    }
    return isSettled(before, state, number(0))
  })
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0) // Without it the run looks at everything.
  }
}
