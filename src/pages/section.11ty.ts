import { sectionLayout } from '#includes/layouts/section.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('section', sectionLayout)
