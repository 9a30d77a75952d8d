// The pages of an edition, as props: what is on them, and that each is a function of what it shows.

import { describe, expect, it } from 'vitest'
import { composeEdition } from '#lib/edition/edition.ts'
import type { Audience } from '#lib/edition/gate.ts'
import type { Card } from '#lib/pages/card.ts'
import type { Page } from '#lib/pages/page.ts'
import { frameOf, pagesOf } from '#lib/pages/pages-of.ts'
import { servedPictures } from '#lib/pages/served-pictures.ts'
import type { Moment } from '#lib/story/dates.ts'
import type { Story } from '#lib/story/story.ts'
import { moment } from '../../sites/small-site.ts'
import { ASSETS, aStory, bodyOf, newsroomOf } from '../../sites/newsroom.ts'

const AT = moment('2026-11-23T09:00Z')

function editionOf(stories: readonly Story[], at: Moment = AT, audience: Audience = 'public') {
  return composeEdition(newsroomOf(...stories), at, audience).edition
}

/** So many stories of the World section, an hour apart; the last is the newest. */
function hourly(count: number): readonly Story[] {
  const first = moment('2026-11-01T00:00Z')
  return Array.from({ length: count }, (_none, index) =>
    aStory({
      slug: `story-${String(index + 1).padStart(3, '0')}`,
      published: (first + index * 3_600_000) as Moment, // SAFETY: whole hours.
    }),
  )
}

const slugsOf = (cards: readonly Card[]) => cards.map(({ address }) => address.split('/')[3])

describe('a section with 70 stories', () => {
  const worldOf = (count: number): readonly Page<'list'>[] =>
    pagesOf(editionOf(hourly(count))).list.filter(({ address }) => address.startsWith('/world/'))

  it('has a front with the newest and a full page with the oldest', () => {
    expect(
      worldOf(70).map(({ address, file, props }) => [
        address,
        file,
        props.number,
        props.cards.length,
      ]),
    ).toEqual([
      ['/world/page/1/', 'world/page/1/index.html', 1, 30],
      ['/world/', 'world/index.html', undefined, 40],
    ])
  })

  it('shows every story once, newest first', () => {
    const [oldest, front] = worldOf(70)
    expect(slugsOf([...(front?.props.cards ?? []), ...(oldest?.props.cards ?? [])])).toEqual(
      hourly(70)
        .map(({ slug }) => slug)
        .toReversed(),
    )
  })

  it('can be paged through from the front to the oldest and back', () => {
    expect(
      worldOf(100).map(({ address, props: { newer, older } }) => ({ address, newer, older })),
    ).toEqual([
      { address: '/world/page/1/', newer: '/world/page/2/', older: undefined },
      { address: '/world/page/2/', newer: '/world/', older: '/world/page/1/' },
      { address: '/world/', newer: undefined, older: '/world/page/2/' },
    ])
  })

  it('leaves the full page as it is when a story is added', () => {
    expect(worldOf(71)[0]).toEqual(worldOf(70)[0])
    expect(worldOf(71)[1]).not.toEqual(worldOf(70)[1])
  })

  it('changes of a full page, when the next one fills, no more than the link to it', () => {
    const [before] = worldOf(89)
    const [after] = worldOf(90)
    expect(after?.props).toEqual({ ...before?.props, newer: '/world/page/2/' })
  })
})

describe('a site', () => {
  it('has all its pages, with nothing on them, before anything is published', () => {
    const pages = pagesOf(editionOf([aStory({ published: moment('2026-11-24T09:00Z') })]))
    const { rss, atom, jsonFeed, ...others } = pages
    expect(Object.values(others).flatMap((list) => list.map(({ address }) => address))).toEqual([
      '/', '/world/', '/science/', '/topics/', '/archive/', '/corrections/', '/updates/', '/withdrawn.json', '/about/', '/search/', '/saved/', '/keyboard/', '/offline/', '/404.html', '/feeds.opml', '/sitemap.xml', '/sitemap-pages.xml', '/sitemap-news.xml', '/robots.txt',
    ]) // prettier-ignore
    expect(pages.front[0]?.props).toEqual({
      address: '/',
      alternates: [],
      language: 'en',
      tagline: 'All that is fit to test',
      description: 'A paper for tests.',
      secondaries: [],
      opinion: [],
      bands: [],
    })
    expect(pages.list.map(({ address, props }) => [address, props.cards])).toEqual([
      ['/world/', []],
      ['/science/', []],
    ])
    expect(pages.notFound[0]?.props.latest).toEqual([])
    for (const { props } of [...rss, ...atom, ...jsonFeed]) {
      expect(props.items).toEqual([])
      expect(props).not.toHaveProperty('updated')
    }
    expect(pages.sitemap[0]?.props.entries.filter(({ modified }) => modified)).toEqual([])
  })

  it('with one story leads with it and repeats it nowhere on the front', () => {
    const [front] = pagesOf(editionOf(hourly(1))).front
    expect(front?.props.lead?.address).toBe('/2026/11/story-001/')
    expect(front?.props.secondaries).toEqual([])
    expect(front?.props.bands).toEqual([])
    expect(pagesOf(editionOf(hourly(1))).article[0]?.props.related).toEqual([])
  })

  it('shows no story twice on its front', () => {
    const science = hourly(8).map((story) => ({
      ...story,
      id: `${story.id}-s`,
      slug: `${story.slug}-s`,
      section: 'science',
    }))
    const [front] = pagesOf(editionOf([...hourly(20), ...science])).front
    const shown = [
      front?.props.lead,
      ...(front?.props.secondaries ?? []),
      ...(front?.props.bands ?? []).flatMap(({ cards }) => cards),
    ]
    const addresses = shown.map((card) => card?.address)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(front?.props.bands.map(({ section, cards }) => [section.address, cards.length])).toEqual(
      [
        ['/world/', 4],
        ['/science/', 4],
      ],
    )
  })

  it('orders stories of one moment by their ids', () => {
    const twins = ['b', 'c', 'a'].map((slug) => aStory({ slug }))
    expect(editionOf(twins).stories.map(({ slug }) => slug)).toEqual(['a', 'b', 'c'])
  })

  it('gives every page an address and a file of its own', () => {
    const pages = Object.values(pagesOf(editionOf(hourly(70)))).flat() as readonly Page[] // SAFETY: a union of pages.
    expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length)
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length)
  })
})

describe('the logs', () => {
  const note = (day: number, text: string) => ({
    at: moment(`2026-11-${String(day).padStart(2, '0')}T12:00Z`),
    text,
  })
  const logOf = (address: string, stories: readonly Story[]) =>
    pagesOf(editionOf(stories)).log.filter((page) => page.address.startsWith(address))

  it('have every correction and every update, newest first, with the story it was made in', () => {
    const stories = [
      aStory({
        slug: 'b',
        headline: 'Fog',
        corrections: [note(20, 'First.'), note(22, 'Last.')],
        updates: [note(21, 'An update.')],
      }),
      aStory({ slug: 'a', corrections: [note(21, 'Two'), note(21, 'One')] }),
    ]
    const [corrections] = logOf('/corrections/', stories)
    expect(corrections?.props.name).toBe('Corrections')
    expect(corrections?.props.entries.map(({ text, story }) => [text, story.address])).toEqual([
      ['Last.', '/2026/11/b/'],
      ['One', '/2026/11/a/'],
      ['Two', '/2026/11/a/'],
      ['First.', '/2026/11/b/'],
    ])
    expect(logOf('/updates/', stories).map(({ props }) => props.entries)).toEqual([
      [
        {
          at: { text: '21 November 2026, 12:00 GMT', iso: '2026-11-21T12:00:00+00:00' },
          text: 'An update.',
          story: { name: 'Fog', address: '/2026/11/b/' },
          language: 'en',
          direction: 'ltr',
        },
      ],
    ])
  })

  it('tell nothing of what is not live, nor what is dated later', () => {
    const stories = [
      aStory({ slug: 'a', corrections: [note(24, 'Later.')] }),
      aStory({ slug: 'b', corrections: [note(21, 'Draft.')], status: { kind: 'draft' } }),
      aStory({
        slug: 'c',
        corrections: [note(21, 'Gone.')],
        status: { kind: 'withdrawn', reason: 'Wrong.' },
      }),
    ]
    expect(logOf('/corrections/', stories).map(({ props }) => props.entries)).toEqual([[]])
  })

  it('keep full pages of older entries as they are when one is added', () => {
    const withNotes = (count: number) => [
      aStory({
        published: moment('2026-11-01T00:00Z'),
        corrections: Array.from({ length: count }, (_none, index) => ({
          at: (moment('2026-11-02T00:00Z') + index * 60_000) as Moment, // SAFETY: whole minutes.
          text: `Correction ${index}.`,
        })),
      }),
    ]
    const before = logOf('/corrections/', withNotes(70))
    const after = logOf('/corrections/', withNotes(71))
    expect(before.map(({ address, props }) => [address, props.entries.length])).toEqual([
      ['/corrections/page/1/', 30],
      ['/corrections/', 40],
    ])
    expect(after[0]).toEqual(before[0])
    expect(after[1]?.props.older).toBe('/corrections/page/1/')
  })
})

describe('a preview', () => {
  const held = [
    aStory({ slug: 'draft', status: { kind: 'draft' } }),
    aStory({ slug: 'embargoed', embargo: moment('2026-11-24T09:30Z') }),
    aStory({ slug: 'expired', expires: moment('2026-11-22') }),
    aStory({ slug: 'live' }),
    aStory({ slug: 'scheduled', published: moment('2026-11-24T09:00Z') }),
    aStory({ slug: 'withdrawn', status: { kind: 'withdrawn', reason: 'Wrong.' } }),
  ]

  it('marks on page and card what readers do not see yet, and shows nothing that is gone', () => {
    const pages = pagesOf(editionOf(held, AT, 'preview'))
    const marks = [
      ['scheduled', 'Scheduled for 24 November 2026, 09:00 GMT'],
      ['draft', 'Draft'],
      ['embargoed', 'Under embargo until 24 November 2026, 09:30 GMT'],
      ['live', undefined],
    ]
    expect(pages.article.map(({ address, props }) => [address.split('/')[3], props.mark])).toEqual(
      marks,
    )
    expect(
      pages.list[0]?.props.cards.map(({ address, mark }) => [address.split('/')[3], mark]),
    ).toEqual(marks)
  })

  it('is told to search engines as not for them', () => {
    expect(frameOf(editionOf(held, AT, 'preview'), ASSETS).preview).toBe(true)
    expect(frameOf(editionOf(held), ASSETS).preview).toBe(false)
  })
})

describe('pictures', () => {
  const picture = (name: string) => ({
    file: `src/articles/${name}`,
    address: `/pictures/${name}`,
    width: 4,
    height: 3,
  })

  it('of live stories are served, each once', () => {
    const lead = { ...picture('b.svg'), alt: 'B', focus: [0.5, 0.5] as const }
    const shown = aStory({
      slug: 'shown',
      picture: lead,
      body: bodyOf('<p>x</p>', {
        pictures: [picture('c.svg'), picture('a.svg'), picture('c.svg')],
      }),
    })
    const held = aStory({
      slug: 'held',
      status: { kind: 'draft' },
      body: bodyOf('<p>x</p>', { pictures: [picture('d.svg')] }),
    })
    expect(servedPictures(editionOf([shown, held])).map(({ address }) => address)).toEqual([
      '/pictures/b.svg',
      '/pictures/c.svg',
      '/pictures/a.svg',
    ])
  })
})

it('says of a section nothing that its newest stories do not tell', () => {
  // Two editions a day apart in which nothing changes have the same pages, byte for byte.
  const later = moment('2026-11-30T09:00Z')
  expect(JSON.stringify(pagesOf(editionOf(hourly(40), later)))).toBe(
    JSON.stringify(pagesOf(editionOf(hourly(40)))),
  )
})

describe('the archive', () => {
  const archive = () => {
    const stories = [
      ...hourly(65),
      aStory({ slug: 'old', id: '2025/07/old', published: moment('2025-07-01T09:00Z') }),
    ]
    return pagesOf(editionOf(stories))
  }

  it('has a list of each year, on pages that keep their addresses, and leads to its months', () => {
    const { list, index } = archive()
    const pages = list.filter(({ address }) => address.startsWith('/archive/'))
    expect(pages.map(({ address, props }) => [address, props.cards.length])).toEqual([
      ['/archive/2026/page/1/', 30],
      ['/archive/2026/', 35],
      ['/archive/2025/', 1],
      ['/archive/2026/11/page/1/', 30],
      ['/archive/2026/11/', 35],
      ['/archive/2025/07/', 1],
    ])
    const [numbered, front] = pages
    expect(front?.props.parts).toEqual([
      { name: 'November', address: '/archive/2026/11/', count: 65 },
    ])
    expect(numbered?.props).not.toHaveProperty('parts')
    expect(pages.at(-1)?.props.trail.map(({ address }) => address)).toEqual([
      '/',
      '/archive/',
      '/archive/2025/',
      '/archive/2025/07/',
    ])
    expect(
      index
        .find(({ address }) => address === '/archive/')
        ?.props.groups.map(({ name, address }) => [name, address]),
    ).toEqual([
      ['2026', '/archive/2026/'],
      ['2025', '/archive/2025/'],
    ])
  })
})

it('puts many topics under their letters, and those of other languages under the language', () => {
  const groupsOf = (...names: readonly string[]) => {
    const { index } = pagesOf(
      editionOf([
        aStory({ topics: names }),
        aStory({ slug: 'b', language: 'es', topics: ['Mareas'] }),
      ]),
    )
    const { letters = [], groups = [] } =
      index.find(({ address }) => address === '/topics/')?.props ?? {}
    return [letters, groups].map((some) =>
      some.map(({ name = '', entries }) => `${name}: ${entries.map((one) => one.name).join()}`),
    )
  }
  expect(groupsOf('Tides', 'Moon')).toEqual([[], [': Moon,Tides', 'Español: Mareas']])
  const many = 'BCDFGHIJKLMNOPQRS'.split('').map((letter) => `${letter}-topic`)
  const [letters = [], groups] = groupsOf('Élysée', 'east', '2026', ...many, 'Tides')
  expect(letters.slice(0, 4)).toEqual(['#: 2026', 'B: B-topic', 'C: C-topic', 'D: D-topic'])
  expect(letters.find((line) => line.startsWith('E'))).toBe('E: east,Élysée')
  expect(groups).toEqual(['Español: Mareas'])
})

it('sets a topic in the language of its stories, where they are in one', () => {
  const { list } = pagesOf(
    editionOf([
      aStory({ topics: ['Tides', 'Moon'] }),
      aStory({ slug: 'b', language: 'es', topics: ['Mareas', 'Moon'] }),
    ]),
  )
  expect(
    list
      .filter(({ address }) => address.startsWith('/topics/'))
      .map(({ props }) => [props.name, props.language, props.label]),
  ).toEqual([
    ['Mareas', 'es', 'Tema'],
    ['Moon', 'en', 'Topic'],
    ['Tides', 'en', 'Topic'],
  ])
})
