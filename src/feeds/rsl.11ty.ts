import { rslFile } from '#includes/feeds/rsl.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('rsl', rslFile)
