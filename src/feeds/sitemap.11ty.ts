import { sitemap } from '#includes/feeds/sitemap.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('sitemap', sitemap)
