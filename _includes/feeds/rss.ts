// RSS 2.0 (RSS Advisory Board, "RSS 2.0 Specification"), with the whole text in content:encoded.

import type { RssItem, RssProps } from '#lib/feeds/rss-props.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function rssFeed(feed: RssProps): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feed.title}</title>
<link>${feed.url}</link>
<description>${feed.description}</description>
<language>${feed.language}</language>
${feed.built !== undefined && xml`<lastBuildDate>${feed.built}</lastBuildDate>\n`}<atom:link href="${feed.self}" rel="self" type="application/rss+xml"/>
${feed.items.map(item)}</channel>
</rss>
`
}

function item(entry: RssItem): Html {
  return xml`<item>
<title>${entry.title}</title>
<link>${entry.url}</link>
<guid isPermaLink="true">${entry.url}</guid>
<pubDate>${entry.published}</pubDate>
${entry.authors.map((name) => xml`<dc:creator>${name}</dc:creator>\n`)}${entry.categories.map((name) => xml`<category>${name}</category>\n`)}${entry.summary !== undefined && xml`<description>${entry.summary}</description>\n`}<content:encoded>${entry.content}</content:encoded>
</item>
`
}
