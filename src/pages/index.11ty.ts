import { indexLayout } from '#includes/layouts/index-page.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('index', indexLayout)
