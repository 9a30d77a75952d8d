// A template: one kind of page, printed once for each page of that kind.

import type { Html } from '#lib/html/html.ts'
import type { Frame, Page, PageKind, Pages, PropsByKind } from '#lib/pages/page.ts'

/** What templates find in Eleventy's data under `edition`; see `_data/edition.ts`. */
export interface PrintableEdition {
  readonly frame: Frame
  readonly pages: Pages
}

interface TemplateData<K extends PageKind> {
  readonly edition: PrintableEdition
  readonly sheet: Page<K>
}

/**
 * The `data` and `render` of a template. Its layout runs inside `render`, not in Eleventy's layout
 * chain, which would hold every page's content twice.
 */
export function templateFor<K extends PageKind>(
  kind: K,
  layout: (props: PropsByKind[K], frame: Frame) => Html,
) {
  return {
    data: {
      pagination: { data: `edition.pages.${kind}`, size: 1, alias: 'sheet' },
      permalink: ({ sheet }: TemplateData<K>): string => sheet.file,
      eleventyExcludeFromCollections: true,
    },
    render: ({ sheet, edition }: TemplateData<K>): string =>
      layout(sheet.props, edition.frame).text,
  }
}
