import { tdmFile } from '#includes/feeds/tdm.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('tdm', tdmFile)
