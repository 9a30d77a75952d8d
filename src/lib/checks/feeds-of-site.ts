// The feeds of a built site, one after another.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { FEED_FORMS, type FeedForm, type ReadFeed } from './read-feed.ts'

export interface FoundFeed extends ReadFeed {
  readonly file: string
  readonly source: string
}

/** The files of a site that are feeds of this form. */
export function feedFiles({ files }: BuiltSite, { ending }: FeedForm): readonly string[] {
  return [...files].filter((file) => file === ending || file.endsWith(`/${ending}`))
}

/** What a check finds in every feed that a parser takes; of the others the check of feeds tells. */
export function findingsInFeeds(
  site: BuiltSite,
  findingsIn: (feed: FoundFeed) => readonly Problem[],
): readonly Problem[] {
  return FEED_FORMS.flatMap((form) =>
    feedFiles(site, form).flatMap((file) => {
      const source = site.read(file)
      if (form.fault(source) !== undefined) return []
      return findingsIn({ file, source, ...form.read(source) })
    }),
  )
}
