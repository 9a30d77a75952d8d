// The addresses that search engines should know, with the moment each last changed, in parts that the
// protocol allows, and the index of the parts.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { grouped } from '#lib/edition/grouped.ts'
import { isoMoment, yearAndMonth, type Moment } from '#lib/story/dates.ts'
import { latest } from '#lib/story/last-change.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf } from '#lib/story/story.ts'
import { storyAlternates, type Alternate } from './alternates.ts'
import { lastVisibleChange } from './last-visible-change.ts'

/** A sitemap, or an index of sitemaps: both are lists of such entries. */
export interface SitemapProps {
  readonly entries: readonly SitemapEntry[]
}

export interface SitemapEntry {
  /** Whole address. */
  readonly url: string
  /** ISO 8601 with offset; absent where nothing tells. */
  readonly modified?: string
  /** The versions of the page in other languages, itself among them; whole addresses. */
  readonly alternates?: readonly { readonly language: string; readonly url: string }[]
  /** Whole addresses of the pictures on the page. */
  readonly images?: readonly string[]
}

/** A page that shows stories, and changes with them. */
export interface ListedStories {
  readonly address: string
  readonly stories: readonly LiveStory[]
  readonly alternates?: readonly Alternate[]
  /** Addresses of its own pictures. */
  readonly images?: readonly string[]
}

/** One file of addresses. */
export interface SitemapPart {
  /** Path of the file on the site. */
  readonly address: string
  readonly props: SitemapProps
}

export interface Sitemaps {
  readonly index: SitemapProps
  readonly parts: readonly SitemapPart[]
}

/** What one file may hold by the protocol: 50,000 addresses, 50 MB. */
const SITEMAP_LIMITS: Limits = { addresses: 50_000, bytes: 50 * 1024 * 1024 }

interface Limits {
  readonly addresses: number
  readonly bytes: number
}

/**
 * One part with all pages but stories, then one for each year of stories, newest first; a part too
 * large for the protocol is cut. Parts of a year are numbered from its oldest stories, so that a new
 * story changes the last of them alone.
 */
export function sitemaps(
  edition: Edition,
  pages: readonly ListedStories[],
  limits: Limits = SITEMAP_LIMITS,
): Sitemaps {
  const { site, stories } = edition
  const years = grouped(stories, (story) => [yearOf(story, site)])
  const groups = [
    { name: 'pages', entries: pages.map(changeOf) },
    ...[...years].map(([name, published]) => ({
      name,
      entries: published
        .map((story) =>
          changeOf({
            address: addressOf(story.id),
            stories: [story],
            alternates: storyAlternates(story, edition),
            images: imagesOf(story),
          }),
        )
        .toReversed(),
    })),
  ]
  const parts = groups.flatMap(({ name, entries }) =>
    cut(entries, site, limits).map((part, index) => ({
      address: `/sitemap-${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
      changes: part,
    })),
  )
  return {
    index: {
      entries: parts.map(({ address, changes }) =>
        entryOf(
          {
            address,
            alternates: [],
            images: [],
            last: latest(changes.flatMap(({ last }) => last ?? [])),
          },
          site,
        ),
      ),
    },
    parts: parts.map(({ address, changes }) => ({
      address,
      props: { entries: changes.map((change) => entryOf(change, site)) },
    })),
  }
}

interface Change {
  readonly address: string
  readonly last: Moment | undefined
  readonly alternates: readonly Alternate[]
  readonly images: readonly string[]
}

function changeOf({ address, stories, alternates = [], images = [] }: ListedStories): Change {
  return { address, alternates, images, last: latest(stories.map(lastVisibleChange)) }
}

/** More than so many pictures of a page search engines do not read (Google, "Image sitemaps"). */
const MOST_IMAGES = 1000

/** The pictures of a story, each in its largest JPEG, or as it is drawn. */
function imagesOf({ picture, body }: LiveStory): readonly string[] {
  const addresses = [...(picture ? [picture] : []), ...body.pictures].map(({ address }) => address)
  return [...new Set(addresses)].slice(0, MOST_IMAGES)
}

function entryOf({ address, last, alternates, images }: Change, site: Site): SitemapEntry {
  return {
    url: `${site.origin}${address}`,
    ...(last !== undefined && { modified: isoMoment(last, site) }),
    ...(alternates.length > 0 && {
      alternates: alternates.map(({ language, address: other }) => ({
        language,
        url: `${site.origin}${other}`,
      })),
    }),
    ...(images.length > 0 && { images: images.map((image) => `${site.origin}${image}`) }),
  }
}

function yearOf({ published }: LiveStory, { zone }: Site): string {
  return yearAndMonth(published, zone).slice(0, 4)
}

/** What an entry and a file cost beside their addresses, at most. */
const ENTRY_BYTES = 100
const FILE_BYTES = 200

function cut(
  changes: readonly Change[],
  { origin }: Site,
  limits: Limits,
): readonly (readonly Change[])[] {
  const parts: Change[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const change of changes) {
    const addresses = [change, ...change.alternates].map(({ address }) => address)
    const cost = [...addresses, ...change.images].reduce(
      (sum, address) => sum + ENTRY_BYTES + origin.length + address.length,
      0,
    )
    const last = parts.at(-1)
    if (last === undefined || last.length >= limits.addresses || bytes + cost > limits.bytes) {
      parts.push([change])
      bytes = FILE_BYTES + cost
    } else {
      last.push(change)
      bytes += cost
    }
  }
  return parts
}
