import { opmlFile } from '#includes/feeds/opml.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('opml', opmlFile)
