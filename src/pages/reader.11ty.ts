import { readerLayout } from '#includes/layouts/reader.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('reader', readerLayout)
