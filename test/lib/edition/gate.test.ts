// The gate: what is live at a moment, and that nothing behind it knows of anything else.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeEdition, type Edition } from '#lib/edition/edition.ts'
import { passGate, verdictOn, type Audience } from '#lib/edition/gate.ts'
import { pagesOf } from '#lib/pages/pages-of.ts'
import { servedPictures } from '#lib/pages/served-pictures.ts'
import type { Moment } from '#lib/story/dates.ts'
import type { Newsroom } from '#lib/copy/read-newsroom.ts'
import { entryId, type Entry, type Story } from '#lib/story/story.ts'
import { moment } from '../../sites/small-site.ts'
import {
  anyMinute,
  anyMoment,
  anyNewsroom,
  aStory,
  bodyOf,
  markerOf,
  newsroomOf,
} from '../../sites/newsroom.ts'

const nine = moment('2026-11-20T09:00Z')
const ten = moment('2026-11-20T10:00Z')
const eleven = moment('2026-11-20T11:00Z')
const noon = moment('2026-11-20T12:00Z')
const anyAudience = fc.constantFrom<Audience>('public', 'preview')

describe('a verdict', () => {
  it.each<[string, Partial<Story>, Moment, ReturnType<typeof verdictOn>]>([
    ['a draft, whatever its dates', { status: { kind: 'draft' } }, noon, { kind: 'draft' }],
    [
      'a withdrawn story',
      { status: { kind: 'withdrawn', reason: 'Wrong.' } },
      noon,
      { kind: 'withdrawn', reason: 'Wrong.' },
    ],
    [
      'a story one minute before it is published',
      { published: ten },
      (ten - 60_000) as Moment,
      { kind: 'scheduled', until: ten },
    ],
    ['a story at the moment it is published', { published: ten }, ten, { kind: 'live' }],
    [
      'an embargo after publication',
      { published: nine, embargo: eleven },
      ten,
      { kind: 'embargoed', until: eleven },
    ],
    ['an embargo that ends now', { published: nine, embargo: eleven }, eleven, { kind: 'live' }],
    [
      'an embargo that ends before publication',
      { published: eleven, embargo: ten },
      nine,
      { kind: 'scheduled', until: eleven },
    ],
    [
      'an embargo that ends with publication',
      { published: ten, embargo: ten },
      nine,
      { kind: 'embargoed', until: ten },
    ],
    [
      'a story one minute before it expires',
      { expires: ten },
      (ten - 60_000) as Moment,
      { kind: 'live' },
    ],
    ['a story at the moment it expires', { expires: ten }, ten, { kind: 'expired', since: ten }],
    [
      'a story that has expired and was withdrawn',
      { expires: ten, status: { kind: 'withdrawn', reason: 'Wrong.' } },
      noon,
      { kind: 'withdrawn', reason: 'Wrong.' },
    ],
  ])('on %s is told with its moment or its reason', (_name, fields, at, verdict) => {
    expect(verdictOn(aStory(fields), at)).toEqual(verdict)
  })
})

describe('a live story', () => {
  const live = (fields: Partial<Story>, at: Moment, others: readonly Story[] = []) =>
    passGate(newsroomOf(aStory(fields), ...others), at, 'public').live[0]

  it('does not show corrections and updates dated after the moment', () => {
    const notes = [
      { at: ten, text: 'known' },
      { at: noon, text: 'to come' },
    ]
    const story = live({ updates: notes, corrections: notes, updated: noon }, eleven)
    expect(story?.updates).toEqual(notes.slice(0, 1))
    expect(story?.corrections).toEqual(notes.slice(0, 1))
    expect(story?.updated).toBe(ten)
  })

  it('has the entries of a live blog that are due, the pinned one on top, and says when it last changed', () => {
    const body = liveBody(ten, eleven, noon)
    const story = live({ kind: 'live', body, ended: noon }, eleven)
    expect(story?.body.entries?.map(({ at }) => at)).toEqual([eleven, ten])
    expect(story?.updated).toBe(eleven)
    expect(story).not.toHaveProperty('ended')
    expect(story?.body.text).toBe('Opening.\n\n10:00 GMT\n\nAt 10.\n\n11:00 GMT\n\nAt 11.')
    expect(live({ kind: 'live', body, ended: noon }, noon)?.ended).toBe(noon)
  })

  it('does not show an update that is still to come', () => {
    expect(live({ updated: noon }, eleven)).not.toHaveProperty('updated')
    expect(live({ updated: noon }, noon)?.updated).toBe(noon)
  })

  it('names no story that is not live: not by pin, exclusion, translation or link', () => {
    const held = '2026/11/held'
    const story = live(
      {
        related: [held, '2026/11/open'],
        unrelated: [held],
        translationOf: held,
        body: bodyOf(
          `<p>See <a href="story:${held}" title="Held">what <em>else</em></a> and <a href="story:2026/11/open" title="Open">this</a>.</p>`,
          {
            links: [held, '2026/11/open'],
          },
        ),
      },
      noon,
      [aStory({ slug: 'held', status: { kind: 'draft' } }), aStory({ slug: 'open' })],
    )
    expect(JSON.stringify(story)).not.toMatch(/held/i)
    expect(story?.body.markup).toBe(
      '<p>See what <em>else</em> and <a href="/2026/11/open/" title="Open">this</a>.</p>',
    )
    expect(story?.related).toEqual(['2026/11/open'])
  })
})

describe('the gate', () => {
  it('keeps every word, picture and name of a story that is not live out of the edition and its pages', () => {
    fc.assert(
      fc.property(anyNewsroom, anyMinute, anyAudience, (newsroom, at, audience) => {
        const { edition } = composeEdition(newsroom, at, audience)
        const { notice, withdrawn, ...pages } = pagesOf(edition)
        const printed = JSON.stringify([
          pages,
          servedPictures(edition),
          edition.stories,
          edition.languages.map(({ bySection }) => [...bySection]),
          [...edition.byId],
          edition.stories.map(({ id }) => edition.related.get(id)),
        ])
        newsroom.stories.forEach((story, index) => {
          expect(printed.includes(markerOf(index)), `${markerOf(index)} at ${at}`).toBe(
            isSeen(story, at, audience),
          )
        })
        expect(notice.map(({ props }) => props)).toEqual(
          newsroom.stories.flatMap(({ id, status, language, ...story }) =>
            status.kind === 'withdrawn' && at >= opening(story)
              ? [{ address: `/${id}/`, language, reason: status.reason }]
              : [],
          ),
        )
        // Browsers that keep copies are told which to throw away, and no more.
        expect(withdrawn.map(({ props }) => props)).toEqual([
          notice.map(({ address }) => address).toSorted(),
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('tells no entry of a live blog before its time, and none twice', () => {
    fc.assert(
      fc.property(anyNewsroom, anyMinute, anyAudience, (newsroom, at, audience) => {
        const { edition } = composeEdition(newsroom, at, audience)
        const printed = JSON.stringify([pagesOf(edition), edition.stories])
        for (const story of newsroom.stories) {
          const body = edition.byId.get(story.id)?.body
          for (const entry of story.body.entries ?? []) {
            const isDue = isSeen(story, at, audience) && entry.at <= at
            const [words = ''] = entry.text.split(' ')
            expect(printed.includes(words)).toBe(isDue)
            expect(printed.includes(entryId(entry))).toBe(isDue || printedElsewhere(entry, edition))
            expect((body?.markup.split(`<p>${words} `).length ?? 1) - 1).toBe(isDue ? 1 : 0)
          }
        }
      }),
    )
  })

  it('tells no correction and no update before its time', () => {
    fc.assert(
      fc.property(anyNewsroom, anyMinute, anyAudience, (newsroom, at, audience) => {
        const printed = printedAt(newsroom, at, audience)
        for (const story of newsroom.stories) {
          for (const note of [...story.updates, ...story.corrections]) {
            expect(printed.includes(note.text)).toBe(isSeen(story, at, audience) && note.at <= at)
          }
        }
      }),
    )
  })

  it('does not depend on the order in which stories are given', () => {
    fc.assert(
      fc.property(anyNewsroom, anyMinute, (newsroom, at) => {
        const reversed = { ...newsroom, stories: newsroom.stories.toReversed() }
        expect(printedAt(reversed, at, 'public')).toBe(printedAt(newsroom, at, 'public'))
      }),
    )
  })
})

describe('the next change', () => {
  it('is the first whole minute at which the edition differs, and none is told where none comes', () => {
    fc.assert(
      fc.property(
        anyNewsroom,
        anyMinute,
        anyMoment,
        anyAudience,
        (newsroom, at, later, audience) => {
          const now = printedAt(newsroom, at, audience)
          const { nextChange } = composeEdition(newsroom, at, audience).gate
          const end = nextChange ?? moment('2031-01-01')
          const between = Math.min(Math.max(at, later), end - 60_000) as Moment
          expect(printedAt(newsroom, between, audience)).toBe(now)
          if (nextChange === undefined) return
          expect(nextChange).toBeGreaterThan(at)
          expect(nextChange % 60_000).toBe(0)
          expect(printedAt(newsroom, (nextChange - 60_000) as Moment, audience)).toBe(now)
          expect(printedAt(newsroom, nextChange, audience)).not.toBe(now)
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each<[string, Partial<Story>, Moment | undefined]>([
    ['the publication of a scheduled story', { published: noon }, noon],
    ['the end of an embargo, not a publication before it', { published: ten, embargo: noon }, noon],
    ['a publication after the end of its embargo', { published: noon, embargo: eleven }, noon],
    ['the end of a live story', { expires: noon }, noon],
    ['a correction that is dated ahead', { corrections: [{ at: noon, text: 'No.' }] }, noon],
    ['an update that is dated ahead', { updated: noon }, noon],
    ['an entry that is dated ahead', { kind: 'live', body: liveBody(noon) }, noon],
    ['the end of a live blog', { kind: 'live', ended: noon }, noon],
    ['the moment from which it is no longer news', {}, moment('2026-11-22T09:00Z')],
    ['its first anniversary', { published: moment('2026-11-01T09:00Z') }, moment('2027-11-01')],
    ['its next anniversary', { published: moment('2024-11-20T23:00Z') }, moment('2027-11-20')],
    [
      'the anniversary of today, if it begins later in the zone',
      { published: moment('2024-11-21T23:00Z') },
      moment('2026-11-21'),
    ],
    [
      'nothing for an explainer or an obituary, which have no age',
      { kind: 'obituary', published: moment('2026-11-01T09:00Z') },
      undefined,
    ],
    [
      'the next whole minute where copy names seconds',
      { published: moment('2026-11-20T11:59:01Z') },
      noon,
    ],
    ['nothing for a draft', { status: { kind: 'draft' }, published: noon }, undefined],
    [
      'the moment at which a withdrawn story would have been published, and its notice shows',
      { status: { kind: 'withdrawn', reason: 'Wrong.' }, embargo: noon },
      noon,
    ],
    [
      'nothing for a withdrawn story that was due before',
      { status: { kind: 'withdrawn', reason: 'Wrong.' }, expires: noon },
      undefined,
    ],
    [
      'nothing for a story that begins and ends within one minute',
      { published: moment('2026-11-20T11:59:01Z'), expires: noon },
      undefined,
    ],
    [
      'nothing after the end',
      { expires: ten, corrections: [{ at: noon, text: 'No.' }] },
      undefined,
    ],
  ])('is %s', (_name, fields, expected) => {
    expect(passGate(newsroomOf(aStory(fields)), ten, 'public').nextChange).toBe(expected)
  })

  it('counts in a preview what the preview shows of a story to come', () => {
    const story = aStory({
      published: noon,
      embargo: moment('2026-11-20T14:00Z'),
      updated: moment('2026-11-20T13:00Z'),
    })
    expect(passGate(newsroomOf(story), ten, 'preview').nextChange).toBe(moment('2026-11-20T13:00Z'))
    expect(passGate(newsroomOf(story), ten, 'public').nextChange).toBe(moment('2026-11-20T14:00Z'))
  })
})

describe('a preview', () => {
  it('lets in drafts and what is still to come, marked, and nothing that is gone', () => {
    const stories = [
      aStory({ slug: 'draft', status: { kind: 'draft' } }),
      aStory({ slug: 'embargoed', embargo: noon }),
      aStory({ slug: 'expired', expires: ten }),
      aStory({ slug: 'live' }),
      aStory({ slug: 'scheduled', published: noon }),
      aStory({ slug: 'withdrawn', status: { kind: 'withdrawn', reason: 'Wrong.' } }),
    ]
    const { live, held } = passGate(newsroomOf(...stories), eleven, 'preview')
    expect(live.map(({ slug, heldBack }) => [slug, heldBack])).toEqual([
      ['draft', { kind: 'draft' }],
      ['embargoed', { kind: 'embargoed', until: noon }],
      ['live', undefined],
      ['scheduled', { kind: 'scheduled', until: noon }],
    ])
    expect(held.map(({ story }) => story.slug)).toEqual([
      'draft',
      'embargoed',
      'expired',
      'scheduled',
      'withdrawn',
    ])
  })
})

/** An opening, and an entry at each of these moments; the first is pinned. */
function liveBody(...moments: readonly Moment[]): Story['body'] {
  const entries = moments.map((at, index): Entry => ({
    ...bodyOf(`<p>At ${new Date(at).getUTCHours()}.</p>\n`),
    at,
    isKey: false,
    isPinned: index === 0,
  }))
  return bodyOf('<p>Opening.</p>\n', { entries: entries.toReversed() })
}

/** Two live blogs may have entries of the same moment, which then have the same fragment. */
function printedElsewhere(entry: Entry, { stories }: Edition): boolean {
  return stories.some(({ body }) =>
    body.entries?.some((other) => entryId(other) === entryId(entry)),
  )
}

/** The gate's rule written once more, in other words: from the latest of two moments to the end. */
function isSeen(story: Story, at: Moment, audience: Audience): boolean {
  if (story.status.kind === 'withdrawn') return false
  if (audience === 'preview' && story.status.kind === 'draft') return true
  const hasBegun = audience === 'preview' || (story.status.kind === 'ready' && at >= opening(story))
  return hasBegun && at < (story.expires ?? Infinity)
}

function opening({ published, embargo }: Pick<Story, 'published' | 'embargo'>): number {
  return Math.max(published, embargo ?? published)
}

/** Everything that templates get, and the pictures that are copied. */
function printedAt(newsroom: Newsroom, at: Moment, audience: Audience): string {
  const { edition } = composeEdition(newsroom, at, audience)
  return JSON.stringify([pagesOf(edition), servedPictures(edition)])
}
