// No page asks another site for anything before its reader chooses to go there.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { addressesIn } from './check-links.ts'
import { atElement, inText } from './findings.ts'
import type { Element } from './page-facts.ts'

export function checkOrigins(site: BuiltSite, origin: string): readonly Problem[] {
  const inPages = site.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      fetchedBy(element)
        .filter((written) => isElsewhere(written, origin))
        .map((written) => atElement(page, element, told(written))),
    ),
  )
  const inSheets = [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const source = site.read(file)
      return addressesInStyle(source)
        .filter((written) => isElsewhere(written, origin))
        .map((written) => inText(file, source, { needle: written, ...told(written) }))
    })
  return [...inPages, ...inSheets]
}

function told(written: string) {
  return {
    found: `a request to ${written}`,
    expected: 'nothing from another site: it would tell that site who reads what',
    mend: 'serve the file from this site, or make it a link',
  }
}

function isElsewhere(written: string, origin: string): boolean {
  return /^(?:https?:)?\/\//i.test(written) && !written.startsWith(`${origin}/`)
}

/** Relations of a `<link>` that say something of the page and fetch nothing. */
const TELLING: ReadonlySet<string> = new Set(['canonical', 'alternate', 'license'])

/** Attributes besides `href`, `src` and `srcset` whose address a browser asks for by itself. */
const FETCHED = ['data', 'poster', 'background', 'xlink:href']

/** What a browser asks for by itself when it shows the element; `<meta>` may send it elsewhere. */
function fetchedBy(element: Element): readonly string[] {
  const { name, attributes } = element
  const more = [
    ...FETCHED.map((attribute) => attributes[attribute]),
    ...addressesInStyle(attributes['style'] ?? ''),
    name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')
      ? /url=\s*['"]?([^'"]*)/i.exec(attributes['content'] ?? '')?.[1]
      : undefined,
    // A base would lead every relative address away; an image in SVG has its address in href.
    name === 'base' || name === 'image' || name === 'use' ? attributes['href'] : undefined,
  ].filter((address) => address !== undefined)
  const isLink = name === 'a' || name === 'area'
  const tells = name === 'link' && TELLING.has(attributes['rel'] ?? '')
  return isLink || tells ? more : [...more, ...addressesIn(element)]
}

function addressesInStyle(style: string): readonly string[] {
  return [...style.matchAll(/(?:url\(|@import)\s*['"]?([^'")\s;]+)/gi)].map(
    ([, address = '']) => address,
  )
}
