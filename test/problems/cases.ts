// The cases of the text fixtures in this folder: copy that an editor might write, and what the
// command says of it.

import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One small newsroom, and every word that is printed of its copy; `fine` when nothing is wrong. */
export interface Case {
  readonly title: string
  /** Text of each file by its path from the site's root. */
  readonly files: Readonly<Record<string, string>>
  readonly says: string
}

/** Where the files of a case lie when their names do not begin with a slash. */
const FOLDER = 'src/articles/2026/11'

/**
 * Reads a fixture: a line `=== Title` begins a case, `=== name` one of its files, `=== says` what is
 * said of them. An empty line ends what is said.
 */
export function readCases(file: string): readonly Case[] {
  const cases: Case[] = []
  const sections = readFileSync(path.join(import.meta.dirname, file), 'utf8').split(/^=== (.*)\n/m)
  let files: Record<string, string> = {}
  let title: string | undefined
  for (let index = 1; index < sections.length; index += 2) {
    const name = sections[index] ?? ''
    const text = sections[index + 1] ?? ''
    if (title === undefined) title = name
    else if (name === 'says') {
      cases.push({ title, files, says: text.replace(/\n+$/, '') })
      title = undefined
      files = {}
    } else files[name.startsWith('/') ? name.slice(1) : `${FOLDER}/${name}`] = text
  }
  return cases
}
