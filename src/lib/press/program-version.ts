// Which version of the program prints: every file of code and every library that could change a byte.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { compareText } from '#lib/story/problem.ts'
import { digestOf } from '#lib/cache/digest.ts'

const CODE = [
  '.eleventy.ts',
  '_data/edition.ts',
  '_includes',
  'package-lock.json',
  'package.json',
  'src/assets',
  'src/feeds',
  'src/lib',
  'src/pages',
] as const

/** A digest of the code in `program` and of the Node that runs it, whose tables of Unicode and languages count too. */
export function programVersion(program: string): string {
  const files = CODE.flatMap((name) => filesOf(path.join(program, name)))
    .filter((file) => !file.endsWith('.md'))
    .toSorted(compareText)
  const parts = files.map((file) => [path.relative(program, file), digestOf(readFileSync(file))])
  const { node, icu = '', unicode = '' } = process.versions
  return digestOf(JSON.stringify([parts, node, icu, unicode]))
}

/** A file, or all files in a folder; nothing where there is neither. */
function filesOf(place: string): readonly string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (!found.isDirectory()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
