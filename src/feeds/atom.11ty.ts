import { atomFeed } from '#includes/feeds/atom.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('atom', atomFeed)
