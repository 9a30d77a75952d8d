// An index of sitemaps (sitemaps.org, protocol 0.9).

import type { SitemapProps } from '#lib/feeds/sitemap-props.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function sitemapIndex({ entries }: SitemapProps): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(
  ({ url, modified }) =>
    xml`<sitemap><loc>${url}</loc>${modified !== undefined && xml`<lastmod>${modified}</lastmod>`}</sitemap>\n`,
)}</sitemapindex>
`
}
