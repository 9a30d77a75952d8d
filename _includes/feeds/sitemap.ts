// A sitemap (sitemaps.org, protocol 0.9).

import type { SitemapProps } from '#lib/feeds/sitemap-props.ts'
import { xml, type Html } from '#lib/html/html.ts'

export function sitemap({ entries }: SitemapProps): Html {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map(
  ({ url, modified, alternates = [] }) =>
    xml`<url><loc>${url}</loc>${modified !== undefined && xml`<lastmod>${modified}</lastmod>`}${alternates.map((one) => xml`<xhtml:link rel="alternate" hreflang="${one.language}" href="${one.url}"/>`)}</url>\n`,
)}</urlset>
`
}
