// What lay in the folder of copy when it was last read, to tell a later run that nothing has changed.

import { readSummed, writeSummed } from '#lib/cache/summed-file.ts'
import type { CopyFolder } from './copy-folder.ts'
import { isSettled, numbersOfState, STATE_NUMBERS, stateFrom } from './file-state.ts'

const HEADER = 'broadsheet listing 1\n'

/** Keeps the states of all files; `read` is when the run began to look at them, in milliseconds since 1970. */
export function writeListing(file: string, { files }: CopyFolder, read: number): void {
  const numbers = new Float64Array(1 + files.length * STATE_NUMBERS)
  numbers[0] = read
  for (const [at, { state }] of files.entries())
    numbers.set(numbersOfState(state), 1 + at * STATE_NUMBERS)
  const names = Buffer.from(JSON.stringify(files.map((one) => one.file)))
  writeSummed(file, HEADER, [Buffer.from(numbers.buffer), names])
}

/** Whether a folder holds exactly the files of a listing, none of them written since. */
export function isAsListed(file: string, { files, problems }: CopyFolder): boolean {
  if (problems.length > 0) return false
  const bytes = readSummed(file, HEADER) // Without it the run looks at everything.
  const namesAt = (1 + files.length * STATE_NUMBERS) * 8
  if (bytes?.toString('utf8', namesAt) !== JSON.stringify(files.map((one) => one.file)))
    return false
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(0, namesAt)).buffer)
  const read = numbers[0] ?? Number.NaN
  return files.every(({ state }, index) =>
    isSettled(stateFrom(numbers, 1 + index * STATE_NUMBERS), state, read),
  )
}
