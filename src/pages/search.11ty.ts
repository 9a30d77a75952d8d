import { searchLayout } from '#includes/layouts/search.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('search', searchLayout)
