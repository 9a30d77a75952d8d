import { storylineLayout } from '#includes/layouts/storyline.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('storyline', storylineLayout)
