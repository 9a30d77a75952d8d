// What can be wrong with files themselves: their bytes, their size, their names, what they are.

import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readNewsroom } from '#lib/copy/read-newsroom.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from '../sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

const FOLDER = 'src/articles/2026/11'

async function newsroom(files: SiteFiles): Promise<SmallSite> {
  const site = await smallSite(files)
  sites.push(site)
  return site
}

async function said({ root }: SmallSite): Promise<string> {
  const read = await readNewsroom(root)
  return read.ok ? 'fine' : read.problems.map(printProblem).join('\n\n')
}

async function saidOf(name: string, content: string | Uint8Array): Promise<string> {
  return said(await newsroom({ [`${FOLDER}/${name}`]: content }))
}

it('refuses a byte that is not UTF-8, at its place', async () => {
  const bytes = Buffer.concat([
    Buffer.from(story({}, 'Caf')),
    Buffer.from([0xe9]),
    Buffer.from('\n'),
  ])
  expect(await saidOf('a.md', bytes)).toBe(`src/articles/2026/11/a.md:7:1
  found     the byte 0xE9, which is not UTF-8
  expected  a text file in UTF-8
  mend      save the file again and choose UTF-8 as its encoding

    5 |
    6 | Caf
  > 7 | \ufffd
      | ^`)
})

it('tells of a character cut short at its first byte', async () => {
  const bytes = Buffer.concat([Buffer.from('Fog lifts\nCaf'), Buffer.from([0xe2, 0x82])])
  expect(await saidOf('20/a.txt', bytes)).toContain('a.txt:2:4\n  found     the byte 0xE2, which')
})

it.each(['utf16le', 'utf16le with a mark'])('names UTF-16 as what it is (%s)', async (kind) => {
  const text = (kind === 'utf16le' ? '' : '\uFEFF') + story()
  expect(await saidOf('a.md', Buffer.from(text, 'utf16le'))).toBe(`src/articles/2026/11/a.md
  found     a text file in UTF-16, which some programs call "Unicode"
  expected  a text file in UTF-8
  mend      save the file again and choose UTF-8 as its encoding`)
})

it('refuses a control character, at its place', async () => {
  expect(await saidOf('a.md', story({}, 'A bell \u0007 rings.')))
    .toBe(`src/articles/2026/11/a.md:6:8
  found     the control character U+0007
  expected  text that can be printed
  mend      remove the character; it may not show in your editor

    4 | ---
    5 |
  > 6 | A bell \ufffd rings.
      |        ^`)
})

it('refuses a file of 20 MB without reading it', async () => {
  expect(await saidOf('20/a.txt', Buffer.alloc(20_000_000, 'a')))
    .toBe(`src/articles/2026/11/20/a.txt
  found     a file of 19.1 MiB
  expected  copy of at most 1 MiB
  mend      split the story, or take out what is not text`)
})

it('refuses symbolic links: to a file, to a folder, to nothing', async () => {
  const site = await newsroom({ [`${FOLDER}/a.md`]: story() })
  const folder = path.join(site.root, FOLDER)
  await mkdir(path.join(site.root, 'elsewhere'))
  await symlink(path.join(folder, 'a.md'), path.join(folder, 'b.md'))
  await symlink(path.join(site.root, 'elsewhere'), path.join(folder, 'c'))
  await symlink('/nowhere/at/all', path.join(folder, 'd.png'))
  const words = `
  found     a symbolic link
  expected  a file with copy in it, or a picture
  mend      put the file itself here; a link could lead out of the folder`
  expect(await said(site)).toBe(
    ['b.md', 'c', 'd.png'].map((name) => `src/articles/2026/11/${name}${words}`).join('\n\n'),
  )
})

it.each([
  'a.11tydata.js',
  'a.11tydata.json',
  'a.11tydata.yaml',
  'a.11ty.js',
  'A.11TY.TS',
  'a.11ty.md',
])('refuses %s among the copy', async (name) => {
  expect(await saidOf(name, 'x')).toBe(`src/articles/2026/11/${name}
  found     an Eleventy program or data file among the copy
  expected  copy and its pictures; in src/articles nothing is a program
  mend      remove it; what a story needs to say stands in its front matter`)
})

it('names a file without an ending', async () => {
  expect(await saidOf('tides', 'x')).toBe(`src/articles/2026/11/tides
  found     a file without an ending
  expected  copy (.md, .txt), a sidecar (.yaml) or a picture (.avif .gif .jpg .png .svg .webp)
  mend      rename it if it is one of these, or move it out of the folder`)
})

it('names a file whose name is not UTF-8', async () => {
  const site = await newsroom({ [`${FOLDER}/a.md`]: story() })
  const name = Buffer.concat([
    Buffer.from(`${site.root}/${FOLDER}/caf`),
    Buffer.from([0xe9]),
    Buffer.from('.md'),
  ])
  await writeFile(name, story())
  expect(await said(site)).toBe(`src/articles/2026/11/caf\ufffd.md
  found     a file name that is not UTF-8
  expected  a name that every system can read
  mend      rename the file with letters a-z, digits and hyphens`)
})

it('shows no terminal code of a file name or a value', async () => {
  const printed = await saidOf('a\u001b[31m.md', story({ section: '"\u009b31m"' }))
  // oxlint-disable-next-line no-control-regex -- these two begin terminal codes
  expect(printed).not.toMatch(/[\u001b\u009b]/)
  expect(printed).toContain('a\ufffd[31m.md')
})

it('leaves hidden files alone', async () => {
  expect(
    await said(await newsroom({ [`${FOLDER}/a.md`]: story(), [`${FOLDER}/.DS_Store`]: 'x' })),
  ).toBe('fine')
})

it('says that there is no folder of copy', async () => {
  expect(await said(await newsroom({}))).toBe(`src/articles
  found     no such folder
  expected  a folder with copy
  mend      make the folder src/articles and put a story into it, or name another root with --root`)
})

it('says of fields nested ten thousand deep that they are', async () => {
  const deep = '['.repeat(10_000)
  expect(await saidOf('a.md', story({ topics: deep }))).toContain(`a.md:4:108
  found     brackets or lists within each other, a hundred deep
  expected  fields, and lists of fields, no deeper
  mend      remove the brackets, or put the value in quotation marks`)
  expect(await saidOf('a.md', story({ topics: `@\nx: ${deep}` }))).toContain('begins with @')
})

it.each([
  '> ',
  '- ',
  '[',
  '![',
  '*',
  '**_',
  '(',
  '`',
  '::: fact\n',
  '^[',
  '[^a]: ',
  '#',
  '"',
  '"a ',
  '<',
  '&#',
  '|a',
])(
  'reads text that repeats %j ten thousand times, and is done soon',
  async (part) => {
    await expect(saidOf('a.md', story({}, `a\n\n${part.repeat(10_000)} a`))).resolves.toBeTypeOf(
      'string',
    )
  },
  10_000,
)

describe('the layout of the front page', () => {
  const copy = { [`${FOLDER}/tides.md`]: story() }
  const saidOfFront = async (data: string, files: SiteFiles = copy) =>
    said(await newsroom({ ...files, '_data/front.ts': `export default ${data}` }))

  it('is checked against the copy', async () => {
    expect(await saidOfFront(`{ lead: 'tide' }`)).toBe(`_data/front.ts  lead
  found     the story "tide", which does not exist
  expected  the slug of a story in the copy folder
  mend      write tides, or remove it`)
    expect(await saidOfFront(`{ lead: 'tides' }`)).toBe('fine')
  })

  it('may name a story that is not there only beside others that are', async () => {
    const foreign = `secondaries: ['the-harbour-reopens'], bands: [{ section: 'world', pinned: ['2026/11/fog'] }]`
    expect(await saidOfFront(`{ ${foreign} }`)).toBe('fine')
    expect(await saidOfFront(`{ lead: 'tides', ${foreign} }`)).toContain(
      'the story "the-harbour-reopens", which does not exist',
    )
    expect(await saidOfFront(`{ lead: 'tiles', ${foreign} }`)).toContain('write tides')
  })

  it('is strict', async () => {
    expect(await saidOfFront(`{ led: 'tides', bands: [{ section: 'world', size: 0 }] }`))
      .toBe(`_data/front.ts  bands[0].size
  found     0
  expected  a whole number from 1 to 4
  mend      change it to that

_data/front.ts  led
  found     the unknown key "led"
  expected  only the keys that docs/site-data.md names
  mend      correct its spelling, or remove it`)
  })

  it('has no problem of its own where the copy it names has one', async () => {
    const broken = { [`${FOLDER}/tides.md`]: story({ headline: undefined }) }
    expect(await saidOfFront(`{ lead: 'tides' }`, broken)).not.toContain('front.ts')
  })
})
