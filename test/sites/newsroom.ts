// Newsrooms made of values, for tests that need no files: one valid story, of which each test changes
// a part, and random newsrooms for properties.

import fc from 'fast-check'
import type { Newsroom } from '#lib/copy/read-newsroom.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import { wholeMinute, type Moment } from '#lib/story/dates.ts'
import { OUR_LANGUAGES } from '#lib/story/languages.ts'
import { outputsSchema } from '#lib/story/outputs.ts'
import type { Site } from '#lib/story/site.ts'
import type { Entry, Note, Story } from '#lib/story/story.ts'
import { moment } from './small-site.ts'

export const SITE: Site = {
  name: 'The Test',
  tagline: 'All that is fit to test',
  description: 'A paper for tests.',
  origin: 'https://test.example',
  language: 'en',
  languages: OUR_LANGUAGES,
  outputs: outputsSchema.parse({}),
  translations: {},
  zone: 'Europe/London',
  zoneLabels: { '+00:00': 'GMT', '+01:00': 'BST' },
  defaultSection: 'world',
  publisher: { name: 'The Test Company' },
  footer: [],
  search: true,
  offline: true,
  lite: true,
  embeds: {},
  sections: [
    { id: 'world', name: 'World' },
    { id: 'science', name: 'Science' },
  ],
  authors: new Map(),
  storylines: new Map(),
}

/** What every page names of the site's own files. */
export const ASSETS = {
  stylesheet: '/assets/a.css',
  script: '/assets/a.js',
  searchScript: '/assets/b.js',
  fonts: { latin: ['/assets/a.woff2'], byLanguage: {} },
}

/** A story as the parser would make it; live from 20 November 2026, 09:00 GMT. */
export function aStory(fields: Partial<Story> = {}): Story {
  const slug = fields.slug ?? 'a'
  const headline = fields.headline ?? 'A headline'
  return {
    id: `2026/11/${slug}`,
    file: `src/articles/2026/11/${slug}.md`,
    slug,
    headline,
    shortHeadline: headline,
    kind: 'news',
    section: 'world',
    topics: [],
    credits: [],
    published: moment('2026-11-20T09:00Z'),
    updates: [],
    status: { kind: 'ready' },
    corrections: [],
    language: 'en',
    related: [],
    unrelated: [],
    addresses: [],
    sources: [],
    body: bodyOf('<p>The first paragraph.</p>\n'),
    ...fields,
  }
}

/** A body as the renderer would make it; `text` is what the related-stories engine reads. */
export function bodyOf(
  markup: string,
  more: Partial<Omit<Story['body'], 'markup'>> = {},
): Story['body'] {
  const text = markup.replace(/<[^>]*>/g, '').trim()
  return { text, links: [], pictures: [], ...more, markup: markup as SafeMarkup } // SAFETY: tests write sound markup.
}

export function newsroomOf(...stories: readonly Story[]): Newsroom {
  return { site: SITE, stories: stories.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

/** The moments of random newsrooms lie in these few hours, so that they often meet. */
const START = moment('2026-11-23T00:00Z')
const HOURS = 6

/** Any second of those hours: copy may name seconds, editions change by the minute. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .integer({ min: 0, max: HOURS * 3600 })
  .map((second) => (START + second * 1000) as Moment) // SAFETY: whole seconds are whole milliseconds.

/** A moment at which an edition may be made. */
export const anyMinute: fc.Arbitrary<Moment> = anyMoment.map(wholeMinute)

/** What marks everything of story number `index` and of nothing else. */
export function markerOf(index: number): string {
  return `mark${String(index).padStart(3, '0')}z`
}

/** What marks one note of a story. */
function noteMarker(index: number, note: string): string {
  return `${note}${markerOf(index)}`
}

/**
 * Newsrooms in which every field of every story holds the story's marker, every story may be held
 * back in any way, and every story may name any other in any way. What the parser refuses (a change
 * before publication, an end before the beginning) does not occur.
 */
export const anyNewsroom: fc.Arbitrary<Newsroom> = fc
  .array(anyPlan(), { minLength: 1, maxLength: 8 })
  .map((plans) => newsroomOf(...plans.map((plan, index) => storyOf(plan, index, plans.length))))

interface Plan {
  readonly status: Story['status']['kind']
  readonly section: 'world' | 'science'
  readonly published: Moment
  readonly embargo: Moment | undefined
  readonly expiresAfter: number | undefined
  readonly notesAfter: readonly number[]
  readonly updatedAfter: number | undefined
  readonly names: readonly number[]
  readonly storyline: boolean
  readonly language: 'en' | 'es' | 'he'
  /** Of an earlier story, if it is one. */
  readonly translates: number | undefined
  /** Seconds after publication at which a live blog has its entries; absent from other stories. */
  readonly entriesAfter: readonly number[] | undefined
  readonly endedAfter: number
}

function anyPlan(): fc.Arbitrary<Plan> {
  const seconds = fc.integer({ min: 0, max: HOURS * 3600 })
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
  return fc.record({
    status: fc.constantFrom('ready', 'ready', 'ready', 'ready', 'draft', 'withdrawn'),
    section: fc.constantFrom('world', 'science'),
    published: anyMoment,
    embargo: maybe(anyMoment),
    expiresAfter: maybe(seconds),
    notesAfter: fc.array(seconds, { maxLength: 3 }),
    updatedAfter: maybe(seconds),
    names: fc.array(fc.nat(7), { maxLength: 4 }),
    storyline: fc.boolean(),
    language: fc.constantFrom<'en' | 'es' | 'he'>('en', 'en', 'es', 'he'),
    translates: maybe(fc.nat(7)),
    entriesAfter: maybe(fc.uniqueArray(seconds, { maxLength: 4 })),
    endedAfter: seconds,
  })
}

function storyOf(plan: Plan, index: number, count: number): Story {
  const mark = markerOf(index)
  const after = (from: Moment, seconds: number) => (from + seconds * 1000) as Moment // SAFETY: as above.
  const idOf = (other: number) => `2026/11/${markerOf(other)}`
  const named = [...new Set(plan.names)].filter((other) => other < count && other !== index)
  const { published, embargo } = plan
  const original =
    plan.translates === undefined || plan.translates >= index ? undefined : idOf(plan.translates)
  const opens = Math.max(published, embargo ?? published) as Moment // SAFETY: one of the two.
  const notes = plan.notesAfter.map((seconds, at): Note => ({
    at: after(published, seconds),
    text: noteMarker(index, `note${at}`),
  }))
  const updates = oldestFirst(notes.slice(1))
  const lastUpdate = updates.at(-1)?.at
  const updated =
    plan.updatedAfter === undefined ? lastUpdate : after(lastUpdate ?? published, plan.updatedAfter)
  const picture = {
    file: `src/articles/2026/11/${mark}.svg`,
    address: `/pictures/${mark}.svg`,
    width: 4,
    height: 3,
  }
  const links = named.map((other) => `<a href="story:${idOf(other)}" title="t">to it</a>`).join(' ')
  const live = plan.entriesAfter?.map((seconds, at): Entry => ({
    ...bodyOf(`<p>${noteMarker(index, `entry${at}`)} ${links}</p>\n`, { links: named.map(idOf) }),
    at: after(published, seconds),
    title: noteMarker(index, `title${at}`),
    isKey: at % 2 === 0,
    isPinned: at === 1,
  }))
  return aStory({
    slug: mark,
    headline: `${mark} headline of tides`,
    shortHeadline: `${mark} short`,
    standfirst: `${mark} standfirst`,
    kicker: `${mark} kicker`,
    section: plan.section,
    language: plan.language,
    ...(original !== undefined && { translationOf: original }),
    topics: [`${mark} topic`],
    credits: [{ name: `${mark} Roe`, type: 'Person' }],
    dateline: `${mark} town`,
    published,
    status:
      plan.status === 'withdrawn' ? { kind: 'withdrawn', reason: mark } : { kind: plan.status },
    updates,
    corrections: notes.slice(0, 1),
    picture: {
      ...picture,
      alt: `${mark} alt`,
      caption: `${mark} caption`,
      credit: mark,
      focus: [0.5, 0.5],
    },
    related: named.slice(0, 2).map(idOf),
    unrelated: named.slice(2).map(idOf),
    sources: [{ title: `${mark} source`, url: `https://${mark}.example/` }],
    addresses: [`/old/${mark}/`],
    body: bodyOf(`<p>The ${mark} tide rises. ${links}</p>\n<img src="${picture.address}">`, {
      links: named.map(idOf),
      pictures: [picture],
      ...(live && { entries: live.toSorted((a, b) => b.at - a.at) }),
    }),
    ...(live && { kind: 'live', ended: after(published, plan.endedAfter) }),
    ...(updated !== undefined && { updated }),
    ...(embargo !== undefined && { embargo }),
    ...(plan.expiresAfter !== undefined && { expires: after(opens, plan.expiresAfter + 1) }),
    ...(plan.storyline && { storyline: 'tides' }),
    ...(named[0] !== undefined && { translationOf: idOf(named[0]) }),
  })
}

function oldestFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
}
