// Who wrote it.

import { html, type Html } from '#lib/html/html.ts'
import type { BylineName } from '#lib/pages/article-page.ts'
import { joint } from '#lib/pages/listed.ts'
import type { Furniture } from '#lib/story/language-words.ts'

/** `By Jane Roe and Reuters`; nothing where nobody is credited. */
export function bylineMarkup(names: readonly BylineName[], words: Furniture): Html | false {
  return names.length > 0 && html`<p class="byline">${words.by} ${namesMarkup(names, words)}</p>\n`
}

/** Of an opinion piece, above its headline: the names, and what one who stands alone does on the paper. */
export function signatureMarkup(names: readonly BylineName[], words: Furniture): Html {
  const role = names.length === 1 ? names[0]?.role : undefined
  return html`<p class="byline signature"><span class="visually-hidden">${words.by} </span>${namesMarkup(names, words)}${role !== undefined && html` <span class="byline-role">${role}</span>`}</p>\n`
}

function namesMarkup(names: readonly BylineName[], words: Furniture): Html {
  const before = ({ name }: BylineName, index: number) =>
    index === 0 ? '' : index === names.length - 1 ? joint(words.and, name) : ', '
  return html`<span class="byline-names">${names.map((name, index) => html`${before(name, index)}${nameMarkup(name)}`)}</span>`
}

function nameMarkup({ name, address }: BylineName): Html {
  return address === undefined ? html`${name}` : html`<a rel="author" href="${address}">${name}</a>`
}
