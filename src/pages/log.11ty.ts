import { logLayout } from '#includes/layouts/log.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('log', logLayout)
