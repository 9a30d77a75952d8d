// The `html` tag: text put into it is escaped, markup stays markup.
// It is the only way a template makes a page, so author text can never become markup by accident.

/** Finished markup. Only `html`, `xml` and `trusted` make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What may stand in a template hole; `undefined`, `null` and `false` print nothing. */
export type Hole = Html | string | number | undefined | null | false | readonly Hole[]

declare const safe: unique symbol
/**
 * A string that holds markup from one of our own renderers. Unlike `Html` it survives being
 * stored or sent to a worker; `trusted` turns it back into markup.
 */
export type SafeMarkup = string & { readonly [safe]: true }

/** Prints a template. Every hole is escaped unless it is `Html` already. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = parts[0] ?? ''
  for (let index = 0; index < holes.length; index += 1) {
    text += printHole(holes[index]) + (parts[index + 1] ?? '')
  }
  return new Html(text)
}

/**
 * The same for XML: the five characters we escape are the five that XML reserves. HTML may hold some
 * characters that would make a whole XML file unreadable, even as entities; they are left out.
 */
export function xml(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return new Html(html(parts, ...holes).text.replace(NOT_IN_XML, ''))
}

/** Markup that one of our renderers made, as it is. */
export function trusted(markup: SafeMarkup): Html {
  return new Html(markup)
}

/** Text with the five reserved characters of HTML and XML written as entities. */
export function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text)
    ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    : text
}

// All but what production 2 of XML 1.0 allows; a lone surrogate is no character at all.
// oxlint-disable-next-line no-control-regex -- controls are what we look for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const NEEDS_ESCAPE = /[&<>"']/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function printHole(hole: Hole): string {
  if (typeof hole === 'string') return escapeText(hole)
  if (hole instanceof Html) return hole.text
  if (hole === undefined || hole === null || hole === false) return ''
  if (typeof hole === 'number') return String(hole)
  return hole.map(printHole).join('')
}
