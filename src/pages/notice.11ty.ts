import { noticeLayout } from '#includes/layouts/notice.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('notice', noticeLayout)
