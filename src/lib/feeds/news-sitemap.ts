// The news sitemap: what Google News should fetch now (Search Central, "News sitemaps").

import type { Edition } from '#lib/edition/edition.ts'
import { newsUntil } from '#lib/edition/still-news.ts'
import { isoMoment } from '#lib/story/dates.ts'
import type { Language } from '#lib/story/languages.ts'
import { addressOf } from '#lib/story/story.ts'

export interface NewsSitemapProps {
  readonly entries: readonly NewsEntry[]
}

export interface NewsEntry {
  /** Whole address. */
  readonly url: string
  readonly publication: string
  /** As Google names it. */
  readonly language: string
  /** ISO 8601 with offset. */
  readonly published: string
  readonly title: string
}

const MOST_ENTRIES = 1000

/** The stories of the last two days before the edition's moment, newest first. */
export function newsSitemap({ site, at, stories }: Edition): NewsSitemapProps {
  return {
    entries: stories
      .filter((story) => at < newsUntil(story))
      .slice(0, MOST_ENTRIES)
      .map((story) => ({
        url: `${site.origin}${addressOf(story.id)}`,
        publication: site.name,
        language: languageForGoogle(story.language),
        published: isoMoment(story.published, site),
        title: story.headline,
      })),
  }
}

/** A code of ISO 639 alone; of Chinese, which of its two ways of writing. */
function languageForGoogle(language: Language): string {
  const [code = language, ...parts] = language.split('-')
  if (code !== 'zh') return code
  return parts.some((part) => ['Hant', 'TW', 'HK', 'MO'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
