// robots.txt (RFC 9309): who may fetch what, and where the sitemaps are.

import type { Edition } from '#lib/edition/edition.ts'
import { LICENCE_ADDRESS } from './policy-files.ts'

export interface RobotsProps {
  readonly groups: readonly RobotsGroup[]
  /** Whole address of the licence for robots, if there is one. */
  readonly licence?: string
  /** Whole addresses. */
  readonly sitemaps: readonly string[]
}

export interface RobotsGroup {
  readonly agents: readonly string[]
  /** Paths that these agents must not fetch; none where they may fetch everything. */
  readonly disallow: readonly string[]
}

/** Everything is for every robot that no policy names; nothing of a preview is for anybody. */
export function robots({ site, audience }: Edition): RobotsProps {
  if (audience === 'preview') return { groups: [{ agents: ['*'], disallow: ['/'] }], sitemaps: [] }
  return {
    groups: [{ agents: ['*'], disallow: [] }, ...(site.policies?.crawlers ?? [])],
    sitemaps: ['/sitemap.xml', '/sitemap-news.xml'].map((address) => `${site.origin}${address}`),
    ...(site.policies?.rsl && { licence: `${site.origin}${LICENCE_ADDRESS}` }),
  }
}
