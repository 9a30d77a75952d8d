// robots.txt (RFC 9309). A licence stands before the groups: after one it would be for that group alone.

import type { RobotsProps } from '#lib/feeds/robots.ts'
import { textFile } from '#lib/html/files.ts'
import type { Html } from '#lib/html/html.ts'

export function robotsFile({ groups, licence, sitemaps }: RobotsProps): Html {
  return textFile([
    ...(licence === undefined ? [] : [`License: ${licence}`, '']),
    ...groups.flatMap(({ agents, disallow }) => [
      ...agents.map((agent) => `User-agent: ${agent}`),
      ...(disallow.length === 0 ? ['Disallow:'] : disallow.map((path) => `Disallow: ${path}`)),
      '',
    ]),
    ...sitemaps.map((address) => `Sitemap: ${address}`),
  ])
}
