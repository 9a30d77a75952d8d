// robots.txt (RFC 9309) and the list of feeds (OPML 2.0): what they name is there.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { inText } from './findings.ts'
import { FEED_FORMS } from './read-feed.ts'
import { xmlFault } from './read-sitemap.ts'

const ROBOTS = 'robots.txt'
const OPML = 'feeds.opml'
/** The lines we print: the standard's, and those that search engines and licences added to it. */
const LINE =
  /^(?:(?:User-agent|Sitemap|License|Content-Usage): \S.*|(?:Dis)?allow:(?: \/\S*)?|#.*|)$/i

export function checkRobots(site: BuiltSite, origin: string): readonly Problem[] {
  if (!site.files.has(ROBOTS)) return [missing(ROBOTS)]
  const source = site.read(ROBOTS)
  const lines = source.split('\n')
  const named = lines.flatMap((line) => /^(?:Sitemap|License): (.*)$/i.exec(line)?.[1] ?? [])
  return [
    ...lines
      .filter((line) => !LINE.test(line))
      .map((line) =>
        inText(ROBOTS, source, {
          needle: line,
          found: `the line ${JSON.stringify(line)}`,
          expected: 'a line such as User-agent: *, Disallow: / or Sitemap: https://…',
          mend: 'mend what prints it',
        }),
      ),
    ...named.flatMap((address) => notServed(ROBOTS, source, address, site, origin)),
  ]
}

export function checkOpml(site: BuiltSite, origin: string): readonly Problem[] {
  if (!site.files.has(OPML)) return hasFeeds(site) ? [missing(OPML)] : []
  const source = site.read(OPML)
  const found = xmlFault(source)
  if (found !== undefined)
    return [
      { file: OPML, found, expected: 'well-formed XML', mend: 'mend the template that prints it' },
    ]
  return [...source.matchAll(/ (?:xmlUrl|htmlUrl)="([^"]*)"/g)].flatMap(([, address = '']) =>
    notServed(OPML, source, address, site, origin),
  )
}

/** A site without feeds has no list of them. */
function hasFeeds({ files }: BuiltSite): boolean {
  return [...files].some((file) => FEED_FORMS.some(({ ending }) => file.endsWith(ending)))
}

/** A file of this site that is not there; what is elsewhere is not ours to check. */
function notServed(
  file: string,
  source: string,
  address: string,
  site: BuiltSite,
  origin: string,
): readonly Problem[] {
  const isWhole = URL.canParse(address)
  if (isWhole && new URL(address).origin !== origin) return []
  if (isWhole && site.files.has(fileServing(new URL(address).pathname))) return []
  return [
    inText(file, source, {
      needle: address,
      found: `the address ${address}, which is not there`,
      expected: 'a whole address that the site serves',
      mend: 'correct the address, or print the file',
    }),
  ]
}

function missing(file: string): Problem {
  return { file, found: 'no such file', expected: 'the file', mend: 'build the site anew' }
}
