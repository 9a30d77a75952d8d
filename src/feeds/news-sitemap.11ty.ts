import { newsSitemap } from '#includes/feeds/news-sitemap.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('newsSitemap', newsSitemap)
