// Whole small sites for tests: a folder with data and copy, built for real.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSite, type Built } from '#lib/eleventy/build-site.ts'
import type { Audience } from '#lib/edition/gate.ts'
import { readMoment, type Moment } from '#lib/story/dates.ts'
import type { Checked } from '#lib/story/problem.ts'

/** Files of a site by path. Data that a test does not care about is filled in. */
export type SiteFiles = Readonly<Record<string, string | Uint8Array>>

export interface SmallSite {
  readonly root: string
  readonly out: string
  readonly write: (files: SiteFiles) => Promise<void>
  readonly build: (at?: string, audience?: Audience) => Promise<Checked<Built>>
  /** The text of a file of the built site. */
  readonly read: (file: string) => Promise<string>
  /** Paths of all files of the built site, in order. */
  readonly files: () => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

/** A moment after which every story of a test is live, unless it says otherwise. */
const NOW = '2026-11-23T09:00:00Z'

/** Data of a small newsroom; a test may write its own over it. */
export const DATA: SiteFiles = {
  '_data/site.ts': `export default {
    name: 'The Test', tagline: 'All that is fit to test', description: 'A paper for tests.',
    url: 'https://test.example', language: 'en', zone: 'Europe/London',
    zoneLabels: { '+00:00': 'GMT', '+01:00': 'BST' }, defaultSection: 'world',
    publisher: { name: 'The Test Company', email: 'desk@test.example' },
    // An index costs a quarter of a second a build; tests of the search turn it on.
    search: false,
    outputs: { socialCards: 'none' },
  }`,
  '_data/sections.ts': `export default [{ id: 'world', name: 'World' }, { id: 'science', name: 'Science' }]`,
  '_data/authors.ts': `export default { 'jane-roe': { name: 'Jane Roe', role: 'Reporter' }, 'john-doe': { name: 'John Doe' } }`,
}

/** Markdown copy with these fields, one valid example; each test changes one thing. */
export function story(
  fields: Readonly<Record<string, string | undefined>> = {},
  text = 'The first paragraph.',
): string {
  const all = { headline: 'A headline', published: '2026-11-20 09:00', ...fields }
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`
}

export function moment(text: string): Moment {
  const read = readMoment(text, 'UTC')
  if (!read.ok) throw new Error(`${text}: ${read.fault.found}`)
  return read.moment
}

/** Makes a site in a folder of its own, outside the project. Call `remove` when done. */
export async function smallSite(files: SiteFiles): Promise<SmallSite> {
  const root = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
  const out = path.join(root, 'dist')
  const write = async (more: SiteFiles) => {
    for (const [file, content] of Object.entries(more)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), content)
    }
  }
  await write({ ...DATA, ...files })
  return {
    root,
    out,
    write,
    build: (at = NOW, audience = 'public') => buildSite({ root, out, at: moment(at), audience }),
    read: (file) => readFile(path.join(out, file), 'utf8'),
    files: async () => {
      const entries = await readdir(out, { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
        .toSorted()
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
