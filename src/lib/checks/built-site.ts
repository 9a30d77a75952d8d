// A built site as its checks see it: every file, and of every page what it links to and asks for.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { compareText } from '#lib/story/problem.ts'
import { readPage, type PageFacts } from './page-facts.ts'

export interface BuiltSite {
  /** Paths of all files, relative to the output folder. */
  readonly files: ReadonlySet<string>
  /** The HTML pages, in the order of their files. */
  readonly pages: readonly PageFacts[]
  /** The page in a file. */
  readonly page: (file: string) => PageFacts | undefined
  /** Text of a file. */
  readonly read: (file: string) => string
  readonly bytes: (file: string) => Uint8Array
  /** How many bytes a file has. */
  readonly size: (file: string) => number
}

export function readBuiltSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .toSorted(compareText)
  const bytes = (file: string) => readFileSync(path.join(folder, file))
  const read = (file: string) => bytes(file).toString('utf8')
  const size = (file: string) => statSync(path.join(folder, file)).size
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, read(file)))
  const byFile = new Map(pages.map((page) => [page.file, page]))
  return { files: new Set(files), pages, page: (file) => byFile.get(file), read, bytes, size }
}

/** The file that serves a path of the site. */
export function fileServing(address: string): string {
  const file = decodeURIComponent(address).slice(1)
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}
