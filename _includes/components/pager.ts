// The way from one page of a list to the next.

import { html, type Html } from '#lib/html/html.ts'
import type { Furniture } from '#lib/story/language-words.ts'

/** Where a page of a list stands among the others. */
export interface PagerPlace {
  readonly older?: string
  readonly newer?: string
}

/** The name of a list, and which of its pages this is; its front has no number. */
export function numberedName(
  { name, number }: { readonly name: string; readonly number?: number },
  { numberedPage }: Furniture,
): string {
  return number === undefined
    ? name
    : numberedPage.replace('{number}', String(number)).replace('{name}', () => name)
}

export function pager({ older, newer }: PagerPlace, words: Furniture): Html | false {
  return (
    (older !== undefined || newer !== undefined) &&
    html`<nav class="pager" aria-label="${words.pagesNav}">
${newer !== undefined && html`<a rel="prev" href="${newer}">${words.newer}</a>\n`}${older !== undefined && html`<a rel="next" href="${older}">${words.older}</a>\n`}</nav>\n`
  )
}
