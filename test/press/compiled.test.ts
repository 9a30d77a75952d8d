// `npm run build` runs the program compiled. It makes the same site as the sources do.

import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesIn } from '../bytes-in.ts'
import { moment, smallSite, story, type SmallSite } from '../sites/small-site.ts'
import { buildSite } from '#lib/eleventy/build-site.ts'

const HOME = path.resolve(import.meta.dirname, '../..')
const AT = '2026-11-23T09:00Z'

/** More than one process reads, and more than one prints. */
const STORIES = Array.from({ length: 160 }, (_none, number): [string, string] => [
  `src/articles/2026/11/story-${number}.md`,
  story({ headline: `Story ${number}`, topics: `[Topic ${number % 40}]` }, `Word ${number}.`),
])

let site: SmallSite
beforeAll(async () => {
  site = await smallSite({
    ...Object.fromEntries(STORIES),
    // A data file that imports another is compiled with it.
    '_data/sections.ts': `import { world } from '../names.ts'\nexport default [{ id: 'world', name: world as string }]`,
    'names.ts': `export const world: string = 'World'`,
  })
})
afterAll(() => site.remove())

/** Builds as `npm run build` does, standing somewhere else. */
function run(out: string): string {
  const args = ['--root', site.root, '--out', out, '--at', AT]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(HOME, 'src/commands/run.js'), 'build', ...args],
    { cwd: site.root, encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  return stdout
}

describe('the compiled program', () => {
  it('makes the site that its sources make, byte for byte', async () => {
    const compiled = path.join(site.root, 'compiled')
    const loaded = path.join(site.root, 'loaded')
    expect(run(compiled)).toContain('160 of them parsed')
    const order = { root: site.root, at: moment(AT), audience: 'public' } as const
    const built = await buildSite({ ...order, out: loaded })
    expect(built.ok).toBe(true)
    expect(await bytesIn(compiled)).toEqual(await bytesIn(loaded))
  })

  it('sees what a data file imports, when that was changed', async () => {
    const out = path.join(site.root, 'compiled')
    await site.write({ 'names.ts': `export const world: string = 'Abroad'` })
    run(out)
    expect(await readFile(path.join(out, 'world/index.html'), 'utf8')).toContain('<h1>Abroad</h1>')
    await rm(out, { recursive: true })
  })
})
