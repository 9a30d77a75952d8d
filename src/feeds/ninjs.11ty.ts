import { ninjsFile } from '#includes/feeds/ninjs.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('ninjs', ninjsFile)
