import { sitemapIndex } from '#includes/feeds/sitemap-index.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('sitemapIndex', sitemapIndex)
