import { listLayout } from '#includes/layouts/list.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('list', listLayout)
