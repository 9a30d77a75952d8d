import { rssFeed } from '#includes/feeds/rss.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('rss', rssFeed)
