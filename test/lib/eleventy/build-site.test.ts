// Editions built for real: what stands on the pages of a site at its limits, and in a preview.

import { lstat, mkdir, readFile, symlink } from 'node:fs/promises'
import { XMLValidator } from 'fast-xml-parser'
import { afterEach, describe, expect, it } from 'vitest'
import type { Audience } from '#lib/edition/gate.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from '../../sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

async function built(files: SiteFiles, at?: string, audience?: Audience): Promise<SmallSite> {
  const site = await smallSite(files)
  sites.push(site)
  const result = await site.build(at, audience)
  expect(result.ok ? [] : result.problems).toEqual([])
  return site
}

/** Addresses that a page links to, in order. */
async function linksOf(site: SmallSite, file: string): Promise<readonly string[]> {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(await site.read(file))?.[1] ?? ''
  return [...main.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '')
}

describe('a site before anything is published', () => {
  it('has a front page, section fronts that say so, and nothing that names a story', async () => {
    const site = await built(
      { 'src/articles/2026/11/later.md': story({ headline: 'Later' }) },
      '2026-01-01',
    )
    expect((await site.files()).filter((file) => !/^assets\/|(?:^|\/)feed\.(?:xml|atom|json)$/.test(file))).toEqual([
      '404.html', 'about/index.html', 'archive/index.html', 'authors/jane-roe/index.html', 'authors/john-doe/index.html', 'corrections/index.html', 'feeds.opml', 'index.html', 'keyboard/index.html', 'offline/index.html', 'robots.txt', 'saved/index.html', 'science/index.html', 'search/index.html', 'sitemap-news.xml', 'sitemap-pages.xml', 'sitemap.xml', 'sw.js', 'topics/index.html', 'updates/index.html', 'withdrawn.json', 'world/index.html',
    ]) // prettier-ignore
    expect(await site.read('world/index.html')).toContain('There are no stories here yet.')
    expect(await site.read('index.html')).not.toContain('<article')
    expect(XMLValidator.validate(await site.read('feed.xml'))).toBe(true)
    expect(XMLValidator.validate(await site.read('sitemap.xml'))).toBe(true)
  })
})

describe('a site with one story', () => {
  it('has it on its front, in its section and nowhere as related to itself', async () => {
    const site = await built({ 'src/articles/2026/11/only.md': story({ headline: 'Only' }) })
    expect(await linksOf(site, 'index.html')).toEqual(['/2026/11/only/'])
    expect(await linksOf(site, 'world/index.html')).toEqual(['/2026/11/only/'])
    expect(await site.read('science/index.html')).toContain('There are no stories here yet.')
    expect(await site.read('2026/11/only/index.html')).not.toContain('class="related"')
  })
})

describe('a section with seventy stories', () => {
  const copyOf = (count: number): SiteFiles =>
    Object.fromEntries(
      Array.from({ length: count }, (_none, index) => {
        const number = String(index + 1).padStart(3, '0')
        const published = `2026-10-${String(Math.floor(index / 3) + 1).padStart(2, '0')} 1${index % 3}:00`
        return [
          `src/articles/2026/10/story-${number}.md`,
          story({ headline: `Story ${number}`, published }),
        ]
      }),
    )

  it('links every story from one list page, and keeps the page of the oldest when one is added', async () => {
    const site = await built(copyOf(70))
    const front = await linksOf(site, 'world/index.html')
    const oldest = await site.read('world/page/1/index.html')
    expect(front.at(-1)).toBe('/world/page/1/')
    expect((await linksOf(site, 'world/page/1/index.html')).at(-1)).toBe('/world/')
    const stories = [
      ...front.slice(0, -1),
      ...(await linksOf(site, 'world/page/1/index.html')).slice(0, -1),
    ]
    expect(stories).toEqual(
      Array.from(
        { length: 70 },
        (_none, index) => `/2026/10/story-${String(70 - index).padStart(3, '0')}/`,
      ),
    )
    await site.write(copyOf(71))
    await site.build()
    expect(await site.read('world/page/1/index.html')).toBe(oldest)
    expect((await linksOf(site, 'world/index.html'))[0]).toBe('/2026/10/story-071/')
  })
})

describe('a preview', () => {
  const FILES: SiteFiles = {
    'src/articles/2026/11/draft.md': story({ headline: 'Draft here', status: 'draft' }),
    'src/articles/2026/11/embargoed.md': story({
      headline: 'Embargoed here',
      embargo: '2026-11-24 09:30',
    }),
    'src/articles/2026/11/expired.md': story({ headline: 'Expired here', expires: '2026-11-22' }),
    'src/articles/2026/11/live.md': story(
      { headline: 'Live here' },
      'See [this](story:draft) and [that](story:expired).',
    ),
    'src/articles/2026/11/scheduled.md': story({
      headline: 'Scheduled here',
      published: '2026-11-24 09:00',
    }),
    'src/articles/2026/11/withdrawn.md': story({
      headline: 'Withdrawn here',
      status: 'withdrawn',
      reason: 'Wrong.',
    }),
  }

  it('shows what is to come, marked, and not what is gone', async () => {
    const site = await built(FILES, undefined, 'preview')
    expect((await site.files()).filter((file) => /^2026\/.*\.html$/.test(file))).toEqual(
      ['draft', 'embargoed', 'live', 'scheduled', 'withdrawn'].map(
        (slug) => `2026/11/${slug}/index.html`,
      ),
    )
    const mark = async (slug: string) =>
      /<p class="mark">([^<]*)<\/p>\n<p class="kicker"><a/.exec(
        await site.read(`2026/11/${slug}/index.html`),
      )?.[1]
    expect(await mark('draft')).toBe('Draft')
    expect(await mark('embargoed')).toBe('Under embargo until 24 November 2026, 09:30 GMT')
    expect(await mark('scheduled')).toBe('Scheduled for 24 November 2026, 09:00 GMT')
    expect(await mark('live')).toBeUndefined()
    const page = await site.read('2026/11/live/index.html')
    expect(page).toContain('See <a href="/2026/11/draft/">this</a> and that.')
    expect(page).toContain('<meta name="robots" content="noindex">')
    for (const file of await site.files())
      expect(await site.read(file)).not.toMatch(/Expired here|Withdrawn here/)
  })

  it('is for the newsroom alone: the public edition has no mark and may be indexed', async () => {
    const site = await built(FILES)
    expect((await site.files()).filter((file) => /^2026\/.*\.html$/.test(file))).toEqual([
      '2026/11/live/index.html',
      '2026/11/withdrawn/index.html',
    ])
    expect(await site.read('2026/11/live/index.html')).not.toMatch(/class="mark"|noindex/)
    expect(await site.read('2026/11/live/index.html')).toContain('See this and that.')
  })
})

describe('a build', () => {
  it('leaves the working folder as it was', async () => {
    const before = process.cwd()
    await built({ 'src/articles/2026/11/a.md': story() })
    expect(process.cwd()).toBe(before)
  })

  it('prints into the folder that a symbolic link names, and keeps the link', async () => {
    const site = await smallSite({ 'src/articles/2026/11/a.md': story() })
    sites.push(site)
    await mkdir(`${site.root}/releases/current`, { recursive: true })
    await symlink('releases/current', site.out)
    expect((await site.build()).ok).toBe(true)
    expect((await site.build()).ok).toBe(true)
    expect((await lstat(site.out)).isSymbolicLink()).toBe(true)
    expect(await readFile(`${site.root}/releases/current/index.html`, 'utf8')).toContain(
      'A headline',
    )
  })
})
