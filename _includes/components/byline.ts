// Who wrote it.

import { html, type Html } from '#lib/html/html.ts'
import type { BylineName } from '#lib/pages/article-page.ts'
import type { Furniture } from '#lib/story/language-words.ts'

/** `By Jane Roe and Reuters`; nothing where nobody is credited. */
export function bylineMarkup(names: readonly BylineName[], words: Furniture): Html | false {
  return names.length > 0 && html`<p class="byline">${words.by} ${namesMarkup(names, words)}</p>\n`
}

/** Of an opinion piece, above its headline: the names, and what those who have them do on the paper. */
export function signatureMarkup(names: readonly BylineName[], words: Furniture): Html {
  const roles = names.flatMap(({ role }) => role ?? [])
  return html`<p class="byline signature">${namesMarkup(names, words)}${roles.length > 0 && html` <span class="byline-role">${roles.join(', ')}</span>`}</p>\n`
}

function namesMarkup(names: readonly BylineName[], words: Furniture): Html {
  const joint = (index: number) =>
    index === 0 ? '' : index === names.length - 1 ? words.and : ', '
  return html`<span class="byline-names">${names.map((name, index) => html`${joint(index)}${nameMarkup(name)}`)}</span>`
}

function nameMarkup({ name, address }: BylineName): Html {
  return address === undefined ? html`${name}` : html`<a rel="author" href="${address}">${name}</a>`
}
