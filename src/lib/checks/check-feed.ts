// The feed (RSS Advisory Board, "RSS 2.0 Specification"): well-formed, complete, and true.

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { notWellFormed } from './check-sitemap.ts'
import { inText } from './findings.ts'

const FILE = 'feed.xml'
/** RFC 822 date and time as RSS wants it, with a year of four digits. */
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/
/** What names a page must be whole: a feed is read away from the site. */
const RELATIVE = /(?:href|src)="(?!https?:|mailto:|tel:)[^"]*"/

export function checkFeed(site: BuiltSite, origin: string): readonly Problem[] {
  const source = site.files.has(FILE) ? site.read(FILE) : ''
  const valid = XMLValidator.validate(source)
  if (valid !== true) return [notWellFormed(FILE, valid.err.msg)]
  const channel = channelOf(source)
  return [
    ...['title', 'link', 'description'].flatMap((name) =>
      (channel?.[name] ?? '') === '' ? [missing(source, `the channel’s ${name}`)] : [],
    ),
    ...(channel?.item ?? []).flatMap((item) => checkItem(item, site, origin, source)),
  ]
}

interface Item {
  readonly title?: string
  readonly link?: string
  readonly pubDate?: string
  readonly 'content:encoded'?: string
}

type Channel = Readonly<Record<string, unknown>> & { readonly item?: readonly Item[] }

function channelOf(source: string): Channel | undefined {
  const parsed: unknown = new XMLParser({
    isArray: (name) => name === 'item',
    parseTagValue: false,
    ignoreAttributes: true,
  }).parse(source)
  // SAFETY: the parser gives exactly the elements that stand in the file, `item` always as a list.
  return (parsed as { readonly rss?: { readonly channel?: Channel } }).rss?.channel
}

function checkItem(
  item: Item,
  site: BuiltSite,
  origin: string,
  source: string,
): readonly Problem[] {
  const { title = '', link = '', pubDate = '' } = item
  const relative = RELATIVE.exec(item['content:encoded'] ?? '')?.[0]
  const isServed =
    link.startsWith(`${origin}/`) && site.files.has(fileServing(new URL(link).pathname))
  return [
    ...(title === '' ? [missing(source, 'an item’s title')] : []),
    ...(isServed
      ? []
      : [
          inText(FILE, source, {
            needle: link,
            found: `an item that leads to ${link}`,
            expected: 'a page that the site serves',
            mend: 'take the item out, or print the page',
          }),
        ]),
    ...(RFC_822.test(pubDate)
      ? []
      : [
          inText(FILE, source, {
            needle: pubDate,
            found: `the date ${JSON.stringify(pubDate)}`,
            expected: 'a date such as Thu, 14 Jul 2022 09:30:00 +0300',
            mend: 'print it in that form',
          }),
        ]),
    ...(relative === undefined
      ? []
      : [
          inText(FILE, source, {
            needle: link,
            found: `${relative} in the text of an item`,
            expected: 'whole addresses',
            mend: 'put scheme and host before the path',
          }),
        ]),
  ]
}

function missing(source: string, what: string): Problem {
  return inText(FILE, source, {
    needle: '<channel>',
    found: `no text for ${what}`,
    expected: 'a text',
    mend: 'mend the template that prints it',
  })
}
