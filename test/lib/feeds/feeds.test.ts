// What machines read: the feed, the sitemap and the structured data, each read back by a parser of its format.

import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { atomFeed } from '#includes/feeds/atom.ts'
import { jsonFeed } from '#includes/feeds/json-feed.ts'
import { markdownTwin } from '#includes/feeds/markdown.ts'
import { newsSitemap } from '#includes/feeds/news-sitemap.ts'
import { ninjsFile } from '#includes/feeds/ninjs.ts'
import { opmlFile } from '#includes/feeds/opml.ts'
import { policyText } from '#includes/feeds/policy-text.ts'
import { robotsFile } from '#includes/feeds/robots.ts'
import { rslFile } from '#includes/feeds/rsl.ts'
import { rssFeed } from '#includes/feeds/rss.ts'
import { sitemapIndex } from '#includes/feeds/sitemap-index.ts'
import { sitemap } from '#includes/feeds/sitemap.ts'
import { tdmFile } from '#includes/feeds/tdm.ts'
import { articleLayout } from '#includes/layouts/article.ts'
import { listLayout } from '#includes/layouts/list.ts'
import { composeEdition } from '#lib/edition/edition.ts'
import type { Feed } from '#lib/feeds/feed.ts'
import { sitemaps, type SitemapProps } from '#lib/feeds/sitemap-props.ts'
import { markdownText } from '#lib/html/markdown-text.ts'
import { frameOf, pagesOf } from '#lib/pages/pages-of.ts'
import { english } from '#lib/story/languages/en.ts'
import { policiesSchema, type PoliciesData } from '#lib/story/policies.ts'
import { KINDS, type Story } from '#lib/story/story.ts'
import { moment } from '../../sites/small-site.ts'
import { ASSETS, aStory, bodyOf, newsroomOf } from '../../sites/newsroom.ts'

const AT = moment('2026-11-23T09:00Z')
const HOSTILE = `]]> & &amp; <b>"it's"</b> </script><!-- \u2028 </title> {{ x }} \${x}`

const editionOf = (...stories: readonly Story[]) =>
  composeEdition(newsroomOf(...stories), AT).edition

/** The feed in one folder of the site. */
function feedAt(address: string, ...stories: readonly Story[]): Feed {
  const page = pagesOf(editionOf(...stories)).rss.find(
    (one) => one.address === `${address}feed.xml`,
  )
  if (page === undefined) throw new Error(`There is no feed in ${address}.`)
  return page.props
}

const siteFeed = (...stories: readonly Story[]) => feedAt('/', ...stories)

/** Parses XML strictly; a value is never taken for a number, and what may repeat is a list. */
function parsed(text: string): Parsed {
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    // Without it the parser leaves numbered entities, which XML has too, as they are.
    htmlEntities: true,
    isArray: (name) => ['item', 'entry', 'category', 'dc:creator', 'url'].includes(name),
  })
  return parser.parse(text)
}

// oxlint-disable-next-line typescript/no-explicit-any -- what an XML file holds is what these tests are about
type Parsed = any

const channelOf = (...stories: readonly Story[]): Parsed =>
  parsed(rssFeed(siteFeed(...stories)).text).rss.channel

describe('the feed', () => {
  it('is right before anything is published', () => {
    const channel = channelOf()
    expect(channel.title).toBe('The Test')
    expect(channel.link).toBe('https://test.example/')
    expect(channel.language).toBe('en')
    expect(channel['atom:link']).toEqual({
      '@_href': 'https://test.example/feed.xml',
      '@_rel': 'self',
      '@_type': 'application/rss+xml',
    })
    expect(channel).not.toHaveProperty('item')
    expect(channel).not.toHaveProperty('lastBuildDate')
  })

  it('tells everything of a story, with dates by RFC 822 in the zone of the site', () => {
    const [item] = channelOf(
      aStory({
        headline: 'Tides',
        standfirst: 'Twice a day.',
        section: 'science',
        topics: ['Oceans', 'Science'],
        published: moment('2026-07-02T08:05Z'),
        credits: [
          { name: 'Jane Roe', type: 'Person' },
          { name: 'Reuters', type: 'Organization' },
        ],
      }),
    ).item
    const { '#text': _betweenElements, ...told } = item
    expect(told).toEqual({
      title: 'Tides',
      link: 'https://test.example/2026/11/a/',
      guid: { '#text': 'https://test.example/2026/11/a/', '@_isPermaLink': 'true' },
      pubDate: 'Thu, 02 Jul 2026 09:05:00 +0100',
      'dc:creator': ['Jane Roe', 'Reuters'],
      category: ['Science', 'Oceans'],
      description: 'Twice a day.',
      'content:encoded': '<p>The first paragraph.</p>\n',
    })
    expect(Date.parse(item.pubDate)).toBe(moment('2026-07-02T08:05Z'))
  })

  it('holds hostile text as text', () => {
    const channel = channelOf(
      aStory({
        headline: HOSTILE,
        standfirst: HOSTILE,
        topics: [HOSTILE],
        credits: [{ name: HOSTILE, type: 'Person' }],
        body: bodyOf('<p>]]&gt; &amp; &lt;b&gt;</p>'),
      }),
    )
    const [item] = channel.item
    expect([item.title, item.description, item.category[1], item['dc:creator'][0]]).toEqual([
      HOSTILE,
      HOSTILE,
      HOSTILE,
      HOSTILE,
    ])
    expect(item['content:encoded']).toBe('<p>]]&gt; &amp; &lt;b&gt;</p>')
  })

  it('begins the text with the dateline, if it has one, as the page does', () => {
    const [item] = siteFeed(aStory({ dateline: 'Bonn & <Berlin>' })).items
    expect(item?.content).toBe('<p>Bonn &amp; &lt;Berlin&gt;</p>\n<p>The first paragraph.</p>\n')
  })

  it('can be read whatever characters a story holds', () => {
    const [item] = channelOf(
      aStory({ headline: 'a\f\u0001\ufffeb', body: bodyOf('<p>a\fb</p>') }),
    ).item
    expect(item.title).toBe('ab')
    expect(item['content:encoded']).toBe('<p>ab</p>')
  })

  it('makes every address in the text whole, and touches nothing else', () => {
    const [item] = channelOf(
      aStory({
        body: bodyOf(
          '<p><a href="story:2026/11/b">b</a> <a href="/world/" title="/x/">w</a> <a href="#note-1">1</a> <a href="https://else.example/">e</a> <img src="/pictures/a.svg" alt="src=&quot;/no&quot;"></p>',
          { links: ['2026/11/b'] },
        ),
      }),
      aStory({ slug: 'b' }),
    ).item
    expect(item['content:encoded']).toBe(
      '<p><a href="https://test.example/2026/11/b/">b</a> <a href="https://test.example/world/" title="/x/">w</a> <a href="https://test.example/2026/11/a/#note-1">1</a> <a href="https://else.example/">e</a> <img src="https://test.example/pictures/a.svg" alt="src=&quot;/no&quot;"></p>',
    )
  })

  it('has the fifty newest stories, newest first', () => {
    const stories = Array.from({ length: 60 }, (_none, index) =>
      aStory({
        slug: `s${index}`,
        published: moment(`2026-11-20T09:${String(index).padStart(2, '0')}Z`),
      }),
    )
    const links = channelOf(...stories).item.map(({ link }: Parsed) => link)
    expect(links).toEqual(
      Array.from({ length: 50 }, (_none, index) => `https://test.example/2026/11/s${59 - index}/`),
    )
  })

  it.each<[string, Partial<Story>, string]>([
    ['the newest publication', {}, 'Fri, 20 Nov 2026 09:00:00 +0000'],
    [
      'a later correction',
      { corrections: [{ at: moment('2026-11-22T12:00Z'), text: 'No.' }] },
      'Sun, 22 Nov 2026 12:00:00 +0000',
    ],
    ['a later update', { updated: moment('2026-11-21T12:00Z') }, 'Sat, 21 Nov 2026 12:00:00 +0000'],
    [
      'the end of an embargo',
      { embargo: moment('2026-11-22T10:00Z') },
      'Sun, 22 Nov 2026 10:00:00 +0000',
    ],
    [
      'nothing that is still to come',
      { updated: moment('2026-11-24T12:00Z') },
      'Fri, 20 Nov 2026 09:00:00 +0000',
    ],
  ])('was last built at %s', (_name, fields, built) => {
    expect(channelOf(aStory(fields)).lastBuildDate).toBe(built)
  })
})

const WITH_EVERYTHING = {
  headline: 'Tides',
  standfirst: 'Twice a day.',
  section: 'science',
  topics: ['Oceans'],
  published: moment('2026-07-02T08:05Z'),
  updated: moment('2026-11-20T10:00Z'),
  credits: [
    { name: 'Jane Roe', type: 'Person', author: 'jane-roe' },
    { name: 'Reuters', type: 'Organization' },
  ],
  picture: {
    file: 'a.svg',
    address: '/pictures/a.svg',
    width: 4,
    height: 3,
    alt: 'A wave',
    focus: [0.5, 0.5],
  },
} as const satisfies Partial<Story>

describe('the feed in other forms', () => {
  it('is Atom', () => {
    const { feed } = parsed(atomFeed(siteFeed(aStory(WITH_EVERYTHING))).text)
    expect(feed).toMatchObject({
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': 'en',
      id: 'https://test.example/feed.atom',
      title: 'The Test',
      subtitle: 'A paper for tests.',
      updated: '2026-11-20T10:00:00+00:00',
      author: { name: 'The Test Company', uri: 'https://test.example/' },
    })
    const [entry] = feed.entry
    expect(entry).toMatchObject({
      '@_xml:lang': 'en',
      id: 'https://test.example/2026/11/a/',
      title: 'Tides',
      published: '2026-07-02T09:05:00+01:00',
      updated: '2026-11-20T10:00:00+00:00',
      summary: 'Twice a day.',
      content: { '#text': '<p>The first paragraph.</p>\n', '@_type': 'html' },
      category: [{ '@_term': 'Science' }, { '@_term': 'Oceans' }],
    })
    expect(entry.author).toMatchObject([
      { name: 'Jane Roe', uri: 'https://test.example/authors/jane-roe/' },
      { name: 'Reuters' },
    ])
    expect(entry.link).toEqual([
      { '@_rel': 'alternate', '@_type': 'text/html', '@_href': 'https://test.example/2026/11/a/' },
      {
        '@_rel': 'enclosure',
        '@_type': 'image/svg+xml',
        '@_href': 'https://test.example/pictures/a.svg',
      },
    ])
  })

  it('is JSON', () => {
    expect(JSON.parse(jsonFeed(siteFeed(aStory(WITH_EVERYTHING))).text)).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Test',
      home_page_url: 'https://test.example/',
      feed_url: 'https://test.example/feed.json',
      description: 'A paper for tests.',
      language: 'en',
      authors: [{ name: 'The Test Company', url: 'https://test.example/' }],
      items: [
        {
          id: 'https://test.example/2026/11/a/',
          url: 'https://test.example/2026/11/a/',
          title: 'Tides',
          summary: 'Twice a day.',
          content_html: '<p>The first paragraph.</p>\n',
          image: 'https://test.example/pictures/a.svg',
          attachments: [{ url: 'https://test.example/pictures/a.svg', mime_type: 'image/svg+xml' }],
          date_published: '2026-07-02T09:05:00+01:00',
          date_modified: '2026-11-20T10:00:00+00:00',
          authors: [
            { name: 'Jane Roe', url: 'https://test.example/authors/jane-roe/' },
            { name: 'Reuters' },
          ],
          tags: ['Science', 'Oceans'],
          language: 'en',
        },
      ],
    })
  })

  it('holds hostile text as text', () => {
    const feed = siteFeed(aStory({ headline: HOSTILE, topics: [HOSTILE] }))
    const [entry] = parsed(atomFeed(feed).text).feed.entry
    expect([entry.title, entry.category[1]['@_term']]).toEqual([HOSTILE, HOSTILE])
    expect(JSON.parse(jsonFeed(feed).text).items[0].title).toBe(HOSTILE)
  })

  it('has the date that Atom wants before anything is published', () => {
    expect(parsed(atomFeed(siteFeed()).text).feed.updated).toBe('1970-01-01T00:00:00Z')
  })

  it('shows the picture of a story in RSS, with its size and alternative text', () => {
    const [item] = channelOf(aStory(WITH_EVERYTHING)).item
    expect(item['media:content']).toEqual({
      '@_url': 'https://test.example/pictures/a.svg',
      '@_medium': 'image',
      '@_type': 'image/svg+xml',
      '@_width': '4',
      '@_height': '3',
      'media:description': { '#text': 'A wave', '@_type': 'plain' },
    })
  })

  it('names the hub of the site, if it has one', () => {
    const newsroom = newsroomOf(aStory())
    const site = { ...newsroom.site, hub: 'https://hub.example/' }
    const [page] = pagesOf(composeEdition({ ...newsroom, site }, AT).edition).rss
    if (page === undefined) throw new Error('There is no feed.')
    expect(parsed(rssFeed(page.props).text).rss.channel['atom:link']).toContainEqual({
      '@_href': 'https://hub.example/',
      '@_rel': 'hub',
    })
    expect(parsed(atomFeed(page.props).text).feed.link).toContainEqual({
      '@_rel': 'hub',
      '@_href': 'https://hub.example/',
    })
    expect(JSON.parse(jsonFeed(page.props).text).hubs).toEqual([
      { type: 'WebSub', url: 'https://hub.example/' },
    ])
  })

  it('says in which language and direction a text is that is not in the language of the site', () => {
    const [item] = siteFeed(aStory({ language: 'he' })).items
    expect(item?.content).toBe('<div lang="he" dir="rtl"><p>The first paragraph.</p>\n</div>')
  })
})

describe('feeds', () => {
  const addressesOf = (...stories: readonly Story[]) =>
    pagesOf(editionOf(...stories)).jsonFeed.map(({ address }) => address)

  it('are there for the site, its corrections and its sections before anything is published', () => {
    expect(addressesOf()).toEqual([
      '/feed.json', '/corrections/feed.json', '/world/feed.json', '/science/feed.json',
    ]) // prettier-ignore
  })

  it('are there for each topic, and for each language where there is more than one', () => {
    expect(addressesOf(aStory({ topics: ['Tides'] }))).toContain('/topics/tides/feed.json')
    expect(addressesOf(aStory())).not.toContain('/feeds/en/feed.json')
    const stories = [aStory(), aStory({ slug: 'b', language: 'he' })]
    expect(addressesOf(...stories).slice(-2)).toEqual(['/feeds/en/feed.json', '/he/feed.json'])
    const feed = feedAt('/he/', ...stories)
    expect([feed.title, feed.language, feed.page, feed.items.map(({ url }) => url)]).toEqual([
      'The Test: עברית',
      'he',
      'https://test.example/he/',
      ['https://test.example/2026/11/b/'],
    ])
  })

  it('of a section have its stories alone, and are named on its pages', () => {
    const stories = [aStory(), aStory({ slug: 'b', section: 'science' })]
    const feed = feedAt('/science/', ...stories)
    expect([feed.title, feed.page, feed.self.atom, feed.items.map(({ url }) => url)]).toEqual([
      'The Test: Science',
      'https://test.example/science/',
      'https://test.example/science/feed.atom',
      ['https://test.example/2026/11/b/'],
    ])
    const edition = editionOf(...stories)
    const page = pagesOf(edition).list.find(({ address }) => address === '/science/')
    if (page === undefined) throw new Error('There is no such page.')
    const printed = listLayout(page.props, frameOf(edition, ASSETS)).text
    expect(
      [...printed.matchAll(/rel="alternate" type="([^"]*)".*? href="([^"]*)"/g)].map((m) =>
        m.slice(1),
      ),
    ).toEqual([
      ['application/rss+xml', '/feed.xml'],
      ['application/atom+xml', '/feed.atom'],
      ['application/feed+json', '/feed.json'],
      ['application/rss+xml', '/science/feed.xml'],
      ['application/atom+xml', '/science/feed.atom'],
      ['application/feed+json', '/science/feed.json'],
    ])
  })

  it('of corrections have each correction once, newest first, and nothing still to come', () => {
    const at = moment('2026-11-21T09:00Z')
    const feed = feedAt(
      '/corrections/',
      aStory({
        corrections: [
          { at, text: 'One & all.' },
          { at, text: 'Two.' },
        ],
      }),
      aStory({
        slug: 'b',
        corrections: [
          { at: moment('2026-11-22T09:00Z'), text: 'Three.' },
          { at: moment('2026-11-24T09:00Z'), text: 'Four.' },
        ],
      }),
    )
    expect(feed.items.map(({ id, content }) => [id, content])).toEqual([
      ['https://test.example/2026/11/b/#correction-1', '<p lang="en" dir="ltr">Three.</p>'],
      ['https://test.example/2026/11/a/#correction-2', '<p lang="en" dir="ltr">Two.</p>'],
      ['https://test.example/2026/11/a/#correction-1', '<p lang="en" dir="ltr">One &amp; all.</p>'],
    ])
    expect(feed.items[0]).toMatchObject({
      url: 'https://test.example/2026/11/b/#corrections',
      title: 'Correction: A headline',
    })
    expect(feed.updated?.iso).toBe('2026-11-22T09:00:00+00:00')
  })
})

describe('the sitemaps', () => {
  const entriesOf = (props: SitemapProps): Parsed => {
    const { urlset } = parsed(sitemap(props).text)
    expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    return urlset.url
  }

  it('name every page for readers once, with the moment it last changed', () => {
    const pages = pagesOf(
      editionOf(
        aStory({ slug: 'old', id: '2025/07/old', published: moment('2025-07-01T09:00Z') }),
        aStory({
          slug: 'put-right',
          corrections: [{ at: moment('2026-11-22T12:00Z'), text: 'No.' }],
        }),
        aStory({
          slug: 'embargoed',
          published: moment('2026-11-19'),
          embargo: moment('2026-11-21T10:00Z'),
        }),
        aStory({ slug: 'held', status: { kind: 'draft' } }),
      ),
    )
    const [index] = pages.sitemapIndex
    expect(index && parsed(sitemapIndex(index.props).text).sitemapindex.sitemap).toEqual([
      { loc: 'https://test.example/sitemap-pages.xml', lastmod: '2026-11-22T12:00:00+00:00' },
      { loc: 'https://test.example/sitemap-2026.xml', lastmod: '2026-11-22T12:00:00+00:00' },
      { loc: 'https://test.example/sitemap-2025.xml', lastmod: '2025-07-01T10:00:00+01:00' },
    ])
    expect(pages.sitemap.map(({ address, props }) => [address, entriesOf(props)])).toEqual([
      [
        '/sitemap-pages.xml',
        [
          { loc: 'https://test.example/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/about/' },
          { loc: 'https://test.example/world/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/science/' },
          { loc: 'https://test.example/archive/2026/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/archive/2025/', lastmod: '2025-07-01T10:00:00+01:00' },
          { loc: 'https://test.example/archive/2026/11/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/archive/2025/07/', lastmod: '2025-07-01T10:00:00+01:00' },
          { loc: 'https://test.example/topics/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/archive/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/corrections/', lastmod: '2026-11-22T12:00:00+00:00' },
          { loc: 'https://test.example/updates/' },
        ],
      ],
      [
        '/sitemap-2026.xml',
        [
          { loc: 'https://test.example/2026/11/embargoed/', lastmod: '2026-11-21T10:00:00+00:00' },
          { loc: 'https://test.example/2026/11/put-right/', lastmod: '2026-11-22T12:00:00+00:00' },
        ],
      ],
      [
        '/sitemap-2025.xml',
        [{ loc: 'https://test.example/2025/07/old/', lastmod: '2025-07-01T10:00:00+01:00' }],
      ],
    ])
  })

  const storiesOf = (count: number) =>
    Array.from({ length: count }, (_none, index) =>
      aStory({ slug: `s${index}`, published: moment(`2026-11-20T09:0${index}Z`) }),
    )
  const partsOf = (count: number, limits: { addresses: number; bytes: number }) =>
    sitemaps(editionOf(...storiesOf(count)), [], limits).parts.map(({ address, props }) => [
      address,
      ...props.entries.map(({ url }) => url.split('/').at(-2)),
    ])

  it('are cut where the protocol says, from the oldest, so that a new story changes the last alone', () => {
    const limits = { addresses: 2, bytes: 1e6 }
    expect(partsOf(3, limits)).toEqual([
      ['/sitemap-2026.xml', 's0', 's1'],
      ['/sitemap-2026-2.xml', 's2'],
    ])
    expect(partsOf(5, limits)).toEqual([
      ['/sitemap-2026.xml', 's0', 's1'],
      ['/sitemap-2026-2.xml', 's2', 's3'],
      ['/sitemap-2026-3.xml', 's4'],
    ])
  })

  it('are cut before they grow too large', () => {
    const bytes = 500
    expect(partsOf(3, { addresses: 50_000, bytes })).toEqual([
      ['/sitemap-2026.xml', 's0', 's1'],
      ['/sitemap-2026-2.xml', 's2'],
    ])
    for (const { props } of sitemaps(editionOf(...storiesOf(9)), [], { addresses: 50_000, bytes })
      .parts)
      expect(Buffer.byteLength(sitemap(props).text)).toBeLessThanOrEqual(bytes)
  })

  it.each([
    ['120,001 addresses', 120_001, 20, 3],
    ['30,000 addresses of 2,000 characters', 30_000, 2_000, 2],
  ])('hold what the protocol lets one file hold: %s', (_what, count, length, files) => {
    const pages = Array.from({ length: count }, (_none, index) => ({
      address: `/${String(index).padStart(length - 2, '0')}/`,
      stories: [],
    }))
    const { index, parts } = sitemaps(editionOf(), pages)
    expect(parts.map(({ address }) => address)).toEqual(
      index.entries.map(({ url }) => url.replace('https://test.example', '')),
    )
    expect(parts).toHaveLength(files)
    for (const { props } of parts) {
      expect(props.entries.length).toBeLessThanOrEqual(50_000)
      expect(Buffer.byteLength(sitemap(props).text)).toBeLessThanOrEqual(52_428_800)
    }
    expect(new Set(parts.flatMap(({ props }) => props.entries.map(({ url }) => url))).size).toBe(
      count,
    )
  })
})

describe('the news sitemap', () => {
  const newsOf = (...stories: readonly Story[]) => {
    const [page] = pagesOf(editionOf(...stories)).newsSitemap
    if (page === undefined) throw new Error('There is no news sitemap.')
    return page.props
  }

  it('has the stories of the last two days before the moment of the edition, with Google’s fields', () => {
    const props = newsOf(
      aStory({ slug: 'now', published: AT, headline: HOSTILE, language: 'he' }),
      aStory({ slug: 'in', published: moment('2026-11-21T09:01Z') }),
      aStory({ slug: 'out', published: moment('2026-11-21T09:00Z') }),
      aStory({ slug: 'later', published: moment('2026-11-23T09:01Z') }),
    )
    const { urlset } = parsed(newsSitemap(props).text)
    expect(urlset['@_xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9')
    expect(urlset.url.map(({ loc }: Parsed) => loc)).toEqual([
      'https://test.example/2026/11/now/',
      'https://test.example/2026/11/in/',
    ])
    expect(urlset.url[0]['news:news']).toMatchObject({
      'news:publication': { 'news:name': 'The Test', 'news:language': 'he' },
      'news:publication_date': '2026-11-23T09:00:00+00:00',
      'news:title': HOSTILE,
    })
  })

  it.each([
    ['pt-BR', 'pt'],
    ['zh-Hant', 'zh-tw'],
    ['zh', 'zh-cn'],
  ])('names the language %s as Google does: %s', (language, named) => {
    const newsroom = newsroomOf(aStory({ published: AT, language }))
    const languages = { ...newsroom.site.languages, [language]: english }
    const site = { ...newsroom.site, languages }
    const [page] = pagesOf(composeEdition({ ...newsroom, site }, AT).edition).newsSitemap
    expect(page?.props.entries.map((entry) => entry.language)).toEqual([named])
  })

  it('has a thousand at most', () => {
    const stories = Array.from({ length: 1001 }, (_none, index) =>
      aStory({ slug: `s${index}`, published: moment('2026-11-23') }),
    )
    expect(newsOf(...stories).entries).toHaveLength(1000)
  })
})

describe('robots.txt', () => {
  const robotsOf = (audience: 'public' | 'preview') => {
    const [page] = pagesOf(composeEdition(newsroomOf(), AT, audience).edition).robots
    return page && robotsFile(page.props).text
  }

  it('lets everybody in, and names the sitemaps', () => {
    expect(robotsOf('public')).toBe(`User-agent: *
Disallow:

Sitemap: https://test.example/sitemap.xml
Sitemap: https://test.example/sitemap-news.xml
`)
  })

  it('keeps everybody out of a preview', () => {
    expect(robotsOf('preview')).toBe('User-agent: *\nDisallow: /\n\n')
  })
})

describe('the list of feeds', () => {
  it('has every feed, by group', () => {
    const [page] = pagesOf(editionOf(aStory({ topics: [HOSTILE] }))).opml
    if (page === undefined) throw new Error('There is no list.')
    const { opml } = parsed(opmlFile(page.props).text)
    expect(opml['@_version']).toBe('2.0')
    expect(opml.head.title).toBe('The Test')
    expect(
      opml.body.outline.map((group: Parsed) => [
        group['@_text'],
        [group.outline].flat().map((feed: Parsed) => feed['@_text']),
      ]),
    ).toEqual([
      ['The Test', ['The Test', 'The Test: Corrections']],
      ['Sections', ['The Test: World', 'The Test: Science']],
      ['Topics', [`The Test: ${HOSTILE}`]],
    ])
    expect(opml.body.outline[1].outline[0]).toEqual({
      '@_type': 'rss',
      '@_text': 'The Test: World',
      '@_title': 'The Test: World',
      '@_description': 'A paper for tests.',
      '@_language': 'en',
      '@_htmlUrl': 'https://test.example/world/',
      '@_xmlUrl': 'https://test.example/world/feed.xml',
    })
  })
})

/** The page of a story as it is printed. */
function pageOf(fields: Partial<Story>): string {
  const edition = editionOf(aStory(fields))
  const [page] = pagesOf(edition).article
  if (page === undefined) throw new Error('The story is not live.')
  return articleLayout(page.props, frameOf(edition, ASSETS)).text
}

function jsonLdOf(fields: Partial<Story>): Parsed {
  const scripts = [
    ...pageOf(fields).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
  ]
  expect(scripts).toHaveLength(2)
  return JSON.parse(scripts[0]?.[1] ?? '')
}

describe('structured data', () => {
  it('says of a story what its page says', () => {
    expect(
      jsonLdOf({
        headline: 'Tides',
        standfirst: 'Twice a day.',
        dateline: 'Dover',
        topics: ['Oceans'],
        published: moment('2026-07-02T08:05Z'),
        updated: moment('2026-11-20T10:00Z'),
        credits: [
          { name: 'Jane Roe', type: 'Person', author: 'jane-roe' },
          { name: 'Reuters', type: 'Organization' },
        ],
        corrections: [{ at: moment('2026-11-20T11:00Z'), text: 'It said once.' }],
        picture: {
          file: 'a.svg',
          address: '/pictures/a.svg',
          width: 4,
          height: 3,
          alt: 'A wave',
          focus: [0.5, 0.5],
        },
      }),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: 'https://test.example/2026/11/a/',
      url: 'https://test.example/2026/11/a/',
      headline: 'Tides',
      description: 'Twice a day.',
      inLanguage: 'en',
      datePublished: '2026-07-02T09:05:00+01:00',
      dateModified: '2026-11-20T11:00:00+00:00',
      articleSection: 'World',
      keywords: ['Oceans'],
      dateline: 'Dover',
      author: [
        { '@type': 'Person', name: 'Jane Roe', url: 'https://test.example/authors/jane-roe/' },
        { '@type': 'Organization', name: 'Reuters' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Test Company',
        url: 'https://test.example/',
      },
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://test.example/pictures/a.svg',
          width: 4,
          height: 3,
          caption: 'A wave',
        },
      ],
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2026-11-20T11:00:00+00:00',
          text: 'It said once.',
        },
      ],
      isAccessibleForFree: true,
    })
  })

  it('leaves out what a story does not have', () => {
    expect(Object.keys(jsonLdOf({})).toSorted()).toEqual([
      '@context', '@type', 'articleSection', 'dateModified', 'datePublished', 'headline',
      'inLanguage', 'isAccessibleForFree', 'mainEntityOfPage', 'publisher', 'url',
    ]) // prettier-ignore
  })

  it('has the type of each kind of story', () => {
    expect(KINDS.map((kind) => [kind, jsonLdOf({ kind })['@type']])).toEqual([
      ['news', 'NewsArticle'],
      ['analysis', 'AnalysisNewsArticle'],
      ['opinion', 'OpinionNewsArticle'],
      ['explainer', 'BackgroundNewsArticle'],
      ['obituary', 'NewsArticle'],
      ['live', 'LiveBlogPosting'],
    ])
  })

  it('says how the front page leads to a story, and to a topic', () => {
    const edition = editionOf(aStory({ shortHeadline: 'Short', topics: ['Tides'] }))
    const pages = pagesOf(edition)
    const frame = frameOf(edition, ASSETS)
    const crumbsIn = (page: string): Parsed => {
      const script =
        /\{"@context":"https:\/\/schema.org","@type":"BreadcrumbList".*?(?=<\/script>)/s.exec(page)
      return JSON.parse(script?.[0] ?? '').itemListElement
    }
    const [article] = pages.article
    expect(article && crumbsIn(articleLayout(article.props, frame).text)).toEqual([
      { '@type': 'ListItem', position: 1, name: 'The Test', item: 'https://test.example/' },
      { '@type': 'ListItem', position: 2, name: 'World', item: 'https://test.example/world/' },
      { '@type': 'ListItem', position: 3, name: 'Short', item: 'https://test.example/2026/11/a/' },
    ])
    const topic = pages.list.find(({ address }) => address === '/topics/tides/')
    expect(
      topic && crumbsIn(listLayout(topic.props, frame).text).map(({ item }: Parsed) => item),
    ).toEqual([
      'https://test.example/',
      'https://test.example/topics/',
      'https://test.example/topics/tides/',
    ])
  })

  it('cannot be broken out of', () => {
    const page = pageOf({
      headline: HOSTILE,
      standfirst: HOSTILE,
      topics: [HOSTILE],
      dateline: HOSTILE,
      credits: [{ name: HOSTILE, type: 'Person' }],
    })
    // Two of data, one before the first paint, and the module.
    expect(page.match(/<\/?script/g)).toEqual(
      Array.from({ length: 4 }, () => ['<script', '</script']).flat(),
    )
    expect(page).not.toContain('<!--')
    expect(page.match(/<\/title>/g)).toHaveLength(1)
    expect(page).not.toContain('<b>')
    expect(jsonLdOf({ headline: HOSTILE }).headline).toBe(HOSTILE)
  })
})

describe('the head of a story', () => {
  it('tells search engines and social networks the same as everybody', () => {
    const page = pageOf({
      headline: 'Tides & "waves"',
      standfirst: 'Twice a day.',
      topics: ['Oceans', 'Moon'],
      picture: {
        file: 'a.svg',
        address: '/pictures/a.svg',
        width: 4,
        height: 3,
        alt: 'A wave',
        focus: [0.5, 0.5],
      },
    })
    for (const line of [
      '<title>Tides &amp; &quot;waves&quot; — The Test</title>',
      '<meta name="description" content="Twice a day.">',
      '<link rel="canonical" href="https://test.example/2026/11/a/">',
      '<meta property="og:type" content="article">',
      '<meta property="og:site_name" content="The Test">',
      '<meta property="og:title" content="Tides &amp; &quot;waves&quot;">',
      '<meta property="og:url" content="https://test.example/2026/11/a/">',
      '<meta property="og:locale" content="en_GB">',
      '<meta property="og:description" content="Twice a day.">',
      '<meta property="og:image:width" content="1200">',
      '<meta property="og:image:height" content="630">',
      '<meta property="og:image:alt" content="Tides &amp; &quot;waves&quot; — The Test">',
      '<meta property="article:published_time" content="2026-11-20T09:00:00+00:00">',
      '<meta property="article:modified_time" content="2026-11-20T09:00:00+00:00">',
      '<meta property="article:section" content="World">',
      '<meta property="article:tag" content="Oceans">',
      '<meta property="article:tag" content="Moon">',
    ])
      expect(page).toContain(`${line}\n`)
  })

  it('claims no description where there is none', () => {
    expect(pageOf({})).not.toContain('description')
  })
})

describe('the Markdown beside a story', () => {
  const markdownOf = (fields: Partial<Story>) => {
    const edition = editionOf(aStory(fields))
    const [page] = pagesOf(edition).markdown
    if (page === undefined) throw new Error('The story is not live.')
    return markdownTwin(page.props, frameOf(edition, ASSETS)).text
  }

  it('says who wrote what when, and what was wrong', () => {
    expect(
      markdownOf({
        headline: 'Tides: 1 * 2 = 2',
        standfirst: 'Twice a day.',
        dateline: 'Dover',
        credits: [
          { name: 'Jane Roe', type: 'Person' },
          { name: 'Reuters', type: 'Organization' },
        ],
        updated: moment('2026-11-20T10:00Z'),
        corrections: [{ at: moment('2026-11-20T11:00Z'), text: 'It said once.' }],
        sources: [{ title: 'Tide tables', url: 'https://tides.example/' }, { title: 'A [book]' }],
        body: bodyOf('<p>x</p>', { text: 'First & last.\n\n1. Not a list.\n\n# Not a heading' }),
      }),
    ).toBe(`# Tides: 1 \\* 2 = 2

Twice a day.

By Jane Roe and Reuters

Published 20 November 2026, 09:00 GMT · Updated 20 November 2026, 10:00 GMT

<https://test.example/2026/11/a/>

**Correction**, 20 November 2026, 11:00 GMT: It said once.

---

Dover

First \\& last.

1\\. Not a list.

\\# Not a heading

## Sources

- Tide tables <https://tides.example/>
- A \\[book\\]
`)
  })

  it('reads as it was written, whatever characters it holds', () => {
    const markdown = new MarkdownIt('commonmark')
    const characters = fc.constantFrom(...'ab1. )#>-+=*_`~[]()<>&|\\!:"{}\n;#x2028'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 1, maxLength: 30 }), (text) => {
        const plain = text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
          .join('\n')
        fc.pre(plain !== '')
        const [open, inline, close] = markdown.parse(markdownText(text), {})
        expect([open?.type, close?.type]).toEqual(['paragraph_open', 'paragraph_close'])
        const read = (inline?.children ?? []).map(({ type, content }) =>
          type === 'softbreak' ? '\n' : content,
        )
        expect(read.join('')).toBe(plain)
      }),
    )
  })
})

describe('the ninjs item of a story', () => {
  it('tells what the story tells', () => {
    const [page] = pagesOf(editionOf(aStory({ ...WITH_EVERYTHING, dateline: 'Dover' }))).ninjs
    expect(page?.address).toBe('/2026/11/a/ninjs.json')
    expect(page && JSON.parse(ninjsFile(page.props).text)).toEqual({
      standard: {
        name: 'ninjs',
        version: '3.1',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
      },
      uri: 'https://test.example/2026/11/a/',
      type: 'text',
      representationType: 'full',
      firstCreated: '2026-07-02T09:05:00+01:00',
      versionCreated: '2026-11-20T10:00:00+00:00',
      pubStatus: 'usable',
      language: 'en',
      title: 'Tides',
      by: 'Jane Roe, Reuters',
      located: 'Dover',
      headlines: [{ role: 'main', contentType: 'text/plain', value: 'Tides' }],
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'Twice a day.' }],
      bodies: [
        { role: 'main', contentType: 'text/html', value: '<p>The first paragraph.</p>\n' },
        { role: 'main', contentType: 'text/plain', charCount: 20, value: 'The first paragraph.' },
      ],
      subjects: [
        { name: 'Science', uri: 'https://test.example/science/' },
        { name: 'Oceans', uri: 'https://test.example/topics/oceans/' },
      ],
      infoSources: [
        { name: 'Jane Roe', role: 'author', uri: 'https://test.example/authors/jane-roe/' },
        { name: 'Reuters', role: 'author' },
      ],
      genres: [{ name: 'news' }],
      renditions: [
        { name: 'page', href: 'https://test.example/2026/11/a/', contentType: 'text/html' },
        {
          name: 'markdown',
          href: 'https://test.example/2026/11/a/index.md',
          contentType: 'text/markdown',
        },
      ],
      associations: [
        {
          name: 'picture',
          uri: 'https://test.example/pictures/a.svg',
          type: 'graphic',
          descriptions: [{ role: 'alt', contentType: 'text/plain', value: 'A wave' }],
          renditions: [
            {
              name: 'main',
              href: 'https://test.example/pictures/a.svg',
              contentType: 'image/svg+xml',
              width: 4,
              height: 3,
            },
          ],
        },
      ],
    })
  })
})

describe('policies', () => {
  const pagesWith = (data: PoliciesData) => {
    const newsroom = newsroomOf()
    const site = { ...newsroom.site, policies: policiesSchema.parse(data) }
    return pagesOf(composeEdition({ ...newsroom, site }, AT).edition)
  }
  const textsOf = (data: PoliciesData) =>
    pagesWith(data).policyText.map(({ address, props }) => [address, policyText(props).text])

  it('are not printed unless they are set', () => {
    const pages = pagesWith({})
    expect([...pages.policyText, ...pages.tdm, ...pages.rsl]).toEqual([])
    const [robots] = pages.robots
    expect(robots && robotsFile(robots.props).text).not.toMatch(/License|GPTBot/)
  })

  it('are printed as trust.txt', () => {
    expect(
      textsOf({
        trust: {
          belongto: ['https://a.example/', 'https://b.example/'],
          social: ['https://social.example/@test'],
          datatrainingallowed: false,
        },
      }),
    ).toEqual([
      [
        '/trust.txt',
        `belongto=https://a.example/
belongto=https://b.example/
social=https://social.example/@test
datatrainingallowed=no
`,
      ],
    ])
  })

  it('are printed as security.txt', () => {
    expect(
      textsOf({
        security: {
          contact: ['mailto:security@test.example', 'tel:+44-20-7946-0000'],
          expires: '2027-11-23T00:00:00Z',
          policy: ['https://test.example/about/'],
          preferredLanguages: ['en', 'he'],
        },
      }),
    ).toEqual([
      [
        '/.well-known/security.txt',
        `Contact: mailto:security@test.example
Contact: tel:+44-20-7946-0000
Expires: 2027-11-23T00:00:00Z
Preferred-Languages: en, he
Canonical: https://test.example/.well-known/security.txt
Policy: https://test.example/about/
`,
      ],
    ])
  })

  it('are not printed as a security.txt that is void', () => {
    const security = { contact: ['mailto:a@test.example'], expires: '2026-11-23T10:00:00+01:00' }
    expect(textsOf({ security })).toEqual([])
    expect(textsOf({ security: { ...security, expires: '2026-11-23T09:00:01Z' } })).toHaveLength(1)
  })

  it('are printed as ads.txt', () => {
    expect(
      textsOf({
        ads: [
          { domain: 'ads.example', account: '12', relationship: 'DIRECT', certification: 'f08' },
          { domain: 'more.example', account: 'x-1', relationship: 'RESELLER' },
        ],
      }),
    ).toEqual([['/ads.txt', 'ads.example, 12, DIRECT, f08\nmore.example, x-1, RESELLER\n']])
  })

  it('are printed as tdmrep.json', () => {
    const [page] = pagesWith({
      tdm: [
        { location: '/', reserved: true, policy: 'https://test.example/about/' },
        { location: '/science/', reserved: false },
      ],
    }).tdm
    expect(page?.address).toBe('/.well-known/tdmrep.json')
    expect(page && JSON.parse(tdmFile(page.props).text)).toEqual([
      { location: '/', 'tdm-reservation': 1, 'tdm-policy': 'https://test.example/about/' },
      { location: '/science/', 'tdm-reservation': 0 },
    ])
  })

  it('are printed as a licence for robots, which robots.txt names with the rules for each', () => {
    const pages = pagesWith({
      rsl: {
        permits: ['search'],
        prohibits: ['ai-train', 'ai-input'],
        payment: { type: 'subscription', terms: 'https://test.example/about/' },
        terms: 'https://test.example/about/',
      },
      crawlers: [
        { agents: ['GPTBot', 'CCBot'] },
        { agents: ['Slow-Bot'], disallow: ['/archive/'] },
      ],
    })
    const [licence] = pages.rsl
    const { rsl } = licence && parsed(rslFile(licence.props).text)
    expect(rsl['@_xmlns']).toBe('https://rslstandard.org/rsl')
    expect(rsl.content).toMatchObject({
      '@_url': '/',
      license: {
        permits: { '#text': 'search', '@_type': 'usage' },
        prohibits: { '#text': 'ai-train ai-input', '@_type': 'usage' },
        payment: { '@_type': 'subscription', custom: 'https://test.example/about/' },
      },
      copyright: { '#text': 'The Test Company', '@_type': 'organization' },
      terms: 'https://test.example/about/',
    })
    const [robots] = pages.robots
    expect(robots && robotsFile(robots.props).text).toBe(`License: https://test.example/license.xml

User-agent: *
Disallow:

User-agent: GPTBot
User-agent: CCBot
Disallow: /

User-agent: Slow-Bot
Disallow: /archive/

Sitemap: https://test.example/sitemap.xml
Sitemap: https://test.example/sitemap-news.xml
`)
  })

  it.each<[string, unknown, string]>([
    ['a misspelt key', { trusted: {} }, 'trusted'],
    [
      'a file for security that never expires',
      { security: { contact: ['mailto:a@b.example'] } },
      'expected a date with time and offset',
    ],
    [
      'a contact that is none',
      { security: { contact: ['a@b.example'], expires: '2027-11-23T00:00:00Z' } },
      'mailto:',
    ],
    [
      'a second line',
      {
        security: {
          contact: ['mailto:a@b.example'],
          expires: '2027-11-23T00:00:00Z',
          preferredLanguages: ['en\nPolicy: x'],
        },
      },
      'expected one line of text',
    ],
    [
      'a field with a comma',
      { ads: [{ domain: 'a,b', account: '1', relationship: 'DIRECT' }] },
      'without spaces, commas',
    ],
    [
      'a robot with a line of its own',
      { crawlers: [{ agents: ['A\nAllow: /'] }] },
      'a name such as GPTBot',
    ],
    [
      'a path with a comment',
      { crawlers: [{ agents: ['A'], disallow: ['/a#b'] }] },
      'a path such as',
    ],
    [
      'a date without seconds',
      { security: { contact: ['mailto:a@b.example'], expires: '2027-11-23T00:00Z' } },
      'such as 2027-11-23T00:00:00Z',
    ],
    ['a licence that says nothing', { rsl: {} }, 'a usage that it permits or prohibits'],
  ])('refuse %s', (_name, data, message) => {
    const read = policiesSchema.safeParse(data)
    expect(read.success).toBe(false)
    expect(JSON.stringify(read.error?.issues)).toContain(message)
  })
})
