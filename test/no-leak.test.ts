// What is held back leaves no trace: whole sites are built, and every byte and every file name of the
// output is searched for what only the held-back story says.

import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { smallSite, story, type SiteFiles, type SmallSite } from './sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

const AT = '2026-11-23T09:00:00Z'
const MARK = 'xyzzyq'

type Fields = Readonly<Record<string, string>>

const WAYS: readonly (readonly [string, Fields])[] = [
  ['a draft', { status: 'draft' }],
  [
    'a story withdrawn before it was published',
    { status: 'withdrawn', reason: `The ${MARK} reason.`, published: '2026-11-23T09:01:00Z' },
  ],
  [
    'a story withdrawn under its embargo',
    { status: 'withdrawn', reason: `The ${MARK} reason.`, embargo: '2026-11-23T09:01:00Z' },
  ],
  ['a scheduled story', { published: '2026-11-23T09:01:00Z' }],
  ['a story under an embargo after its publication', { embargo: '2026-11-23T09:01:00Z' }],
  [
    'a story published after its embargo',
    { embargo: '2026-11-23T08:00:00Z', published: '2026-11-23T09:01:00Z' },
  ],
  ['an expired story', { expires: '2026-11-23T09:00:00Z' }],
]

/** Copy with a marker in every field, and as much as possible that would make it a related story. */
function marked(mark: string, fields: Fields = {}): string {
  return story(
    {
      headline: `Tides of ${mark} rise at the harbour wall`,
      shortHeadline: `Short ${mark}`,
      standfirst: `Standfirst ${mark} on harbour tides.`,
      kicker: `Kicker ${mark}`,
      topics: `[Topic ${mark}, Tides]`,
      authors: `[jane-roe, { name: Author ${mark}, type: Person }]`,
      dateline: `Dateline ${mark}`,
      updates: `[{ at: 2026-11-23T09:02:00Z, note: Update ${mark} }]`,
      corrections: `[{ at: 2026-11-23T09:02:00Z, text: Correction ${mark} }]`,
      picture: `{ file: ${mark}.svg, alt: Alt ${mark}, caption: Caption ${mark}, credit: Credit ${mark} }`,
      sources: `[{ title: Source ${mark}, url: "https://${mark}.example/" }]`,
      storyline: 'harbour-tides',
      language: 'es',
      addresses: `[/old/${mark}/]`,
      related: '[live]',
      ...fields,
    },
    `The ${mark} tide at the harbour wall rises twice a day; see [the other](story:live).\n\n![Drawing ${mark}](${mark}-in-the-text.svg)`,
  )
}

const drawing = (mark: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><title>${mark}</title></svg>`

/** A live story that names another in every way there is; or, with nobody to name, the same text without. */
function naming(slug: string | undefined): string {
  const link = (words: string, address: string) =>
    slug === undefined ? words : `[${words}](${address})`
  const links = [
    link('by its slug', `story:${slug}`),
    link('with *markup* and a title', `/2026/11/${slug}/ "Title"`),
    link('by its whole address', `https://test.example/2026/11/${slug}/`),
    link('by its id', `story:2026/11/${slug}`),
    link('by an earlier address', `/old/${slug}/`),
    link('in another spelling', `http://TEST.example/2026//11/./${slug}/index.html`),
  ].join(', ')
  return story(
    {
      headline: 'Tides at the harbour wall',
      storyline: 'harbour-tides',
      topics: '[Tides]',
      ...(slug !== undefined && {
        related: `[${slug}]`,
        unrelated: `[${slug}]`,
        translationOf: slug,
      }),
    },
    `The tide at the harbour wall rises twice a day: ${links}.`,
  )
}

const OTHERS: SiteFiles = {
  'src/articles/2026/11/other.md': story(
    { headline: 'Harbour wall and tides', storyline: 'harbour-tides' },
    'Tides at the wall.',
  ),
}

async function built(files: SiteFiles): Promise<SmallSite> {
  const site = await smallSite(files)
  sites.push(site)
  const result = await site.build(AT)
  expect(result.ok ? [] : result.problems).toEqual([])
  return site
}

/** Every file of a built site, its bytes as Latin-1, so that nothing in them can hide. */
async function output(site: SmallSite): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const file of await site.files())
    files.set(file, await readFile(path.join(site.out, file), 'latin1'))
  return files
}

function filesWith(mark: string, files: ReadonlyMap<string, string>): readonly string[] {
  return [...files]
    .filter(([file, bytes]) => `${file}\n${bytes}`.toLowerCase().includes(mark))
    .map(([file]) => file)
}

const copyOf = (mark: string, copy: string): SiteFiles => ({
  [`src/articles/2026/11/${mark}.md`]: copy,
  [`src/articles/2026/11/${mark}.svg`]: drawing(mark),
  [`src/articles/2026/11/${mark}-in-the-text.svg`]: drawing(mark),
})

/** Folders of the feeds that would tell of the marked story, were it live. */
const FEEDS = ['', 'authors/jane-roe/', 'topics/tides/', `topics/topic-${MARK}/`, 'world/']

describe('no byte and no file name tells of', () => {
  it.each(WAYS)('%s', async (_name, fields) => {
    const held = await built({
      ...OTHERS,
      'src/articles/2026/11/live.md': naming(MARK),
      ...copyOf(MARK, marked(MARK, fields)),
    })
    const without = await built({ ...OTHERS, 'src/articles/2026/11/live.md': naming(undefined) })
    const files = await output(held)
    expect(filesWith(MARK, files)).toEqual([])
    expect(files).toEqual(await output(without))
  })

  it('a story it would tell of everywhere, were it live', async () => {
    const files = await output(
      await built({
        ...OTHERS,
        'src/articles/2026/11/live.md': naming(MARK).replace(/unrelated: .*\n/, ''),
        ...copyOf(MARK, marked(MARK)),
      }),
    )
    const pictures = [...files.keys()].filter((file) => file.startsWith('pictures/'))
    expect(pictures).toHaveLength(2)
    expect(filesWith(MARK, files)).toEqual(
      [
        '2026/11/live/index.html',
        '2026/11/live/ninjs.json',
        `2026/11/${MARK}/index.html`,
        `old/${MARK}/index.html`,
        'lite/2026/11/live/index.html',
        `lite/2026/11/${MARK}/index.html`,
        'lite/index.html',
        `2026/11/${MARK}/index.md`,
        `2026/11/${MARK}/ninjs.json`,
        'archive/2026/11/index.html',
        'archive/2026/index.html',
        'authors/jane-roe/index.html',
        ...FEEDS.flatMap((folder) =>
          ['atom', 'json', 'xml'].map((form) => `${folder}feed.${form}`),
        ),
        'feeds.opml',
        ...pictures,
        'sitemap-2026.xml',
        'sitemap-pages.xml',
        'storylines/harbour-tides/index.html',
        'topics/index.html',
        'topics/tides/index.html',
        `topics/topic-${MARK}/index.html`,
        ...['es/', 'es/world/', 'feeds/en/'].flatMap((folder) =>
          ['atom', 'json', 'xml'].map((form) => `${folder}feed.${form}`),
        ),
        'es/index.html',
        'es/world/index.html',
      ].toSorted(),
    )
  })
})

describe('a withdrawn story that readers may have seen', () => {
  const REASON = 'The figures could not be confirmed.'
  const fields = { status: 'withdrawn', reason: REASON }

  it('leaves its address and the reason, on a notice of its own, and the address to browsers that keep copies', async () => {
    const files = await output(
      await built({
        ...OTHERS,
        'src/articles/2026/11/live.md': naming(MARK),
        ...copyOf(MARK, marked(MARK, fields)),
      }),
    )
    const without = await output(
      await built({ ...OTHERS, 'src/articles/2026/11/live.md': naming(undefined) }),
    )
    const notice = `2026/11/${MARK}/index.html`
    const bytes = files.get(notice) ?? ''
    const list = 'withdrawn.json'
    const others = [...files].filter(([file]) => file !== notice)
    expect(new Map([...others, [list, without.get(list)]])).toEqual(without)
    expect(JSON.parse(files.get(list) ?? '')).toEqual([`/2026/11/${MARK}/`])
    expect(bytes).toContain(REASON)
    expect(bytes).toContain('<meta name="robots" content="noindex">')
    expect(bytes.replaceAll(`https://test.example/2026/11/${MARK}/`, '')).not.toContain(MARK)
  })

  it('leaves the same notice whatever else it said', async () => {
    const noticeOf = async (copy: string) => {
      const site = await built({ ...OTHERS, 'src/articles/2026/11/tides.md': copy })
      return site.read('2026/11/tides/index.html')
    }
    expect(
      await noticeOf(
        story(
          {
            ...fields,
            headline: 'Another',
            kind: 'opinion',
            authors: '[Jane Roe]',
            section: 'science',
          },
          'Other words.',
        ),
      ),
    ).toBe(await noticeOf(story(fields)))
  })
})

describe('an edition of an earlier moment', () => {
  it('does not show what was added to a live story later', async () => {
    const site = await built({
      'src/articles/2026/11/live.md': marked(MARK)
        .replaceAll('story:live', '/world/')
        .replace('related: [live]\n', ''),
      [`src/articles/2026/11/${MARK}.svg`]: drawing(MARK),
      [`src/articles/2026/11/${MARK}-in-the-text.svg`]: drawing(MARK),
    })
    expect(filesWith(`update ${MARK}`, await output(site))).toEqual([])
    expect(filesWith(`correction ${MARK}`, await output(site))).toEqual([])
    expect(await site.read('2026/11/live/index.html')).not.toContain('Actualizado')
    await site.build('2026-11-23T09:02:00Z')
    expect(filesWith(`update ${MARK}`, await output(site))).toEqual([
      '2026/11/live/index.html',
      'lite/2026/11/live/index.html',
      'updates/index.html',
    ])
    expect(filesWith(`correction ${MARK}`, await output(site))).toEqual([
      '2026/11/live/index.html',
      '2026/11/live/index.md',
      'corrections/feed.atom',
      'corrections/feed.json',
      'corrections/feed.xml',
      'corrections/index.html',
      'lite/2026/11/live/index.html',
    ])
    expect(await site.read('2026/11/live/index.html')).toContain(
      'Actualizado <time datetime="2026-11-23T09:02:00+00:00">',
    )
  })
})

it('holds for random newsrooms: a story is told of exactly when it is live', async () => {
  const anyWay = fc.constantFrom<Fields>({}, ...WAYS.map(([, fields]) => fields))
  const anyCopy = fc.array(fc.record({ fields: anyWay, names: fc.nat() }), {
    minLength: 2,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(anyCopy, async (stories) => {
      const markOf = (index: number) => `xyzzyq${String.fromCodePoint(97 + index)}`
      const copies = stories.map(({ fields, names }, index) => {
        const own = Object.fromEntries(
          Object.entries(fields).map(([key, value]) => [key, value.replace(MARK, markOf(index))]),
        )
        const other = names % stories.length
        const named = other === index ? 'live' : markOf(other)
        return copyOf(
          markOf(index),
          marked(markOf(index), { ...own, related: `[${named}]` }).replace(
            'story:live',
            `story:${named}`,
          ),
        )
      })
      const site = await built({
        ...OTHERS,
        'src/articles/2026/11/live.md': naming(markOf(0)),
        ...(Object.assign({}, ...copies) as SiteFiles),
      })
      const files = await output(site)
      stories.forEach(({ fields }, index) => {
        expect(filesWith(markOf(index), files).length > 0).toBe(Object.keys(fields).length === 0)
      })
    }),
    { numRuns: 8 },
  )
})
