// A live blog, built for real: what of it is on its page, in its feeds and beside it, and when.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { smallSite, story, type SmallSite } from '../../sites/small-site.ts'

const PAGE = '2026/11/vote/index.html'

const COPY = story(
  {
    headline: 'The vote',
    kind: 'live',
    section: 'science',
    published: '2026-11-23 08:00',
    ended: '2026-11-23 12:00',
    authors: '[jane-roe]',
  },
  `The opening.

## 08:05

The first "stations" have opened. More to come.

## 09:30 Queues at the \\{gate} {key}

Some forty people; see [the other](story:other).[^1]

[^1]: Our count.

## 10:00 A majority {key} {pinned}

## 11:15 Embargoed words

Xyzzy.`,
)

describe('a live blog', () => {
  let site: SmallSite
  beforeAll(async () => {
    site = await smallSite({
      'src/articles/2026/11/vote.md': COPY,
      'src/articles/2026/11/other.md': story({ headline: 'Other' }),
    })
  })
  afterAll(() => site.remove())

  async function pageAt(at: string): Promise<string> {
    const built = await site.build(at)
    expect(built.ok ? [] : built.problems).toEqual([])
    expect(checkSite(site.out, 'https://test.example')).toEqual([])
    return site.read(PAGE)
  }

  const jsonLdOf = (page: string) =>
    JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '',
    ) as Record<string, unknown>

  it('shows the pinned entry first, then the newest, each once and at its own address', async () => {
    const page = await pageAt('2026-11-23T10:30:00Z')
    expect(page.match(/<article class="entry.*/g)).toEqual([
      '<article class="entry entry-key entry-pinned" id="at-20261123T1000Z">',
      '<article class="entry entry-key" id="at-20261123T0930Z">',
      '<article class="entry" id="at-20261123T0805Z">',
    ])
    expect(page).toContain(
      '<h2 class="entry-title"><a href="#at-20261123T0930Z"><time datetime="2026-11-23T09:30:00+00:00">09:30 GMT</time> <span>Queues at the {gate}</span></a></h2>',
    )
    expect(page).toContain('The first “stations” have opened.')
    expect(page).toContain('<a href="/2026/11/other/">the other</a>')
    expect(page).toContain('<a href="#at-20261123T0930Z-note-1"')
  })

  it('lists the key events above them, newest first', async () => {
    const page = await pageAt('2026-11-23T10:30:00Z')
    const list = /<section class="key-events".*?<\/section>/s.exec(page)?.[0] ?? ''
    expect(list.match(/href="[^"]*"/g)).toEqual([
      'href="#at-20261123T1000Z"',
      'href="#at-20261123T0930Z"',
    ])
  })

  it('is live until it has ended, on its page and on every card', async () => {
    const during = await pageAt('2026-11-23T10:30:00Z')
    const cardsDuring = await site.read('science/index.html')
    expect(during).toMatch(
      /<article class="story kind-live">[^]*class="kind-label"><a href="\/science\/">Live</,
    )
    expect(cardsDuring).toMatch(/kind-live"[^]*>Live</)
    const after = await pageAt('2026-11-23T12:00:00Z')
    const cardsAfter = await site.read('science/index.html')
    expect(after).toMatch(
      /<article class="story kind-ended">[^]*class="kind-label"><a href="\/science\/">As it happened</,
    )
    expect(cardsAfter).not.toContain('>Live<')
    expect(cardsAfter).toContain('>As it happened<')
  })

  it('says on its card when its last entry came, while it is live, and then when it was published', async () => {
    await pageAt('2026-11-23T10:30:00Z')
    const during = await site.read('science/index.html')
    expect(during).toMatch(
      /<p class="card-date">Updated <time datetime="2026-11-23T10:00:00\+00:00"/,
    )
    await pageAt('2026-11-23T12:00:00Z')
    const after = await site.read('science/index.html')
    expect(after).toMatch(/<p class="card-date"><time datetime="2026-11-23T08:00:00\+00:00"/)
  })

  it('keeps the addresses of its entries as others come', async () => {
    const ids = async (at: string) => (await pageAt(at)).match(/id="at-\d+T\d+Z"/g) ?? []
    const before = await ids('2026-11-23T09:30:00Z')
    const after = await ids('2026-11-23T12:00:00Z')
    expect(before).toHaveLength(2)
    expect(after).toEqual(expect.arrayContaining(before))
  })

  it('is a LiveBlogPosting with an update for each entry, and ends when it has', async () => {
    const during = jsonLdOf(await pageAt('2026-11-23T10:30:00Z'))
    expect(during).toMatchObject({
      '@type': 'LiveBlogPosting',
      datePublished: '2026-11-23T08:00:00+00:00',
      dateModified: '2026-11-23T10:00:00+00:00',
      coverageStartTime: '2026-11-23T08:00:00+00:00',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          url: 'https://test.example/2026/11/vote/#at-20261123T1000Z',
          headline: 'A majority',
          datePublished: '2026-11-23T10:00:00+00:00',
          articleBody: 'A majority',
        },
        {
          headline: 'Queues at the {gate}',
          articleBody: 'Some forty people; see the other.\n\nOur count.',
        },
        { headline: 'The first “stations” have opened.' },
      ],
    })
    expect(during).not.toHaveProperty('coverageEndTime')
    expect(jsonLdOf(await pageAt('2026-11-23T12:00:00Z'))).toMatchObject({
      coverageEndTime: '2026-11-23T12:00:00+00:00',
    })
  })

  it('carries its entries into feeds, Markdown and ninjs, their addresses whole', async () => {
    await pageAt('2026-11-23T10:30:00Z')
    const feed = JSON.parse(await site.read('science/feed.json')) as {
      readonly items: readonly { readonly content_html: string; readonly date_modified: string }[]
    }
    expect(feed.items[0]?.date_modified).toBe('2026-11-23T10:00:00+00:00')
    expect(feed.items[0]?.content_html).toContain(
      'href="https://test.example/2026/11/vote/#at-20261123T0930Z"',
    )
    expect(await site.read('2026/11/vote/index.md')).toMatch(
      /The opening\.\n\n10:00 GMT A majority\n\n09:30 GMT Queues at the \{gate\}\n\nSome forty people; see the other\.\n\nOur count\.\n\n08:05 GMT\n\nThe first/,
    )
    expect(await site.read('2026/11/vote/ninjs.json')).toContain('10:00 GMT A majority')
  })

  it('tells nothing of an entry before its moment, in no byte of the site', async () => {
    await pageAt('2026-11-23T11:14:00Z')
    const everything = async () => {
      const files = await site.files()
      return (await Promise.all(files.map((file) => site.read(file)))).join('\n')
    }
    expect(await everything()).not.toMatch(/Xyzzy|Embargoed words|T1115Z|11:15/)
    await pageAt('2026-11-23T11:15:00Z')
    expect(await everything()).toContain('Xyzzy')
  })

  it('says the day of its entries where they are of more than one', async () => {
    await site.write({
      'src/articles/2026/11/days.md': story(
        { kind: 'live', published: '2026-11-20 08:00' },
        '## 09:00 One\n\n## 2026-11-21\n\n## 07:00 Two',
      ),
    })
    await pageAt('2026-11-23T12:00:00Z')
    const page = await site.read('2026/11/days/index.html')
    expect(page).toContain('>20 November 2026, 09:00 GMT</time> <span>One</span>')
    expect(page).toContain('>21 November 2026, 07:00 GMT</time> <span>Two</span>')
  })
})
