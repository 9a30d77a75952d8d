// The front page: what the editor placed, filled by recency, no story twice, no hole.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkFront } from '#lib/copy/link-front.ts'
import { composeEdition } from '#lib/edition/edition.ts'
import { frontPages, type FrontProps } from '#lib/pages/front-page.ts'
import { frontSchema, type FrontData } from '#lib/story/front.ts'
import type { Moment } from '#lib/story/dates.ts'
import type { Story } from '#lib/story/story.ts'
import { moment } from '../../sites/small-site.ts'
import { anyMinute, anyNewsroom, aStory, markerOf, newsroomOf, SITE } from '../../sites/newsroom.ts'

const AT = moment('2026-11-23T09:00Z')

/** Stories a to j, an hour apart, j the newest; those in `changed` differ. */
function stories(changed: Readonly<Record<string, Partial<Story>>> = {}): readonly Story[] {
  return 'abcdefghij'.split('').map((slug, hour) =>
    aStory({
      slug,
      published: (moment('2026-11-20T00:00Z') + hour * 3_600_000) as Moment, // SAFETY: whole hours.
      ...changed[slug],
    }),
  )
}

function laidOut(data: FrontData, all: readonly Story[]) {
  return linkFront(frontSchema.parse(data), { site: SITE, stories: all, unmade: () => false })
}

function frontOf(data: FrontData | undefined, all: readonly Story[]): FrontProps {
  const newsroom = newsroomOf(...all)
  const front = data && laidOut(data, newsroom.stories).front
  const { edition } = composeEdition({ ...newsroom, ...(front && { front }) }, AT)
  const [page] = frontPages(edition)
  if (page === undefined) throw new Error('There is no front page.')
  return page.props
}

const slug = ({ address }: { readonly address: string }) => address.split('/')[3] ?? ''

/** The slugs on a front: lead, then seconds, opinion and each band. */
function shown({ lead, secondaries, opinion, bands }: FrontProps): string {
  return [lead ? [lead] : [], secondaries, opinion, ...bands.map(({ cards }) => cards)]
    .map((cards) => cards.map(slug).join(''))
    .join(' ')
}

const held = { status: { kind: 'draft' } } as const
const gone = { status: { kind: 'withdrawn', reason: 'Wrong.' } } as const
const opinion = { kind: 'opinion' } as const
const science = { section: 'science' } as const

describe('a front page', () => {
  it.each<[string, FrontData | undefined, Parameters<typeof stories>[0], string]>([
    ['is filled by recency where there is no layout', undefined, {}, 'j ihgf  edcb'],
    ['is filled by recency where the layout says nothing', {}, {}, 'j ihgf  edcb'],
    ['leads with what the editor chose', { lead: 'c' }, {}, 'c jihg  fedb'],
    ['fills the seconds after the chosen ones', { secondaries: ['a', 'j'] }, {}, 'i ajhg  fedc'],
    ['shows all chosen seconds', { secondaries: 'abcde'.split('') }, {}, 'j abcde  ihgf'],
    ['leads with the newest where the chosen lead is held back', { lead: 'c' }, { c: held }, 'j ihgf  edba'],
    ['closes the gap of a withdrawn second', { secondaries: ['a', 'b'] }, { a: gone }, 'j bihg  fedc'],
    ['shows what is pinned to a band there, and first', { bands: [{ section: 'world', pinned: ['j'] }] }, {}, 'i hgfe  jdcb'],
    ['closes the gap of a pinned story that is held back', { bands: [{ section: 'world', pinned: ['a', 'b'] }] }, { a: held }, 'j ihgf  bedc'],
    ['has bands of the size and in the order that the editor gives', { bands: [{ section: 'science', size: 1 }, { section: 'world', size: 2 }] }, { a: science, b: science }, 'j ihgf  b ed'],
    ['leaves out a band without stories', { bands: [{ section: 'science' }, { section: 'world' }] }, {}, 'j ihgf  edcb'],
    ['has no band that the editor does not list', { bands: [] }, {}, 'j ihgf '],
    ['sets opinion apart', undefined, { j: opinion, f: opinion }, 'i hged jf cba'],
    ['shows opinion among news where the editor placed it', { lead: 'j' }, { j: opinion, f: opinion }, 'j ihge f dcba'],
    ['leads with opinion rather than with nothing', undefined, Object.fromEntries('abcdefghij'.split('').map((name) => [name, opinion])), 'j  ihgf'],
    ['takes its lead from where it was placed rather than have none', { secondaries: ['b', 'a'] }, Object.fromEntries('cdefghij'.split('').map((name) => [name, held])), 'b a '],
  ])('%s', (_name, data, changed, expected) => {
    expect(shown(frontOf(data, stories(changed))).trimEnd()).toBe(expected.trimEnd())
  }) // prettier-ignore

  it('says that a kicker repeats the name of its band, and of no other', () => {
    const { lead, bands } = frontOf(
      { lead: 'a', bands: [{ section: 'world', pinned: ['b', 'c'], size: 3 }] },
      stories({ b: science, c: { kicker: 'Oceans' } }),
    )
    expect(lead).not.toHaveProperty('kickerRepeats')
    expect(bands[0]?.cards.map(({ kicker, kickerRepeats }) => [kicker, kickerRepeats])).toEqual([
      ['Science', undefined],
      ['Oceans', undefined],
      ['World', true],
    ])
  })

  it('shows no story twice and none that is not live, whatever the layout', () => {
    const anyPlaces = fc.array(fc.nat(7), { maxLength: 8 })
    fc.assert(
      fc.property(anyNewsroom, anyMinute, anyPlaces, fc.nat(8), (newsroom, at, places, cut) => {
        const ids = [...new Set(places)]
          .filter((index) => index < newsroom.stories.length)
          .map((index) => `2026/11/${markerOf(index)}`)
        const [lead, ...rest] = ids
        const front = {
          ...(lead !== undefined && { lead }),
          secondaries: rest.slice(0, cut),
          bands: [{ section: 'world', pinned: rest.slice(cut), size: 2 }],
        }
        const { edition } = composeEdition({ ...newsroom, front }, at)
        const placed = ids.filter((id) => edition.byId.has(id)).map((id) => id.slice(8))
        frontPages(edition).forEach(({ props }, index) => {
          const all = shown(props).match(/mark\d+z/g) ?? []
          expect(new Set(all).size).toBe(all.length)
          const own = edition.languages[index]?.stories.map(({ slug: name }) => name) ?? []
          const mayStand = index === 0 ? [...own, ...placed] : own
          expect(mayStand).toEqual(expect.arrayContaining(all))
          expect(props.lead === undefined).toBe(mayStand.length === 0)
          if (index === 0) expect(all).toEqual(expect.arrayContaining(placed))
        })
      }),
    )
  })
})

describe('a layout', () => {
  const said = (data: FrontData, all = stories()) =>
    laidOut(data, all).problems.map(({ field, found, mend }) => `${field}: ${found}; ${mend}`)

  it('names what does not exist, with the nearest name there is', () => {
    const tides = aStory({ slug: 'why-the-tide-comes-twice' })
    expect(
      said(
        {
          lead: 'why-the-tide-come-twice',
          secondaries: ['nothing-like-it'],
          bands: [{ section: 'wrold' }],
        },
        [tides],
      ),
    ).toEqual([
      'lead: the story "why-the-tide-come-twice", which does not exist; write why-the-tide-comes-twice, or remove it',
      'secondaries[0]: the story "nothing-like-it", which does not exist; remove it',
      'bands[0].section: the section "wrold", which is not in _data/sections.ts; write "world", or remove the band',
    ])
  })

  it('names a story or a section in two places', () => {
    expect(
      said({
        lead: 'a',
        bands: [{ section: 'world', pinned: ['2026/11/a'] }, { section: 'world' }],
      }),
    ).toEqual([
      'bands[0].pinned[0]: the story "2026/11/a" for the second time; remove it from one of the two',
      'bands[1].section: the section "world" for the second time; remove one of the two',
    ])
  })

  it('must say which of two stories with one slug is meant', () => {
    const twins = [aStory({ slug: 'a' }), aStory({ slug: 'a', id: '2026/10/a' })]
    expect(said({ lead: 'a' }, twins)).toEqual([
      'lead: the slug "a", which 2 stories have; write 2026/11/a or 2026/10/a',
    ])
    expect(said({ lead: '2026/10/a' }, twins)).toEqual([])
  })

  it('may name a story that is held back or withdrawn', () => {
    expect(said({ lead: 'a', secondaries: ['b'] }, stories({ a: held, b: gone }))).toEqual([])
  })
})
