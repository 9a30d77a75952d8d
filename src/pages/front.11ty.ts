import { frontLayout } from '#includes/layouts/front.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('front', frontLayout)
