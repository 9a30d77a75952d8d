// A lite page asks for nothing, and says which page it is a lite edition of.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'
import { canonicalOf, isHidden, isLite, type PageFacts } from './page-facts.ts'

/** Elements that ask for a file, or run a program. */
const FETCHES = new Set([
  'script',
  'img',
  'source',
  'picture',
  'iframe',
  'video',
  'audio',
  'object',
])

export function checkLite(site: BuiltSite, origin: string): readonly Problem[] {
  return site.pages.filter(isLite).flatMap((page) => [
    ...page.elements
      .filter(({ name, attributes }) => FETCHES.has(name) || attributes['rel'] === 'stylesheet')
      .map((element) =>
        atElement(page, element, {
          found: 'an element that asks for more',
          expected: 'a lite page that is whole by itself',
          mend: 'print a link instead',
        }),
      ),
    ...(isHidden(page) ? [] : [told(page, 'a lite page for search engines', 'noindex')]),
    ...canonicalFindings(page, site, origin),
  ])
}

function canonicalFindings(page: PageFacts, site: BuiltSite, origin: string): readonly Problem[] {
  const canonical = canonicalOf(page)
  const full = `${origin}${page.address.slice('/lite'.length)}`
  if (canonical !== full) return [told(page, `the canonical address ${String(canonical)}`, full)]
  const there = site.page(fileServing(new URL(full).pathname))
  return there !== undefined && canonicalOf(there) === full
    ? []
    : [told(page, `the canonical address ${full}, where the full page is not`, 'its full page')]
}

function told(page: PageFacts, found: string, expected: string): Problem {
  const mend = 'mend the layout of lite pages'
  return atElement(page, { name: 'html', offset: 0 }, { found, expected, mend })
}
