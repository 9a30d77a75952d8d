// Another version of this program: its files copied, and a template changed.

import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'

const HOME = path.resolve(import.meta.dirname, '../..')
const FILES = ['.eleventy.ts', '_data', '_includes', 'package.json', 'src', 'tsconfig.json']

export interface OtherProgram {
  /** Builds a site with it; gives what it says. */
  readonly build: (site: { root: string; out: string; at: string }) => string
  /** Changes the template of stories: each page of one is marked with a word. */
  readonly editTemplate: (word: string) => Promise<void>
  readonly remove: () => Promise<void>
}

export async function otherProgram(): Promise<OtherProgram> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-program-'))
  for (const name of FILES)
    await cp(path.join(HOME, name), path.join(folder, name), { recursive: true })
  await symlink(path.join(HOME, 'node_modules'), path.join(folder, 'node_modules'))
  return {
    build: ({ root, out, at }) => {
      const order = ['--root', root, '--out', out, '--at', at]
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'src/commands/build.ts', ...order],
        { cwd: folder, encoding: 'utf8' },
      )
      // On a slow machine standard error tells of the stages.
      expect(status, stderr).toBe(0)
      return stdout
    },
    editTemplate: async (word) => {
      const template = path.join(folder, '_includes/layouts/article.ts')
      const source = await readFile(template, 'utf8')
      await writeFile(template, source.replace(/<article( data-\w+)?/, `<article data-${word}`))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
