// What readers see of a site that `press-run.ts` made.

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** In a word: the text of its files where they are those of one release. */
export async function seenIn(dist: string): Promise<string> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')),
  )
  const [first = ''] = texts
  const text = first.slice(0, first.length / 10)
  const own = files.filter(({ parentPath }) => parentPath === path.join(dist, text))
  return files.length === 140 && own.length === 20 && texts.every((one) => one === first)
    ? text
    : `a mixture of ${files.length} files: ${[...new Set(texts)].join(', ')}`
}
