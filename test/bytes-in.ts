// Everything that lies in a folder, to compare one site with another.

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The bytes of every file, as text of one character for each, by its path from there. */
export async function bytesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name)
    return [path.relative(folder, file), await readFile(file, 'latin1')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}
