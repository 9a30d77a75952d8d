// The index of the search, as the build makes it: of live stories alone, always the same, and only when
// there is something new to find.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { DATA, smallSite, story, type SiteFiles, type SmallSite } from '../sites/small-site.ts'

const SITE: SiteFiles = {
  '_data/site.ts': String(DATA['_data/site.ts']).replace('search: false', 'search: true'),
}
const MARK = 'zyxwvu'

const sites: SmallSite[] = []
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.remove()))
})

async function siteOf(files: SiteFiles): Promise<SmallSite> {
  const site = await smallSite({ ...SITE, ...files })
  sites.push(site)
  return site
}

async function built(site: SmallSite, at?: string) {
  const result = await site.build(at)
  expect(result.ok ? [] : result.problems).toEqual([])
  return result
}

/** Every file of the index, readable, by its path. */
async function indexOf(
  site: Pick<SmallSite, 'files' | 'out'>,
): Promise<ReadonlyMap<string, string>> {
  const files = (await site.files()).filter((file) => /^search\/.+\//.test(file))
  return new Map(
    files.map((file) => {
      const bytes = readFileSync(path.join(site.out, file))
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
      return [file, (isPacked ? gunzipSync(bytes) : bytes).toString('latin1')]
    }),
  )
}

/** The files in which the build keeps the index. */
function packsOf({ root }: SmallSite): readonly string[] {
  const names = readdirSync(path.join(root, '.cache'), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.pack'))
    .map((name) => path.join(root, '.cache', name))
}

const STORIES: SiteFiles = Object.fromEntries(
  ['en', 'es', 'he', 'ar'].flatMap((language) =>
    ['one', 'two', 'three'].map((name, index) => [
      `src/articles/2026/11/${language}-${name}.md`,
      story(
        {
          headline: `Headline ${name}`,
          language,
          authors: `[${['jane-roe', 'john-doe'][index % 2]}]`,
          topics: `[Tides, Topic ${name}]`,
          published: `202${index + 4}-11-20 09:00`,
        },
        `Words of the ${language} story number ${name}.`,
      ),
    ]),
  ),
)

describe('the index', () => {
  it('is the same whether made from nothing or by an edit, and as often as it is made', async () => {
    const edited = await siteOf({ ...STORIES, 'src/articles/2026/11/more.md': story() })
    await built(edited)
    await edited.write({ 'src/articles/2026/11/more.md': story({}, 'Other words.') })
    await built(edited)
    for (let run = 0; run < 3; run += 1) {
      const clean = await siteOf({
        ...STORIES,
        'src/articles/2026/11/more.md': story({}, 'Other words.'),
      })
      await built(clean)
      expect(await indexOf(clean)).toEqual(await indexOf(edited))
    }
  })

  it('has a part of its own for each language, with the program for its stems', async () => {
    const site = await siteOf(STORIES)
    await built(site)
    const files = await site.files()
    expect(files.filter((file) => /^search\/.*\/wasm/.test(file))).toEqual([
      'search/ar/wasm.ar.pagefind',
      'search/en/wasm.en.pagefind',
      'search/es/wasm.es.pagefind',
      'search/he/wasm.unknown.pagefind',
    ])
  })

  it('is made anew only when there is something else to find', async () => {
    const site = await siteOf({ 'src/articles/2026/11/a.md': story() })
    await built(site)
    const [pack = ''] = packsOf(site)
    const before = await readFile(pack)
    await writeFile(pack, Buffer.concat([before, Buffer.from('still the same file')]))
    await site.write({ 'src/articles/2026/11/a.md': story({ kicker: 'A kicker is not searched' }) })
    await built(site)
    expect(packsOf(site)).toEqual([pack])
    expect((await readFile(pack, 'latin1')).endsWith('still the same file')).toBe(true)
    await site.write({ 'src/articles/2026/11/a.md': story({}, 'Other words.') })
    await built(site)
    const after = packsOf(site)
    expect(after).toHaveLength(1)
    expect(after).not.toEqual([pack])
  })

  it('is whole again when what was kept of it is damaged', async () => {
    const site = await siteOf({ 'src/articles/2026/11/a.md': story() })
    await built(site)
    const whole = await indexOf(site)
    const [pack = ''] = packsOf(site)
    const bytes = await readFile(pack)
    for (const damaged of [
      Buffer.concat([bytes.subarray(0, -4_000), Buffer.alloc(4_000)]),
      bytes.subarray(0, 20),
      Buffer.alloc(0),
    ]) {
      await writeFile(pack, damaged)
      await rm(path.join(site.out, 'search'), { recursive: true })
      await built(site)
      expect(await indexOf(site)).toEqual(whole)
    }
  })

  it.each([
    ['a draft', { status: 'draft' }],
    ['a scheduled story', { published: '2026-11-23 09:01' }],
    ['a story under an embargo', { embargo: '2026-11-23 09:01' }],
    ['an expired story', { expires: '2026-11-23 08:59' }],
    ['a withdrawn story', { status: 'withdrawn', reason: 'Wrong.' }],
  ])('tells nothing of %s', async (_name, fields) => {
    const copy = story(
      {
        headline: `The ${MARK}`,
        topics: `[Tides, Topic ${MARK}]`,
        standfirst: `On ${MARK}`,
        ...fields,
      },
      `Words of ${MARK}.`,
    )
    const site = await siteOf({ ...STORIES, [`src/articles/2026/11/${MARK}.md`]: copy })
    await built(site)
    const withIt = await indexOf(site)
    expect([...withIt].filter(([file, text]) => `${file}${text}`.includes(MARK))).toEqual([])
    const without = await siteOf(STORIES)
    await built(without)
    expect(withIt).toEqual(await indexOf(without))
  })

  it('tells of the same story once it is live', async () => {
    const copy = story({ headline: `The ${MARK}` }, `Words of ${MARK}.`)
    const site = await siteOf({ [`src/articles/2026/11/${MARK}.md`]: copy })
    await built(site)
    const found = [...(await indexOf(site))].filter(([, text]) => text.includes(MARK))
    const kinds = found.map(([file]) => path.extname(file)).toSorted()
    expect(kinds).toEqual(['.pf_fragment', '.pf_index', '.pf_meta'])
  })

  it('is not there where the site has no search, nor in a preview; the page offers its lists', async () => {
    const site = await siteOf({ ...DATA, 'src/articles/2026/11/a.md': story() })
    await built(site)
    expect((await indexOf(site)).size).toBe(0)
    expect(await site.read('search/index.html')).not.toContain('<form')
    expect(await site.read('search/index.html')).toContain('<a href="/archive/">')
    await site.write(SITE)
    await site.build('2026-11-23T09:00:00Z', 'preview')
    expect((await indexOf(site)).size).toBe(0)
  })
})
