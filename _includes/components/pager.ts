// The way from one page of a list to the next.

import { html, type Html } from '#lib/html/html.ts'
import { LANGUAGES, type Language } from '#lib/story/languages.ts'

/** Where a page of a list stands among the others. */
export interface PagerPlace {
  readonly older?: string
  readonly newer?: string
  readonly language: Language
}

/** The name of a list, and which of its pages this is; its front has no number. */
export function numberedName({
  name,
  number,
}: {
  readonly name: string
  readonly number?: number
}): string {
  return number === undefined ? name : `${name}, page ${number}`
}

export function pager({ older, newer, language }: PagerPlace): Html | false {
  const { words } = LANGUAGES[language]
  return (
    (older !== undefined || newer !== undefined) &&
    html`<nav class="pager" aria-label="${words.pagesNav}">
${newer !== undefined && html`<a rel="prev" href="${newer}">${words.newer}</a>\n`}${older !== undefined && html`<a rel="next" href="${older}">${words.older}</a>\n`}</nav>\n`
  )
}
