// Reading a file that the system may refuse.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'

/** The bytes of a file of the site; that the system will not give them is a problem, not a crash. */
export function readBytes(root: string, file: string): Checked<Uint8Array> {
  try {
    return good(readFileSync(path.join(root, file)))
  } catch (error) {
    return bad([unreadableFile(file, error)])
  }
}

/** What the system said of a file or folder that it would not open. */
export function unreadableFile(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return {
    file,
    found: `a file or folder that cannot be opened (${code})`,
    expected: 'one that this user may read',
    mend: code === 'ENOENT' ? 'run the command again' : 'give the user the right to read it',
  }
}
