import { liteFrontLayout } from '#includes/layouts/lite.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('liteFront', liteFrontLayout)
