import { robotsFile } from '#includes/feeds/robots.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('robots', robotsFile)
