// Whether a file may have been written since it was last read, told without reading it.

import { lstatSync, type Stats } from 'node:fs'
import path from 'node:path'

/** What the system says of a file. Whatever writes to it changes one of these, by git's experience. */
export interface FileState {
  readonly size: number
  /** When its bytes were written, in milliseconds since 1970, with fractions. */
  readonly written: number
  /** When anything of it was changed, its name or its times included. */
  readonly changed: number
  readonly inode: number
}

function stateOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileState {
  return { size, written: mtimeMs, changed: ctimeMs, inode: ino }
}

export function stateOfFile(root: string, file: string): FileState {
  return stateOf(lstatSync(path.join(root, file)))
}

/** How many numbers a state is kept as. */
export const STATE_NUMBERS = 4

export function numbersOfState({ size, written, changed, inode }: FileState): readonly number[] {
  return [size, written, changed, inode]
}

/** The state that is kept as numbers from this place on; where there are none, it is no file's. */
export function stateFrom(numbers: Float64Array, at: number): FileState {
  const number = (n: number) => numbers[at + n] ?? Number.NaN
  return { size: number(0), written: number(1), changed: number(2), inode: number(3) }
}

/** In milliseconds: some disks count their times in twos of seconds. */
const TICK = 2_500

/**
 * Whether a file is the same as when it was last read, at `read` in milliseconds since 1970. One that
 * was written just then may have been written once more within a tick of the clock: git calls it
 * racily clean, and reads it again.
 */
export function isSettled(before: FileState, now: FileState, read: number): boolean {
  return (
    before.size === now.size &&
    before.written === now.written &&
    before.changed === now.changed &&
    before.inode === now.inode &&
    Math.max(now.written, now.changed) < read - TICK
  )
}
