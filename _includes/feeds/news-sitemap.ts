// A sitemap with Google's fields for news (Search Central, "News sitemaps").

import type { NewsEntry, NewsSitemapProps } from '#lib/feeds/news-sitemap.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function newsSitemap({ entries }: NewsSitemapProps): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.map(entryOf)}</urlset>
`
}

function entryOf({ url, publication, language, published, title }: NewsEntry): Html {
  return xml`<url>
<loc>${url}</loc>
<news:news>
<news:publication><news:name>${publication}</news:name><news:language>${language}</news:language></news:publication>
<news:publication_date>${published}</news:publication_date>
<news:title>${title}</news:title>
</news:news>
</url>
`
}
