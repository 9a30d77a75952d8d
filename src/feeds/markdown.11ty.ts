import { markdownTwin } from '#includes/feeds/markdown.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('markdown', markdownTwin)
