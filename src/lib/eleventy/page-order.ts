// The pages of an edition in one order, so that two processes mean the same page by the same number.

import type { Page, Pages } from '#lib/pages/page.ts'

export function pagesInOrder(pages: Pages): readonly Page[] {
  return Object.values(pages).flat()
}

/** The pages at these places; each kind of the edition is there, if only with an empty list. */
export function somePages(pages: Pages, places: ReadonlySet<number>): Pages {
  let at = -1
  const kept = Object.entries(pages).map(([kind, some]) => [
    kind,
    some.filter(() => {
      at += 1
      return places.has(at)
    }),
  ])
  return Object.fromEntries(kept) as Pages // SAFETY: the same kinds, each with some of its own pages.
}
