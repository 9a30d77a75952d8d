// The text of a story without what a lite page must not have: pictures become links to them, and
// links to other stories stay within the lite edition.

import { html, trusted, type Html, type SafeMarkup } from '#lib/html/html.ts'

/** Only our own renderers' markup matches: in what they print no attribute holds `<` or `>`. */
export function liteMarkup(body: SafeMarkup, photo: string): Html {
  const markup = body
    .replace(/<source\b[^>]*>|<\/?picture\b[^>]*>/g, '')
    .replace(/<img\b[^>]*>/g, (img) => pictureLink(img, photo))
    .replace(/ (?:data-[a-z-]+|class|tabindex)="[^"]*"/g, '')
    .replace(/ href="(\/\d{4}\/\d{2}\/[^"/]+\/)/g, ' href="/lite$1')
  return trusted(markup as SafeMarkup) // SAFETY: what was put in is of attributes that stood in the markup.
}

/** The way to a picture, by what it shows. */
export function linkToPicture(address: string, alt: string, photo: string): Html {
  return html`<a href="${address}">${photo}${alt !== '' && `: ${alt}`}</a>`
}

function pictureLink(img: string, photo: string): string {
  const [, src = ''] = / src="([^"]*)"/.exec(img) ?? []
  const [, alt = ''] = / alt="([^"]*)"/.exec(img) ?? []
  return `<a href="${src}">${html`${photo}`.text}${alt === '' ? '' : `: ${alt}`}</a>`
}
