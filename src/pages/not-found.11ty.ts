import { notFoundLayout } from '#includes/layouts/not-found.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('notFound', notFoundLayout)
