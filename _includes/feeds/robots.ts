// robots.txt (RFC 9309).

import type { RobotsProps } from '#lib/feeds/robots.ts'
import { textFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'

export function robotsFile({ groups, sitemaps }: RobotsProps): Html {
  return textFile([
    ...groups.flatMap(({ agents, disallow }) => [
      ...agents.map((agent) => `User-agent: ${agent}`),
      ...(disallow.length === 0 ? ['Disallow:'] : disallow.map((path) => `Disallow: ${path}`)),
      '',
    ]),
    ...sitemaps.map((address) => `Sitemap: ${address}`),
  ])
}
