// What a run keeps is used by the next one where it may be, and never where it may not.

import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildSite, type Built } from '#lib/eleventy/build-site.ts'
import { otherProgram } from './other-program.ts'
import { bytesIn } from '../bytes-in.ts'
import { moment, smallSite, story, type SmallSite } from '../sites/small-site.ts'

let site: SmallSite
beforeEach(async () => {
  site = await smallSite({
    'src/articles/2026/11/tides.md': story({ headline: 'Tides' }, 'The sea rises.'),
    'src/articles/2026/11/moon.md': story({ headline: 'Moon', section: 'science' }, 'The moon.'),
  })
})
afterEach(() => site.remove())

async function build(root = site.root, at = '2026-11-23T09:00Z'): Promise<Built> {
  const built = await buildSite({
    root,
    out: path.join(root, 'dist'),
    at: moment(at),
    audience: 'public',
  })
  if (!built.ok) throw new Error(JSON.stringify(built.problems))
  return built.value
}

describe('a second run', () => {
  it('parses and prints nothing when nothing changed, and tells a CDN so', async () => {
    await build()
    const { release, parsed } = await build()
    expect({ parsed, printed: release.printed, note: release.note }).toEqual({
      parsed: 0,
      printed: 0,
      note: { added: [], changed: [], removed: [] },
    })
  })

  it('parses and prints only what an edit touches', async () => {
    await build()
    await site.write({
      'src/articles/2026/11/moon.md': story({ headline: 'Moon', section: 'science' }, 'A moon.'),
    })
    const { release, parsed } = await build()
    expect(parsed).toBe(1)
    const changed = release.note.changed.map(({ url }) => url)
    expect(changed).toContain('https://test.example/2026/11/moon/')
    expect(changed).not.toContain('https://test.example/2026/11/tides/')
    expect(release.printed).toBe(changed.length)
  })

  it('mends what somebody altered, removed or added in the output', async () => {
    await build()
    const tides = path.join(site.out, '2026/11/tides/index.html')
    const good = await readFile(tides, 'utf8')
    await rm(path.join(site.out, '2026/11/moon/index.html'))
    await writeFile(`${tides}.new`, 'spoilt')
    await rename(`${tides}.new`, tides)
    await writeFile(path.join(site.out, 'mine.txt'), 'mine')
    await build()
    expect(await readFile(tides, 'utf8')).toBe(good)
    expect(await site.read('2026/11/moon/index.html')).toContain('<h1>Moon</h1>')
    expect(await site.files()).not.toContain('mine.txt')
  })

  it('prints in this process what other processes have printed of a large edition', async () => {
    const words = 'harbour bridge council tide engine ballot river glacier comet orchard'.split(' ')
    const at = (number: number) => words[number % words.length] ?? ''
    const copy = Array.from({ length: 160 }, (_none, number) => [
      `src/articles/2026/${10 + (number % 2)}/story-${number}.md`,
      story(
        {
          headline: `The ${at(number)} and the ${at(number * 7 + 3)}`,
          section: number % 3 === 0 ? 'science' : 'world',
          topics: `[${at(number)}]`,
          authors: '[jane-roe]',
          ...(number % 40 === 0 && { language: 'es', translationOf: `story-${number + 1}` }),
          ...(number % 5 === 0 && { storyline: 'harbour' }),
        },
        `The ${at(number)} met the [${at(number * 3 + 1)}](story:story-${(number + 7) % 160}).`,
      ),
    ])
    await site.write({
      ...Object.fromEntries(copy),
      '_data/storylines.ts': `export default { harbour: { name: 'The harbour' } }`,
      'src/pages/corrections-policy.md':
        '---\nheadline: Corrections\n---\n\nWe correct what is wrong.\n',
    })
    const { pages } = await build()
    const printed = await bytesIn(site.out)
    // What lies on top tells that the folder is a site of ours.
    const files = Object.keys(printed).filter((file) => file.includes('/'))
    expect(pages).toBeGreaterThan(400)
    const [press = ''] = await readdir(path.join(site.root, '.cache/press'))
    for (let from = 0; from < files.length; from += 300) {
      for (const file of files.slice(from, from + 300))
        for (const tree of [site.out, path.join(site.root, '.cache/press', press, 'standby')])
          await rm(path.join(tree, file))
      const { release } = await build()
      expect(release.printed).toBe(Math.min(300, files.length - from))
    }
    expect(await bytesIn(site.out)).toEqual(printed)
  })

  it('in another checkout with the cache folder alone prints nothing', async () => {
    await build()
    const other = await mkdtemp(path.join(tmpdir(), 'broadsheet-checkout-'))
    try {
      for (const name of ['_data', 'src', '.cache'])
        await cp(path.join(site.root, name), path.join(other, name), { recursive: true })
      const { release, parsed } = await build(other)
      expect({ parsed, printed: release.printed }).toEqual({ parsed: 0, printed: 0 })
      const files = await readdir(path.join(other, 'dist'), { recursive: true })
      expect(files).toContain('2026/11/moon/index.html')
    } finally {
      await rm(other, { recursive: true, force: true })
    }
  })

  it('prints everything when its cache is lost, and changes no file that is right', async () => {
    await build()
    await rm(path.join(site.root, '.cache'), { recursive: true })
    const { release, parsed } = await build()
    expect(parsed).toBe(2)
    expect(release.printed).toBe((await site.files()).length)
  })

  it('writes its release note for an operator’s purge', async () => {
    await build()
    await site.write({ 'src/articles/2026/11/sun.md': story({ headline: 'Sun' }, 'The sun.') })
    await rm(path.join(site.root, 'src/articles/2026/11/moon.md'))
    const { release } = await build()
    const [press = ''] = await readdir(path.join(site.root, '.cache/press'))
    const note: unknown = JSON.parse(
      await readFile(path.join(site.root, '.cache/press', press, 'release.json'), 'utf8'),
    )
    expect(note).toEqual(release.note)
    expect(note).toMatchObject({
      added: expect.arrayContaining([
        {
          url: 'https://test.example/2026/11/sun/',
          sha256: expect.stringMatching(/^[\da-f]{32}$/),
        },
      ]),
      removed: expect.arrayContaining([{ url: 'https://test.example/2026/11/moon/' }]),
    })
  })
})

describe('another version of the program', () => {
  it('prints every page anew, and the site is what that version makes of it', async () => {
    const program = await otherProgram()
    const order = { root: site.root, out: site.out, at: '2026-11-23T09:00Z' }
    try {
      program.build(order)
      expect(program.build(order)).toContain('Nothing changed: 0 files printed')
      await program.editTemplate('new')
      expect(program.build(order)).toMatch(
        /Released: 0 new, 2 changed, 0 removed \(\d\d files printed, /,
      )
      expect(await site.read('2026/11/moon/index.html')).toContain('<article data-new')
    } finally {
      await program.remove()
    }
  })
})
