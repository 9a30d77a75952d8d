import { jsonFeed } from '#includes/feeds/json-feed.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('jsonFeed', jsonFeed)
