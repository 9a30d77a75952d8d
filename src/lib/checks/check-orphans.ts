// Every page can be reached by links from the front page.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { addressesIn, withinSite } from './check-links.ts'
import { isNotice, type PageFacts } from './page-facts.ts'

/** Served where nothing else is, so nothing links to it. */
const NOT_FOUND = '404.html'

export function checkOrphans(site: BuiltSite, origin: string): readonly Problem[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]))
  const reached = new Set<string>()
  const waiting = ['index.html']
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const page = pages.get(file)
    if (page === undefined || reached.has(file)) continue
    reached.add(file)
    for (const element of page.elements.filter(({ name }) => name === 'a')) {
      for (const written of addressesIn(element)) {
        const target = withinSite(written, page, origin)
        if (target) waiting.push(fileServing(target.pathname))
      }
    }
  }
  return site.pages
    .filter((page) => !reached.has(page.file) && page.file !== NOT_FOUND && !isUnlinked(page))
    .map(({ file }) => ({
      file,
      found: 'a page that no chain of links from the front page reaches',
      expected: 'a link to it from a page that readers can reach',
      mend: 'list it on a page, or do not print it',
    }))
}

/** Where a withdrawn story stood, and where a story used to be: nothing on the site leads there any more. */
function isUnlinked(page: PageFacts): boolean {
  return (
    isNotice(page) ||
    page.elements.some(
      ({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'refresh',
    )
  )
}
