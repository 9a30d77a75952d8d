// Who wrote it.

import { html, type Html } from '#lib/html/html.ts'
import type { BylineName } from '#lib/pages/article-page.ts'
import type { Furniture } from '#lib/story/language-words.ts'

/** `By Jane Roe and Reuters`; nothing where nobody is credited. */
export function bylineMarkup(names: readonly BylineName[], words: Furniture): Html | false {
  const joint = (index: number) =>
    index === 0 ? '' : index === names.length - 1 ? words.and : ', '
  return (
    names.length > 0 &&
    html`<p class="byline">${words.by} <span class="byline-names">${names.map((name, index) => html`${joint(index)}${nameMarkup(name)}`)}</span></p>\n`
  )
}

function nameMarkup({ name, address }: BylineName): Html {
  return address === undefined ? html`${name}` : html`<a rel="author" href="${address}">${name}</a>`
}
