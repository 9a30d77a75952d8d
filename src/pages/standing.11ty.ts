import { standingLayout } from '#includes/layouts/standing.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('standing', standingLayout)
