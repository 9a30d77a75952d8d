// The checks of files for machines find what was broken for them on a site that was fine: what no
// other test of the checks breaks.

import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { smallSite, story, type SmallSite } from '../../sites/small-site.ts'
import { findingsOn } from './findings.ts'

const ORIGIN = 'https://test.example'
const STORY = '2026/11/tides/index.html'
const PART = 'sitemap-2026.xml'
const entry = `<url><loc>${ORIGIN}/2026/11/tides/</loc></url>`

describe('the checks of files for machines', () => {
  let site: SmallSite
  /** What a test broke, as it was. */
  const kept = new Map<string, Buffer>()
  beforeAll(async () => {
    site = await smallSite({
      '_data/policies.ts': `export default { tdm: [{ location: '/', reserved: true }] }`,
      'src/articles/2026/11/tides.md': story(
        {
          headline: 'Tides',
          authors: '[jane-roe]',
          picture: '{ file: tides.svg, alt: The sea }',
        },
        'See [the World](/world/).',
      ),
      'src/articles/2026/11/tides.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
      'src/articles/2026/11/gone.md': story({ status: 'withdrawn', reason: 'It was wrong.' }),
    })
    const built = await site.build('2026-11-20T10:00:00Z')
    expect(built.ok).toBe(true)
    expect(found()).toEqual([])
  })
  afterEach(async () => {
    for (const [file, bytes] of kept) await writeFile(path.join(site.out, file), bytes)
    kept.clear()
    expect(found()).toEqual([])
  })
  afterAll(() => site.remove())

  const found = () => findingsOn(site.out, ORIGIN)

  async function keep(file: string): Promise<string> {
    const bytes = await readFile(path.join(site.out, file))
    kept.set(file, bytes)
    return bytes.toString('utf8')
  }

  it.each<[string, string, string | RegExp, string, string]>([
    [
      'more addresses than a sitemap may have',
      PART,
      '</urlset>',
      `${entry.repeat(50_000)}</urlset>`,
      '50001 addresses in',
    ],
    [
      'more bytes than a sitemap may have',
      PART,
      '</urlset>',
      `</urlset><!--${' '.repeat(50 * 1024 * 1024)}-->`,
      '1 addresses in 5',
    ],
    [
      'more news than Google reads',
      'sitemap-news.xml',
      '</urlset>',
      `${entry.repeat(1000)}</urlset>`,
      '1001 addresses in',
    ],
    [
      'an address of another site',
      PART,
      `${ORIGIN}/2026/11/tides/</loc>`,
      'https://other.example/</loc>',
      'the address https://other.example/',
    ],
    [
      'a page that asks not to be indexed',
      PART,
      '</urlset>',
      `<url><loc>${ORIGIN}/2026/11/gone/</loc></url></urlset>`,
      `${ORIGIN}/2026/11/gone/, which asks not to be indexed`,
    ],
    ['an item without an id', 'feed.xml', /<guid.*<\/guid>/, '', 'an item without an id'],
    [
      'another version of JSON Feed',
      'feed.json',
      'jsonfeed.org/version/1.1',
      'jsonfeed.org/version/1',
      'no text for the feed’s version',
    ],
    [
      'an item without a title',
      'feed.atom',
      '<title>Tides</title>',
      '<title></title>',
      'no text for an item’s title',
    ],
    [
      'a headline that is none',
      STORY,
      '"headline":"Tides"',
      '"headline":" "',
      '<script> no headline',
    ],
    [
      'an author that is a thing',
      STORY,
      '"author":[{"@type":"Person"',
      '"author":[{"@type":"Thing"',
      '<script> an author of the type "Thing"',
    ],
    [
      'an image that is not served',
      STORY,
      /("ImageObject","url":"[^"]*)\.svg/,
      '$1.gif',
      '<script> the image',
    ],
    [
      'a step without a name',
      STORY,
      /("position":2,"name":)"[^"]*"/,
      '$1""',
      '<script> a step without a name',
    ],
    [
      'a way of one step',
      STORY,
      /(\{"@type":"ListItem","position":1[^}]*\}),.*?\]/,
      '$1]',
      '<script> breadcrumbs of less than two steps',
    ],
    [
      'a ninjs item of another story',
      '2026/11/tides/ninjs.json',
      `"uri": "${ORIGIN}/2026/11/tides/"`,
      `"uri": "${ORIGIN}/world/"`,
      `the uri ${ORIGIN}/world/`,
    ],
    [
      'rules for text and data mining that cannot be read',
      '.well-known/tdmrep.json',
      '[',
      '',
      'JSON that cannot be parsed',
    ],
  ])('find %s', async (_what, file, from, to, finding) => {
    const text = await keep(file)
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    await writeFile(path.join(site.out, file), changed)
    expect(found()).toContainEqual(expect.stringContaining(`${file} ${finding}`))
  })

  it.each(['robots.txt', 'feeds.opml', 'sitemap-news.xml', 'feed.json'])(
    'find that there is no %s',
    async (file) => {
      await keep(file)
      await rm(path.join(site.out, file))
      expect(found()).toContainEqual(expect.stringMatching(`^${file} no such file$`))
    },
  )
})
