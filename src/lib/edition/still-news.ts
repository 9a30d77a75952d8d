// How long a story is news: search engines take a news sitemap's word for the last two days only.

import type { Moment } from '#lib/story/dates.ts'
import type { Story } from '#lib/story/story.ts'

/** Search Central, "News sitemaps": articles of the last two days. */
const NEWS_LASTS = 2 * 24 * 60 * 60 * 1000

/** The moment at which a story stops being news. */
export function newsUntil({ published }: Story): Moment {
  return (published + NEWS_LASTS) as Moment // SAFETY: whole milliseconds stay whole.
}
