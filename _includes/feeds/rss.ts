// RSS 2.0 (RSS Advisory Board, "RSS 2.0 Specification"), with the whole text in content:encoded.

import type { Feed, FeedItem, FeedPicture } from '#lib/feeds/feed.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function rssFeed(feed: Feed): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${feed.title}</title>
<link>${feed.page}</link>
<description>${feed.description}</description>
<language>${feed.language}</language>
${feed.updated && xml`<lastBuildDate>${feed.updated.rfc822}</lastBuildDate>\n`}<atom:link href="${feed.self.rss}" rel="self" type="application/rss+xml"/>
${feed.hub !== undefined && xml`<atom:link href="${feed.hub}" rel="hub"/>\n`}${feed.items.map(item)}</channel>
</rss>
`
}

function item(entry: FeedItem): Html {
  return xml`<item>
<title>${entry.title}</title>
<link>${entry.url}</link>
<guid isPermaLink="${String(entry.id === entry.url)}">${entry.id}</guid>
<pubDate>${entry.published.rfc822}</pubDate>
${entry.authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>\n`)}${entry.categories.map((name) => xml`<category>${name}</category>\n`)}${entry.picture && picture(entry.picture)}${entry.summary !== undefined && xml`<description>${entry.summary}</description>\n`}<content:encoded>${entry.content}</content:encoded>
</item>
`
}

/** RSS’s own enclosure has type and size, Media RSS the measures and the words for those who cannot see it. */
function picture({ url, type, width, height, alt, bytes }: FeedPicture): Html {
  const enclosure =
    type !== undefined &&
    bytes !== undefined &&
    xml`<enclosure url="${url}" length="${bytes}" type="${type}"/>\n`
  return xml`${enclosure}<media:content url="${url}" medium="image"${type !== undefined && xml` type="${type}"`}${bytes !== undefined && xml` fileSize="${bytes}"`} width="${width}" height="${height}"><media:description type="plain">${alt}</media:description></media:content>\n`
}
