// A site prints the files for machines that it says, and no page names one that is not there.

import { afterEach, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, story, type SmallSite } from '../../sites/small-site.ts'

let site: SmallSite | undefined
afterEach(() => site?.remove())

async function siteWith(outputs: string): Promise<SmallSite> {
  site = await smallSite({
    '_data/site.ts': `export default {
      name: 'T', tagline: 'T', description: 'T.', url: 'https://test.example',
      zone: 'Europe/London', defaultSection: 'world', publisher: { name: 'T' }, outputs: ${outputs},
    }`,
    'src/articles/2026/11/a.md': story(
      { standfirst: 'In short.', topics: '[Tides]', authors: '[jane-roe]' },
      'In full.',
    ),
    'src/articles/2026/11/b.md': story({ headline: 'B', language: 'es', topics: '[Mareas]' }),
  })
  return site
}

const FEED = /(?:^|\/)feed\.\w+$/

async function feedsWith(outputs: string): Promise<readonly string[]> {
  const { build, files, out } = await siteWith(outputs)
  const built = await build()
  expect(built.ok ? [] : built.problems.map(printProblem)).toEqual([])
  expect(checkSite(out, 'https://test.example')).toEqual([])
  return (await files()).filter((file) => FEED.test(file))
}

describe('the files for machines', () => {
  it('are feeds of the lists and in the forms that the site says', async () => {
    expect(await feedsWith(`{ feeds: ['site', 'sections'], feedForms: ['atom'] }`)).toEqual([
      'es/world/feed.atom',
      'feed.atom',
      'science/feed.atom',
      'world/feed.atom',
    ])
    const front = await site?.read('index.html')
    expect(front).toContain('<li><a href="/feed.atom">Atom</a></li>')
    expect(front).not.toContain('feed.xml')
    expect(await site?.read('feeds.opml')).toContain(
      'xmlUrl="https://test.example/world/feed.atom"',
    )
  })

  it.each([`{ feeds: [] }`, `{ feedForms: [] }`])(
    'are no feeds at all with %s',
    async (outputs) => {
      expect(await feedsWith(outputs)).toEqual([])
      expect(await site?.files()).not.toContain('feeds.opml')
      expect(await site?.read('index.html')).not.toContain('feed.')
    },
  )

  it('hold as many stories as the site says, and as much of each', async () => {
    await feedsWith(`{ feedItems: 1, feedText: 'standfirst' }`)
    const feed = (await site?.read('world/feed.xml')) ?? ''
    expect(feed.match(/<item>/g)).toHaveLength(1)
    expect(feed).toContain('<content:encoded>&lt;p&gt;In short.&lt;/p&gt;')
    expect(feed).not.toContain('In full')
  })

  it('lie beside each story, or not', async () => {
    await feedsWith(`{ twins: ['ninjs'] }`)
    const files = await site?.files()
    expect(files).toContain('2026/11/a/ninjs.json')
    expect(files).not.toContain('2026/11/a/index.md')
    expect(await site?.read('2026/11/a/ninjs.json')).not.toContain('index.md')
    expect(await site?.read('2026/11/a/index.html')).not.toContain('index.md')
  })

  it('are named by their names alone', async () => {
    const { build } = await siteWith(`{ feeds: ['section'], feedItems: 0, twin: [] }`)
    const built = await build()
    expect(built.ok ? [] : built.problems.map(({ field, found }) => `${field} ${found}`)).toEqual([
      'outputs.feedItems 0',
      'outputs.feeds[0] "section"',
      'outputs.twin the unknown key "twin"',
    ])
  })
})
