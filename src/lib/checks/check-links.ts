// Every link within the site leads to a page, and every fragment to a place on it.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'
import type { Element, PageFacts } from './page-facts.ts'

export function checkLinks(site: BuiltSite, origin: string): readonly Problem[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]))
  return site.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      addressesIn(element).flatMap((written) =>
        checkAddress({ written, element, page, pages, site, origin }),
      ),
    ),
  )
}

/** Addresses that an element links to or shows. */
export function addressesIn({ name, attributes }: Element): readonly string[] {
  const single = ['a', 'area', 'link'].includes(name) ? attributes['href'] : attributes['src']
  const set = (attributes['srcset'] ?? attributes['imagesrcset'] ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/)[0] ?? '')
  return [single, ...set]
    .filter((address) => address !== undefined)
    .filter((address) => address !== '')
}

/** The target within the site, if the address stays within it. */
export function withinSite(written: string, page: PageFacts, origin: string): URL | undefined {
  const base = `${origin}${page.address}`
  if (!URL.canParse(written, base)) return undefined
  const target = new URL(written, base)
  return target.origin === origin ? target : undefined
}

interface Checking {
  readonly written: string
  readonly element: Element
  readonly page: PageFacts
  readonly pages: ReadonlyMap<string, PageFacts>
  readonly site: BuiltSite
  readonly origin: string
}

function checkAddress({
  written,
  element,
  page,
  pages,
  site,
  origin,
}: Checking): readonly Problem[] {
  const target = withinSite(written, page, origin)
  if (target === undefined) return []
  const file = fileServing(target.pathname)
  if (!site.files.has(file)) {
    return [
      atElement(page, element, {
        found: `a link to ${target.pathname}, which is not there`,
        expected: 'an address that the site serves',
        mend: 'correct the address, or print the page',
      }),
    ]
  }
  const fragment = decodeURIComponent(target.hash.slice(1))
  const there = pages.get(file)
  if (fragment === '' || there === undefined || there.ids.has(fragment)) return []
  return [
    atElement(page, element, {
      found: `a link to #${fragment} on ${target.pathname}, where nothing has that id`,
      expected: 'the id of an element on that page',
      mend: 'correct the fragment, or give the element its id',
    }),
  ]
}
