// Every address that readers were given leads somewhere, or the build says which line is missing.

import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { buildSite } from '#lib/eleventy/build-site.ts'
import { moment, smallSite, story, type SiteFiles, type SmallSite } from './sites/small-site.ts'

let site: SmallSite
afterEach(() => site.remove())

const TIDES = 'src/articles/2026/11/tides.md'

async function published(files: SiteFiles = {}): Promise<void> {
  site = await smallSite({
    'src/addresses.txt': '',
    [TIDES]: story({ headline: 'Tides', topics: '[Sea]' }, 'The sea rises and falls.'),
    ...files,
  })
  expect((await publish()).ok).toBe(true)
}

function publish(at = '2026-11-23T09:00Z') {
  const { root, out } = site
  return buildSite({ root, out, at: moment(at), audience: 'public', forReaders: true })
}

async function complaints(at?: string): Promise<readonly string[]> {
  const built = await publish(at)
  return built.ok ? [] : built.problems.map(({ found, mend }) => `${found}: ${mend}`)
}

const ledger = () => readFile(path.join(site.root, 'src/addresses.txt'), 'utf8')

describe('the ledger', () => {
  it('remembers every address for readers, and of a story its file', async () => {
    await published()
    const lines = (await ledger()).trimEnd().split('\n')
    expect(lines).toContain('/ page')
    expect(lines).toContain('/topics/sea/ page')
    expect(lines).toContainEqual(
      expect.stringMatching(/^\/2026\/11\/tides\/ src\/articles\/2026\/11\/tides\.md [\da-f]{12}$/),
    )
    expect(lines).toEqual(lines.toSorted())
    expect(lines.some((line) => line.includes('feed'))).toBe(false)
  })

  it('is not begun where there is no such file', async () => {
    site = await smallSite({ [TIDES]: story() })
    expect((await publish()).ok).toBe(true)
    await expect(ledger()).rejects.toThrow('ENOENT')
  })

  it('says nothing of stories that readers were not given', async () => {
    await published({
      'src/articles/2026/11/secret.md': story({ embargo: '2026-11-24', headline: 'Secret' }),
    })
    expect(await ledger()).not.toContain('secret')
  })

  it('keeps the address of a story with a new slug, which then leads to the new one', async () => {
    await published()
    await site.write({
      [TIDES]: story({ slug: 'high-tides', topics: '[Sea]' }, 'The sea rises, falls and rises.'),
    })
    expect(await complaints()).toEqual([])
    expect(await site.read('2026/11/tides/index.html')).toContain('/2026/11/high-tides/')
    expect(await ledger()).toContain('/2026/11/tides/ src/articles/2026/11/tides.md')
    // And at every later build.
    expect(await complaints()).toEqual([])
    expect(await site.read('2026/11/tides/index.html')).toContain('/2026/11/high-tides/')
  })

  it('knows a story by its text when its file has another name', async () => {
    await published()
    await rename(
      path.join(site.root, TIDES),
      path.join(site.root, 'src/articles/2026/11/high-tides.md'),
    )
    expect(await complaints()).toEqual([])
    expect(await site.read('2026/11/tides/index.html')).toContain('/2026/11/high-tides/')
  })

  it('has a build fail in which an address would vanish, with the line to add', async () => {
    await published()
    await rm(path.join(site.root, TIDES))
    await site.write({ 'src/articles/2026/11/moon.md': story({ headline: 'Moon' }, 'The moon.') })
    const told = await complaints()
    expect(told).toEqual([
      'the address /2026/11/tides/, which readers were given and where nothing would be any more: add "addresses: [/2026/11/tides/]" to the story that takes its place; or keep src/articles/2026/11/tides.md with "status: withdrawn" and a reason; or write "/2026/11/tides/ gone" and why into src/addresses.txt, in the place of its line',
      'the address /topics/sea/, which readers were given and where nothing would be any more: write "/topics/sea/ gone" and why into src/addresses.txt, in the place of its line',
    ])
    expect(await site.read('2026/11/tides/index.html')).toContain('The sea rises and falls.')
  })

  it('takes a redirect, a notice, an end that was written down, or a waiver for an answer', async () => {
    await published({
      'src/articles/2026/11/moon.md': story({ headline: 'Moon' }, 'The moon.'),
      'src/articles/2026/11/sun.md': story({ headline: 'Sun', topics: '[Sky]' }, 'The sun.'),
      'src/articles/2026/11/star.md': story({ headline: 'Star' }, 'The star.'),
    })
    await rm(path.join(site.root, 'src/articles/2026/11/sun.md'))
    await site.write({
      'src/articles/2026/11/star.md': story({ addresses: '[/2026/11/sun/]' }, 'The star.'),
      'src/articles/2026/11/moon.md': story({ expires: '2026-11-23 08:00' }, 'The moon.'),
      [TIDES]: story({ topics: '[Sea]', status: 'withdrawn', reason: 'It was wrong.' }),
      'src/addresses.txt': (await ledger())
        .replace('/topics/sky/ page', '/topics/sky/ gone nobody followed it')
        .replace('/topics/sea/ page', '/topics/sea/ gone its one story is withdrawn'),
    })
    expect(await complaints()).toEqual([])
    expect(await ledger()).toContain('/topics/sky/ gone nobody followed it\n')
  })

  it('tells of a line that is none', async () => {
    await published()
    await site.write({ 'src/addresses.txt': '# ours\n/a/ gone\n' })
    const built = await publish()
    expect(built.ok ? [] : built.problems).toMatchObject([
      {
        file: 'src/addresses.txt',
        place: { line: 2 },
        found: expect.stringContaining('"/a/ gone"'),
      },
    ])
  })
})
