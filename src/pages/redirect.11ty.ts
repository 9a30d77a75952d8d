import { redirectLayout } from '#includes/layouts/redirect.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('redirect', redirectLayout)
