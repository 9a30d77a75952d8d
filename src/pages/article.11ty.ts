import { articleLayout } from '#includes/layouts/article.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('article', articleLayout)
