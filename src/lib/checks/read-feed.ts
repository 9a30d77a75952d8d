// A feed as its checks see it, whichever of the three forms it has.

import { XMLParser } from 'fast-xml-parser'
import { xmlFault } from './read-sitemap.ts'

export interface ReadFeed {
  /** What every feed must tell, by the name its standard gives it. */
  readonly told: Readonly<Record<string, string>>
  /** The address it gives as its own. */
  readonly self: string
  readonly items: readonly ReadItem[]
}

export interface ReadItem {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly dates: readonly string[]
  readonly content: string
  /** Addresses of the authors’ pages. */
  readonly authors: readonly string[]
  /** What it says of the story’s pictures; the same file may be told of twice. */
  readonly pictures: readonly ReadPicture[]
}

export interface ReadPicture {
  readonly url: string
  readonly bytes?: number
  readonly width?: number
  readonly height?: number
}

export interface FeedForm {
  /** How the names of its files end. */
  readonly ending: string
  /** Why a parser refuses it, or nothing. */
  readonly fault: (source: string) => string | undefined
  readonly read: (source: string) => ReadFeed
  readonly date: RegExp
  readonly dateExample: string
}

/** RFC 822 date and time as RSS wants it, with a year of four digits. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/

export const FEED_FORMS: readonly FeedForm[] = [
  {
    ending: 'feed.xml',
    fault: xmlFault,
    read: readRss,
    date: RFC_822,
    dateExample: 'Thu, 14 Jul 2022 09:30:00 +0300',
  },
  {
    ending: 'feed.atom',
    fault: xmlFault,
    read: readAtom,
    date: RFC_3339,
    dateExample: '2022-07-14T09:30:00+03:00',
  },
  {
    ending: 'feed.json',
    fault: jsonFault,
    read: readJsonFeed,
    date: RFC_3339,
    dateExample: '2022-07-14T09:30:00+03:00',
  },
]

/** Whatever an XML or JSON parser gives; read through `textAt` and `listAt`, which check. */
type Parsed = unknown

/** RSS Advisory Board, "RSS 2.0 Specification". */
function readRss(source: string): ReadFeed {
  const channel = at(parseXml(source), 'rss', 'channel')
  const self = listAt(channel, 'atom:link').find((link) => textAt(link, '@_rel') === 'self')
  return {
    told: {
      title: textAt(channel, 'title'),
      link: textAt(channel, 'link'),
      description: textAt(channel, 'description'),
    },
    self: textAt(self, '@_href'),
    items: listAt(channel, 'item').map((item) => ({
      id: textAt(item, 'guid') || textAt(item, 'guid', '#text'),
      title: textAt(item, 'title'),
      link: textAt(item, 'link'),
      dates: [textAt(item, 'pubDate')],
      content: textAt(item, 'content:encoded'),
      authors: [],
      pictures: [
        // The standard has no enclosure without a size.
        ...listAt(item, 'enclosure').map((one) => ({
          bytes: 0,
          ...pictureFrom(one, '@_url', { bytes: '@_length' }),
        })),
        ...listAt(item, 'media:content').map((one) =>
          pictureFrom(one, '@_url', {
            bytes: '@_fileSize',
            width: '@_width',
            height: '@_height',
          }),
        ),
      ],
    })),
  }
}

/** RFC 4287. */
function readAtom(source: string): ReadFeed {
  const feed = at(parseXml(source), 'feed')
  const link = (parent: Parsed, rel: string) =>
    textAt(
      listAt(parent, 'link').find((one) => textAt(one, '@_rel') === rel),
      '@_href',
    )
  return {
    told: {
      id: textAt(feed, 'id'),
      title: textAt(feed, 'title'),
      updated: textAt(feed, 'updated'),
      author: textAt(listAt(feed, 'author')[0], 'name'),
    },
    self: link(feed, 'self'),
    items: listAt(feed, 'entry').map((entry) => ({
      id: textAt(entry, 'id'),
      title: textAt(entry, 'title'),
      link: link(entry, 'alternate'),
      dates: [textAt(entry, 'published'), textAt(entry, 'updated')],
      content: textAt(entry, 'content', '#text'),
      authors: listAt(entry, 'author').map((author) => textAt(author, 'uri')),
      pictures: listAt(entry, 'link')
        .filter((one) => textAt(one, '@_rel') === 'enclosure')
        .map((one) => pictureFrom(one, '@_href', { bytes: '@_length' })),
    })),
  }
}

/** JSON Feed 1.1. */
function readJsonFeed(source: string): ReadFeed {
  const feed: Parsed = JSON.parse(source)
  const version = textAt(feed, 'version')
  return {
    told: {
      version: version === 'https://jsonfeed.org/version/1.1' ? version : '',
      title: textAt(feed, 'title'),
      home_page_url: textAt(feed, 'home_page_url'),
    },
    self: textAt(feed, 'feed_url'),
    items: listAt(feed, 'items').map((item) => ({
      id: textAt(item, 'id'),
      title: textAt(item, 'title'),
      link: textAt(item, 'url'),
      dates: [textAt(item, 'date_published'), textAt(item, 'date_modified')],
      content: textAt(item, 'content_html'),
      authors: listAt(item, 'authors').map((author) => textAt(author, 'url')),
      pictures: listAt(item, 'attachments').map((one) =>
        pictureFrom(one, 'url', { bytes: 'size_in_bytes' }),
      ),
    })),
  }
}

const LISTS = new Set([
  'item',
  'enclosure',
  'media:content',
  'entry',
  'link',
  'author',
  'atom:link',
])
/** The link of RSS is a text, those of Atom are elements. */
const RSS_LINKS = new Set(['rss.channel.link', 'rss.channel.item.link'])

/** `names` are those that the form gives to each size. */
function pictureFrom(
  value: Parsed,
  url: string,
  names: Readonly<Record<string, string>>,
): ReadPicture {
  const sizes = Object.entries(names).flatMap(
    ([size, name]): readonly (readonly [string, number])[] => {
      const said = at(value, name)
      return said === undefined ? [] : [[size, Number(said)]]
    },
  )
  return { url: textAt(value, url), ...Object.fromEntries(sizes) }
}

function parseXml(source: string): Parsed {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name, path) => LISTS.has(name) && !RSS_LINKS.has(String(path)),
  })
  return parser.parse(source)
}

function jsonFault(source: string): string | undefined {
  try {
    JSON.parse(source)
    return undefined
  } catch {
    return 'JSON that cannot be parsed'
  }
}

function at(value: Parsed, ...keys: readonly string[]): Parsed {
  return keys.reduce<Parsed>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string, unknown>>)[key] // SAFETY: whatever the key holds is unknown still.
        : undefined,
    value,
  )
}

function textAt(value: Parsed, ...keys: readonly string[]): string {
  const found = at(value, ...keys)
  return typeof found === 'string' ? found : ''
}

function listAt(value: Parsed, key: string): readonly Parsed[] {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}
