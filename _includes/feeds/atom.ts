// Atom (RFC 4287), with the whole text of each entry.

import type { Feed, FeedItem, FeedPicture } from '#lib/feeds/feed.ts'
import { xml, type Html } from '#lib/html/html.ts'

/** The standard wants a date even where nothing has happened yet. */
const NOT_YET = '1970-01-01T00:00:00Z'

export function atomFeed(feed: Feed): Html {
  const { publisher } = feed
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.self.atom}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${feed.updated?.iso ?? NOT_YET}</updated>
<author><name>${publisher.name}</name><uri>${publisher.url}</uri></author>
<link rel="self" type="application/atom+xml" href="${feed.self.atom}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
${feed.hub !== undefined && xml`<link rel="hub" href="${feed.hub}"/>\n`}${feed.items.map(entryOf)}</feed>
`
}

function entryOf(item: FeedItem): Html {
  return xml`<entry xml:lang="${item.language}">
<id>${item.id}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
${item.picture && picture(item.picture)}<published>${item.published.iso}</published>
<updated>${item.modified.iso}</updated>
${item.authors.map(({ name, url }) => xml`<author><name>${name}</name>${url !== undefined && xml`<uri>${url}</uri>`}</author>\n`)}${item.categories.map((name) => xml`<category term="${name}"/>\n`)}${item.summary !== undefined && xml`<summary>${item.summary}</summary>\n`}<content type="html">${item.content}</content>
</entry>
`
}

function picture({ url, type, bytes }: FeedPicture): Html {
  return xml`<link rel="enclosure"${type !== undefined && xml` type="${type}"`}${bytes !== undefined && xml` length="${bytes}"`} href="${url}"/>\n`
}
