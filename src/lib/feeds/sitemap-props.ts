// The addresses that search engines should know, with the moment each last changed.

import type { Edition } from '#lib/edition/edition.ts'
import { isoMoment } from '#lib/story/dates.ts'
import { lastChange, latest } from '#lib/story/last-change.ts'
import { addressOf, type Story } from '#lib/story/story.ts'

export interface SitemapProps {
  readonly entries: readonly SitemapEntry[]
}

export interface SitemapEntry {
  /** Whole address. */
  readonly url: string
  /** ISO 8601 with offset; absent where nothing tells. */
  readonly modified?: string
}

/** Front, standing pages and section fronts, then every story, newest first. */
export function sitemapProps({ site, stories, bySection }: Edition): SitemapProps {
  const entry = (address: string, list: readonly Story[]): SitemapEntry => {
    const last = latest(list.map(lastChange))
    return {
      url: `${site.origin}${address}`,
      ...(last !== undefined && { modified: isoMoment(last, site) }),
    }
  }
  return {
    entries: [
      entry('/', stories),
      entry('/about/', []),
      ...site.sections.map(({ id }) => entry(`/${id}/`, bySection.get(id) ?? [])),
      ...stories.map((story) => entry(addressOf(story.id), [story])),
    ],
  }
}
