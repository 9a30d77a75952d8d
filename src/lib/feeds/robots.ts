// robots.txt (RFC 9309): who may fetch what, and where the sitemaps are.

import type { Edition } from '#lib/edition/edition.ts'

export interface RobotsProps {
  readonly groups: readonly RobotsGroup[]
  /** Whole addresses. */
  readonly sitemaps: readonly string[]
}

export interface RobotsGroup {
  readonly agents: readonly string[]
  /** Paths that these agents must not fetch; none where they may fetch everything. */
  readonly disallow: readonly string[]
}

/** Everything is for everybody; nothing of a preview is for anybody. */
export function robots({ site, audience }: Edition): RobotsProps {
  if (audience === 'preview') return { groups: [{ agents: ['*'], disallow: ['/'] }], sitemaps: [] }
  return {
    groups: [{ agents: ['*'], disallow: [] }],
    sitemaps: ['/sitemap.xml', '/sitemap-news.xml'].map((address) => `${site.origin}${address}`),
  }
}
