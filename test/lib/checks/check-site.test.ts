// Each check finds what was broken for it on a site that was fine, and names page and element.

import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, story, type SmallSite } from '../../sites/small-site.ts'
import { breakFile, findingsOn } from './findings.ts'

const ORIGIN = 'https://test.example'
const STORY = '2026/11/tides/index.html'

describe('the checks of a built site', () => {
  let site: SmallSite

  beforeEach(async () => {
    site = await smallSite({
      'src/articles/2026/11/tides.md': story(
        { headline: 'Tides', authors: '[Reuters]' },
        'Twice a day.[^1] See [the World](/world/).\n\n[^1]: A note.',
      ),
      'src/articles/2026/11/moon.md': story(
        { headline: 'The Moon', published: '2026-11-19' },
        'See [tides](story:tides).',
      ),
      'src/articles/2026/11/gone.md': story({ status: 'withdrawn', reason: 'It was wrong.' }),
    })
    const built = await site.build()
    expect(built.ok).toBe(true)
  })
  afterEach(() => site.remove())

  /** Changes one file of the built site, and gives what the checks then find, as place and finding. */
  async function findingsAfter(
    file: string,
    from: string | RegExp,
    to: string,
  ): Promise<readonly string[]> {
    await breakFile(path.join(site.out, file), from, to)
    return found()
  }

  const found = () => findingsOn(site.out, ORIGIN)

  it('find nothing on a site as it was built', () => {
    expect(found()).toEqual([])
  })

  it('find a link to a page that is not there', async () => {
    expect(
      await findingsAfter(STORY, 'href="/world/">the World', 'href="/wrold/">the World'),
    ).toEqual([`${STORY} <a> a link to /wrold/, which is not there`])
  })

  it('find a fragment that nothing has as its id', async () => {
    expect(await findingsAfter(STORY, 'id="note-1"', 'id="note-9"')).toContain(
      `${STORY} <a> a link to #note-1 on /2026/11/tides/, where nothing has that id`,
    )
  })

  it('find a picture or style sheet that is not there', async () => {
    expect(
      await findingsAfter('404.html', /href="\/assets\/[^"]*"/, 'href="/assets/gone.css"'),
    ).toEqual(['404.html <link> a link to /assets/gone.css, which is not there'])
  })

  it('find a page, a style sheet or a script that weighs too much', async () => {
    // What cannot be made smaller by compressing it.
    const noise = Array.from({ length: 30_000 }, (_none, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7_919 + ((index * index) % 10_007)) % 20_000)),
    ).join('')
    expect(
      await findingsAfter(STORY, '<div class="story-body">', `<!-- ${noise} -->$&`),
    ).toContainEqual(expect.stringMatching(/^\S+ <html> the page itself at \d+ bytes compressed$/))
    const css = (await site.files()).find((file) => file.endsWith('.css')) ?? ''
    expect(await findingsAfter(css, /$/, `/* ${noise} */`)).toContainEqual(
      expect.stringMatching(/ the style sheet at \d+ bytes compressed$/),
    )
    const script = (await site.files()).find((file) => /broadsheet-.*\.js$/.test(file)) ?? ''
    expect(await findingsAfter(script, /$/, `/* ${noise} */`)).toContainEqual(
      expect.stringMatching(/ the script at \d+ bytes compressed$/),
    )
  })

  it('find a lite page that asks for more, is for search engines, or names another page', async () => {
    const lite = `lite/${STORY}`
    expect(await findingsAfter(lite, '<h1>', '<script></script><h1>')).toEqual([
      `${lite} <script> an element that asks for more`,
    ])
    expect(await findingsAfter(lite, 'content="noindex"', 'content="all"')).toContain(
      `${lite} <html> a lite page for search engines`,
    )
    expect(await findingsAfter(lite, `${ORIGIN}/2026/11/tides/`, `${ORIGIN}/world/`)).toContain(
      `${lite} <html> the canonical address ${ORIGIN}/world/`,
    )
  })

  it.each([
    ['its lite page', `lite/${STORY}`, 'Twice a day.', 'Thrice a day.', 'text'],
    ['a feed', 'feed.xml', 'Twice a day.', 'Thrice a day.', `text of ${ORIGIN}/2026/11/tides/`],
    [
      'structured data',
      STORY,
      '"headline":"Tides"',
      '"headline":"Tide"',
      'headline in structured data',
    ],
    [
      'the page itself',
      STORY,
      'datetime="2026-11-20',
      'datetime="2026-11-21',
      'date in structured data',
    ],
  ])('find that %s says something else than the others', async (_name, file, from, to, what) => {
    expect(await findingsAfter(file, from, to)).toContainEqual(
      expect.stringContaining(`the ${what}, which differs from the story’s page`),
    )
  })

  it('find a page that no link reaches', async () => {
    await writeFile(
      path.join(site.out, 'lost.html'),
      '<!doctype html><meta name="robots" content="noindex"><title>Lost</title>',
    )
    expect(found()).toEqual(['lost.html a page that no chain of links from the front page reaches'])
  })

  it('take a notice for what it is by its mark alone', async () => {
    const notice = '2026/11/gone/index.html'
    expect(await findingsAfter(notice, '<article class="withdrawn">', '<article>')).toEqual([
      `${notice} a page that no chain of links from the front page reaches`,
      'withdrawn.json /2026/11/gone/, where no notice stands',
    ])
  })

  it('find a list of withdrawn stories that leaves one out, or is none', async () => {
    expect(await findingsAfter('withdrawn.json', '"/2026/11/gone/"', '')).toEqual([
      'withdrawn.json nothing of /2026/11/gone/, where a notice stands',
    ])
    expect(await findingsAfter('withdrawn.json', '[', '{')).toEqual([
      'withdrawn.json what is no list of addresses',
    ])
  })

  it('find a notice that search engines may keep', async () => {
    const notice = '2026/11/gone/index.html'
    expect(await findingsAfter(notice, 'content="noindex"', 'content="nofollow"')).toEqual([
      `${notice} a page that the sitemap does not list`,
    ])
  })

  it('find a request to another site', async () => {
    expect(
      await findingsAfter(
        STORY,
        '</article>',
        '<img src="https://pixel.example/1.gif" alt="" width="1" height="1" loading="lazy"></article>',
      ),
    ).toEqual([`${STORY} <img> a request to https://pixel.example/1.gif`])
  })

  it('find dates of sitemaps that are not true', async () => {
    const url = 'https://test.example/2026/11/tides/'
    const part = 'sitemap-2026.xml'
    expect(
      await findingsAfter(
        'sitemap.xml',
        /(sitemap-2026\.xml<\/loc><lastmod>)[^<]*/,
        '$12026-01-01T00:00:00Z',
      ),
    ).toEqual([`sitemap.xml the date 2026-01-01T00:00:00Z for https://test.example/${part}`])
    expect(
      await findingsAfter(part, /(tides\/<\/loc><lastmod>)[^<]*/, '$12026-01-01T00:00:00Z'),
    ).toContain(
      `${part} the date 2026-01-01T00:00:00Z for ${url}, which is earlier than its last change`,
    )
  })

  it('find news that is not new, or not of the date it says', async () => {
    await site.build('2026-11-20T10:00:00Z')
    const url = 'https://test.example/2026/11/moon/'
    expect(
      await findingsAfter(
        'sitemap-news.xml',
        /(moon\/<\/loc>[^]*?publication_date>)[^<]*/,
        '$12026-11-17T08:00:00Z',
      ),
    ).toEqual(
      [
        `sitemap-news.xml ${url}, which is more than two days older than the newest`,
        `sitemap-news.xml the date 2026-11-17T08:00:00Z for ${url}`,
      ].toSorted(),
    )
  })

  it('find a sitemap that is not well-formed, leads nowhere, or has a wrong date', async () => {
    const part = 'sitemap-2026.xml'
    expect(await findingsAfter(part, '/2026/11/moon/</loc>', '/2026/11/mood/</loc>')).toEqual(
      [
        `${part} https://test.example/2026/11/mood/, which is not there`,
        '2026/11/moon/index.html a page that the sitemap does not list',
      ].toSorted(),
    )
    expect(
      await findingsAfter(
        part,
        '/2026/11/mood/</loc><lastmod>',
        '/2026/11/moon/</loc><lastmod>on ',
      ),
    ).toEqual([`${part} the date on 2026-11-19T00:00:00+00:00`])
    expect(await findingsAfter(part, '</urlset>', '')).toEqual([
      expect.stringContaining('XML that is not well-formed'),
    ])
  })

  it('find an index that names a sitemap that is not there, and an address that is listed twice', async () => {
    expect(await findingsAfter('sitemap-2026.xml', '/2026/11/moon/', '/2026/11/tides/')).toEqual([
      '2026/11/moon/index.html a page that the sitemap does not list',
      'sitemap-2026.xml the date 2026-11-19T00:00:00+00:00 for https://test.example/2026/11/tides/, which is earlier than its last change',
      'sitemap.xml https://test.example/2026/11/tides/, which the sitemaps list twice',
    ])
    expect(await findingsAfter('sitemap.xml', 'sitemap-2026.xml', 'sitemap-2025.xml')).toEqual([
      'sitemap.xml the sitemap https://test.example/sitemap-2025.xml, which is not there',
    ])
  })

  it('find a news sitemap without what Google asks for', async () => {
    await site.build('2026-11-21T09:00:00Z')
    const file = 'sitemap-news.xml'
    expect(await findingsAfter(file, '>Tides</news:title>', '></news:title>')).toEqual([
      `${file} https://test.example/2026/11/tides/ without news:title`,
    ])
    expect(await findingsAfter(file, '></news:title>', '>Tides</news:title>')).toEqual([])
    expect(await findingsAfter(file, '2026-11-20T09:00:00+00:00', 'today')).toEqual([
      `${file} the date today`,
    ])
    expect(await findingsAfter(file, '/2026/11/tides/', '/2026/11/tide/')).toContain(
      `${file} https://test.example/2026/11/tide/, which is not there`,
    )
  })

  it('find a line of robots.txt that no robot understands, and a sitemap it names in vain', async () => {
    expect(await findingsAfter('robots.txt', 'Disallow:', 'Dissalow:')).toEqual([
      'robots.txt the line "Dissalow:"',
    ])
    expect(await findingsAfter('robots.txt', 'Dissalow:', 'Disallow:')).toEqual([])
    expect(await findingsAfter('robots.txt', 'sitemap-news.xml', 'sitemap-old.xml')).toEqual([
      'robots.txt the address https://test.example/sitemap-old.xml, which is not there',
    ])
  })

  it('find a feed in the list of feeds that is not there', async () => {
    expect(await findingsAfter('feeds.opml', '/world/feed.xml', '/wrold/feed.xml')).toEqual([
      'feeds.opml the address https://test.example/wrold/feed.xml, which is not there',
    ])
    expect(await findingsAfter('feeds.opml', '</body>', '')).toEqual([
      expect.stringContaining('feeds.opml XML that is not well-formed'),
    ])
  })

  it('find a canonical address that is not the one in the sitemap', async () => {
    expect(
      await findingsAfter(
        STORY,
        'rel="canonical" href="https://test.example/2026/11/tides/"',
        'rel="canonical" href="https://test.example/tides/"',
      ),
    ).toEqual(
      expect.arrayContaining([
        'sitemap-2026.xml https://test.example/2026/11/tides/, whose page names https://test.example/tides/ as its canonical address',
      ]),
    )
  })

  it('find a feed that is not well-formed, leads nowhere, or has a wrong date or a relative address', async () => {
    expect(
      await findingsAfter(
        'feed.xml',
        '<link>https://test.example/2026/11/moon/</link>',
        '<link>https://test.example/2026/11/mood/</link>',
      ),
    ).toEqual(['feed.xml an item that leads to https://test.example/2026/11/mood/'])
    expect(
      await findingsAfter('feed.xml', '/2026/11/mood/</link>', '/2026/11/moon/</link>'),
    ).toEqual([])
    expect(
      await findingsAfter('feed.xml', 'Thu, 19 Nov 2026 00:00:00 +0000', '19 November'),
    ).toEqual(['feed.xml the date "19 November"'])
    expect(
      await findingsAfter('feed.xml', '19 November', 'Thu, 19 Nov 2026 00:00:00 +0000'),
    ).toEqual([])
    expect(
      await findingsAfter(
        'feed.xml',
        'href=&quot;https://test.example/world/',
        'href=&quot;/world/',
      ),
    ).toEqual(['feed.xml href="/world/" in the text of an item'])
    expect(await findingsAfter('feed.xml', '</channel>', '')).toEqual(
      expect.arrayContaining([expect.stringContaining('XML that is not well-formed')]),
    )
  })

  it('find an address in a text of a feed, or of its author, that leads nowhere', async () => {
    const item = 'in the item https://test.example/2026/11/moon/'
    expect(
      await findingsAfter(
        'world/feed.xml',
        '/2026/11/tides/&quot;&gt;',
        '/2026/11/tide/&quot;&gt;',
      ),
    ).toEqual([`world/feed.xml the address https://test.example/2026/11/tide/ ${item}`])
    expect(
      await findingsAfter('feed.xml', '/2026/11/tides/&quot;&gt;', '/2026/11/tides/#x&quot;&gt;'),
    ).toContain(`feed.xml the address https://test.example/2026/11/tides/#x ${item}`)
    expect(
      await findingsAfter(
        'feed.atom',
        '<author><name>Reuters</name>',
        '<author><name>Reuters</name><uri>https://test.example/authors/reuters/</uri>',
      ),
    ).toContainEqual(
      expect.stringContaining('feed.atom the address https://test.example/authors/reuters/ in'),
    )
  })

  it('find the same faults in Atom and JSON, and in the feed of a list', async () => {
    const link = 'https://test.example/2026/11/moon/'
    expect(await findingsAfter('feed.json', `"url": "${link}"`, `"url": "${link}x/"`)).toEqual([
      `feed.json an item that leads to ${link}x/`,
    ])
    expect(await findingsAfter('feed.json', `"url": "${link}x/"`, `"url": "${link}"`)).toEqual([])
    expect(
      await findingsAfter('feed.json', /"date_published": "[^"]*"/, '"date_published": "now"'),
    ).toEqual(['feed.json the date "now"'])
    expect(await findingsAfter('feed.json', '{', '{{')).toEqual([
      'feed.json JSON that cannot be parsed',
    ])
    expect(
      await findingsAfter(
        'world/feed.atom',
        '<id>https://test.example/2026/11/moon/</id>',
        '<id>https://test.example/2026/11/tides/</id>',
      ),
    ).toContain('world/feed.atom two items with the id https://test.example/2026/11/tides/')
    expect(await findingsAfter('science/feed.atom', /<author>.*<\/author>/, '')).toContain(
      'science/feed.atom no text for the feed’s author',
    )
    expect(
      await findingsAfter(
        'science/feed.xml',
        'https://test.example/science/feed.xml',
        '/science/feed.xml',
      ),
    ).toContain('science/feed.xml "/science/feed.xml" as the feed’s own address')
  })

  it('find structured data that Google would refuse', async () => {
    expect(await findingsAfter(STORY, '"name":"Reuters"', '"name":"By Reuters"')).toContain(
      `${STORY} <script> the author "By Reuters"`,
    )
    expect(await findingsAfter(STORY, '"name":"By Reuters"', '"name":"Reuters"')).toEqual([])
    expect(
      await findingsAfter(STORY, /"datePublished":"[^"]*"/, '"datePublished":"yesterday"'),
    ).toContain(`${STORY} <script> the date "yesterday"`)
    expect(await findingsAfter(STORY, '{"@context"', '{{"@context"')).toEqual([
      `${STORY} <script> JSON that cannot be parsed`,
    ])
  })

  it('find breadcrumbs that lead nowhere', async () => {
    expect(
      await findingsAfter(STORY, '"item":"https://test.example/world/"', '"item":"/world/"'),
    ).toEqual([`${STORY} <script> a step to "/world/"`])
    expect(await findingsAfter('world/index.html', '"position":2', '"position":3')).toContain(
      'world/index.html <script> the position 3',
    )
  })

  it('find a ninjs item that IPTC would refuse, or that names what is not there', async () => {
    const file = '2026/11/tides/ninjs.json'
    expect(await findingsAfter(file, '"type": "text"', '"type": "novel"')).toEqual([
      `${file} type Invalid input: expected "text"`,
    ])
    expect(await findingsAfter(file, '"type": "novel"', '"tipe": "text"')).toEqual([
      `${file} Unrecognized key: "tipe"`,
      `${file} type Invalid input: expected "text"`,
    ])
    expect(await findingsAfter(file, '"tipe": "text"', '"type": "text"')).toEqual([])
    expect(await findingsAfter(file, 'test.example/world/"', 'test.example/wrold/"')).toEqual([
      `${file} the address https://test.example/wrold/, which is not there`,
    ])
    expect(await findingsAfter(file, '{', '{{')).toEqual([`${file} JSON that cannot be parsed`])
  })

  it('find a Markdown twin without its headline, or of no page', async () => {
    const file = '2026/11/tides/index.md'
    expect(await findingsAfter(file, '# Tides', 'Tides')).toEqual([`${file} no headline`])
    expect(await findingsAfter(file, 'Tides', '# Tides')).toEqual([])
    expect(await findingsAfter(file, '/2026/11/tides/>', '/2026/11/tide/>')).toEqual([
      `${file} no link to the page of the story`,
    ])
  })

  it('find a policy that is not by its standard', async () => {
    await site.write({
      '_data/policies.ts': `export default {
        trust: { member: ['https://member.example/'], datatrainingallowed: false },
        security: { contact: ['mailto:security@test.example'], expires: '2027-11-23T00:00:00Z' },
        ads: [{ domain: 'ads.example', account: '12', relationship: 'DIRECT', certification: 'f08' }],
        tdm: [{ location: '/', reserved: true, policy: 'https://test.example/about/' }],
        rsl: { permits: ['search'], prohibits: ['ai-train', 'ai-input'], payment: { type: 'attribution' } },
        crawlers: [{ agents: ['GPTBot', 'CCBot'] }],
      }`,
    })
    expect((await site.build()).ok).toBe(true)
    expect(found()).toEqual([])
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['trust.txt', 'member=', 'friend=', 'the line "friend=https://member.example/"'],
      ['ads.txt', 'DIRECT', 'direct', 'the line "ads.example, 12, direct, f08"'],
      ['.well-known/security.txt', 'Contact: ', 'Kontakt: ', 'no Contact'],
      ['.well-known/security.txt', '2027-11-23T00:00:00Z', 'never', 'Expires ["never"]'],
      [
        '.well-known/tdmrep.json',
        '"tdm-reservation": 1',
        '"tdm-reservation": 2',
        '0.tdm-reservation: Invalid input',
      ],
      [
        'license.xml',
        'rslstandard.org',
        'rsl.example',
        'rsl.@_xmlns: Invalid input: expected "https://rslstandard.org/rsl"',
      ],
      ['license.xml', '</license>', '', 'XML that is not well-formed'],
      [
        'license.xml',
        '>search<',
        '>search,ai-train<',
        'rsl.content.license.permits.#text: expected',
      ],
      ['license.xml', '"attribution"', '"beer"', 'rsl.content.license.payment'],
      [
        'license.xml',
        '<prohibits',
        '<forbids/><prohibits',
        'rsl.content.license: Unrecognized key',
      ],
    ]
    for (const [file, from, to, what] of cases) {
      const findings = await findingsAfter(file, from, to)
      expect(findings.join('\n')).toContain(`${file} ${what}`)
      await site.build()
    }
  })

  it('print where they found it', async () => {
    await findingsAfter(STORY, 'href="/world/">the World', 'href="/wrold/">the World')
    const [first] = checkSite(site.out, ORIGIN)
    expect(first && printProblem(first)).toMatch(
      /index\.html:\d+:\d+ {2}<a>\n {2}found {5}a link to \/wrold\/[^]*\^\n/,
    )
  })

  it('find a missing feed and a missing sitemap', async () => {
    await rm(path.join(site.out, 'feed.xml'))
    await rm(path.join(site.out, 'sitemap.xml'))
    expect(found()).toEqual(
      expect.arrayContaining(['feed.xml no such file', 'sitemap.xml no such file']),
    )
  })
})
