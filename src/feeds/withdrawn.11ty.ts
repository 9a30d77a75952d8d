import { withdrawnFile } from '#includes/feeds/withdrawn.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('withdrawn', withdrawnFile)
