// The dates of sitemaps are true: those of a page are the page's own, those of the index the parts'.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { inText } from './findings.ts'
import type { PageFacts } from './page-facts.ts'
import { readEntries, xmlFault, type ReadEntry } from './read-sitemap.ts'

const INDEX = 'sitemap.xml'
const NEWS = 'sitemap-news.xml'
/** Google’s limit for news. */
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

export function checkSitemapDates(site: BuiltSite, origin: string): readonly Problem[] {
  const pageAt = (loc: string) =>
    loc.startsWith(`${origin}/`) ? site.page(fileServing(new URL(loc).pathname)) : undefined
  const index = read(INDEX, site)
  const parts = index.entries.flatMap(({ loc, lastmod }) => {
    const part = loc.startsWith(`${origin}/`)
      ? read(new URL(loc).pathname.slice(1), site)
      : undefined
    return part === undefined ? [] : [{ loc, lastmod, part }]
  })
  const news = read(NEWS, site)
  return [
    ...parts.flatMap(({ loc, lastmod, part }) => untrueIndex(index, { loc, lastmod, part })),
    ...parts.flatMap(({ part }) =>
      part.entries.flatMap((entry) => untruePage(part, entry, pageAt(entry.loc))),
    ),
    ...news.entries.flatMap((entry) => untrueNews(news, entry, pageAt(entry.loc))),
    ...oldNews(news),
  ]
}

interface Read {
  readonly file: string
  readonly source: string
  readonly entries: readonly ReadEntry[]
}

/** What cannot be read is told by the check of sitemaps. */
function read(file: string, site: BuiltSite): Read {
  const source = site.files.has(file) ? site.read(file) : ''
  const isSound = source !== '' && xmlFault(source) === undefined
  return { file, source, entries: isSound ? readEntries(source) : [] }
}

function untrueIndex(
  { file, source }: Read,
  { loc, lastmod, part }: { loc: string; lastmod: string | undefined; part: Read },
): readonly Problem[] {
  const dates = part.entries.flatMap((entry) => entry.lastmod ?? [])
  const newest = dates.reduce<string | undefined>(
    (last, date) => (last === undefined || Date.parse(date) > Date.parse(last) ? date : last),
    undefined,
  )
  // What cannot be read, and a date that is none, are told by the check of sitemaps.
  if (lastmod === newest || part.entries.length === 0) return []
  if (dates.some((date) => Number.isNaN(Date.parse(date)))) return []
  return [
    tell(
      file,
      source,
      loc,
      `the date ${lastmod ?? 'of nothing'} for ${loc}`,
      `that of its newest entry, ${newest ?? 'none'}`,
    ),
  ]
}

/** A story changed when its page says, or later, where an embargo kept it off the site until then. */
function untruePage(
  { file, source }: Read,
  { loc, lastmod = '' }: ReadEntry,
  page: PageFacts | undefined,
): readonly Problem[] {
  const modified = page && metaOf(page, 'article:modified_time')
  if (modified === undefined || !(Date.parse(lastmod) < Date.parse(modified))) return []
  return [
    tell(
      file,
      source,
      loc,
      `the date ${lastmod} for ${loc}, which is earlier than its last change`,
      `${modified} or later`,
    ),
  ]
}

function untrueNews(
  { file, source }: Read,
  { loc, news }: ReadEntry,
  page: PageFacts | undefined,
): readonly Problem[] {
  const published = page && metaOf(page, 'article:published_time')
  const said = news?.['publication_date'] ?? ''
  const isDate = !Number.isNaN(Date.parse(said))
  if (published === undefined || said === published || !isDate) return []
  return [
    tell(file, source, loc, `the date ${said} for ${loc}`, `when it was published, ${published}`),
  ]
}

/** The file does not say when it was made; but no two days are longer than two days. */
function oldNews({ file, source, entries }: Read): readonly Problem[] {
  const dateOf = ({ news }: ReadEntry) => Date.parse(news?.['publication_date'] ?? '')
  const newest = entries.reduce((last, entry) => Math.max(last, dateOf(entry)), 0)
  return entries
    .filter((entry) => newest - dateOf(entry) > TWO_DAYS)
    .map(({ loc }) =>
      tell(
        file,
        source,
        loc,
        `${loc}, which is more than two days older than the newest`,
        'the stories of the last two days',
      ),
    )
}

function metaOf({ elements }: PageFacts, property: string): string | undefined {
  return elements.find(
    ({ name, attributes }) => name === 'meta' && attributes['property'] === property,
  )?.attributes['content']
}

function tell(
  file: string,
  source: string,
  needle: string,
  found: string,
  expected: string,
): Problem {
  return inText(file, source, { needle, found, expected, mend: 'mend what makes the sitemap' })
}
