// The sitemaps (sitemaps.org, protocol 0.9; Google, "News sitemaps"): well-formed, within their limits, and true.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { inText } from './findings.ts'
import { canonicalOf, isHidden } from './page-facts.ts'
import { readEntries, xmlFault, type ReadEntry } from './read-sitemap.ts'

const INDEX = 'sitemap.xml'
const NEWS = 'sitemap-news.xml'
/** The protocol's limits for one file, and Google's for news. */
const MOST_ADDRESSES = 50_000
const MOST_BYTES = 50 * 1024 * 1024
const MOST_NEWS = 1000
/** W3C date and time, with seconds and offset, as the site writes it. */
const W3C_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/

export function checkSitemap(site: BuiltSite, origin: string): readonly Problem[] {
  const index = readSitemap(INDEX, site)
  const parts = index.entries.map(({ loc }) => partAt(loc, site, origin))
  const news = readSitemap(NEWS, site)
  const listed = parts.flatMap(({ entries }) => entries.map(({ loc }) => loc))
  const problems = [index, news, ...parts].flatMap((read) => [
    ...read.problems,
    ...tooLarge(read),
    ...read.entries.flatMap((entry) => wrongDates(entry, read)),
  ])
  return [
    ...problems,
    ...[news, ...parts].flatMap((read) =>
      read.entries.flatMap((entry) => checkEntry(entry, read, site, origin)),
    ),
    ...parts.flatMap((read) =>
      read.entries.flatMap((entry) => checkImages(entry, read, site, origin)),
    ),
    ...news.entries.flatMap((entry) => checkNews(entry, news)),
    ...listedTwice(listed),
    // Of a site whose sitemaps cannot be read, every page would seem to be missing.
    ...(problems.length > 0 ? [] : missingPages(site, new Set(listed))),
  ]
}

/** A sitemap that was read, with what was found while reading it. */
interface Read {
  readonly file: string
  readonly source: string
  readonly entries: readonly ReadEntry[]
  readonly problems: readonly Problem[]
}

function readSitemap(file: string, site: BuiltSite): Read {
  if (!site.files.has(file)) {
    const told = { expected: 'a sitemap', mend: 'build the site anew' }
    return { file, source: '', entries: [], problems: [{ file, found: 'no such file', ...told }] }
  }
  const source = site.read(file)
  const found = xmlFault(source)
  if (found === undefined) return { file, source, entries: readEntries(source), problems: [] }
  const told = { expected: 'well-formed XML', mend: 'mend the template that prints it' }
  return { file, source, entries: [], problems: [{ file, found, ...told }] }
}

/** The part that the index names by its address. */
function partAt(loc: string, site: BuiltSite, origin: string): Read {
  const file = loc.startsWith(`${origin}/`) ? fileServing(new URL(loc).pathname) : ''
  if (site.files.has(file)) return readSitemap(file, site)
  const told = { expected: 'a sitemap of this site', mend: 'take it out, or print it' }
  return {
    file: INDEX,
    source: '',
    entries: [],
    problems: [
      inText(INDEX, site.read(INDEX), {
        needle: loc,
        found: `the sitemap ${loc}, which is not there`,
        ...told,
      }),
    ],
  }
}

function wrongDates({ lastmod, news }: ReadEntry, { file, source }: Read): readonly Problem[] {
  return [lastmod, news?.['publication_date']]
    .filter((date) => date !== undefined)
    .filter((date) => !W3C_DATE.test(date))
    .map((date) =>
      inText(file, source, {
        needle: date,
        found: `the date ${date}`,
        expected: 'a W3C date with time and offset',
        mend: 'print it in that form',
      }),
    )
}

function checkEntry(
  { loc }: ReadEntry,
  { file: sitemap, source }: Read,
  site: BuiltSite,
  origin: string,
): readonly Problem[] {
  const tell = (found: string, expected: string, mend: string) => [
    inText(sitemap, source, { needle: loc, found, expected, mend }),
  ]
  if (!loc.startsWith(`${origin}/`))
    return tell(`the address ${loc}`, `an address of this site: ${origin}/…`, 'take it out')
  const page = site.page(fileServing(new URL(loc).pathname))
  if (page === undefined)
    return tell(
      `${loc}, which is not there`,
      'a page that the site serves',
      'take it out, or print the page',
    )
  if (isHidden(page))
    return tell(`${loc}, which asks not to be indexed`, 'pages that may be indexed', 'take it out')
  const canonical = canonicalOf(page)
  return canonical === loc
    ? []
    : tell(
        `${loc}, whose page names ${canonical ?? 'nothing'} as its canonical address`,
        'the canonical address of the page',
        'list that address',
      )
}

/** Google, "Image sitemaps": each picture by its whole address. */
function checkImages(
  { images }: ReadEntry,
  { file, source }: Read,
  site: BuiltSite,
  origin: string,
): readonly Problem[] {
  return images
    .filter(
      (image) =>
        !image.startsWith(`${origin}/`) || !site.files.has(fileServing(new URL(image).pathname)),
    )
    .map((image) =>
      inText(file, source, {
        needle: image,
        found: `the picture ${image}, which is not there`,
        expected: 'the whole address of a picture that the site serves',
        mend: 'mend what makes the sitemap',
      }),
    )
}

function checkNews({ loc, news }: ReadEntry, { file, source }: Read): readonly Problem[] {
  const fields = news ?? { news: '' }
  return Object.entries(fields)
    .filter(([, value]) => value === '')
    .map(([name]) =>
      inText(file, source, {
        needle: loc,
        found: `${loc} without news:${name}`,
        expected: 'publication with name and language, date and title of every story',
        mend: 'mend the template that prints it',
      }),
    )
}

function listedTwice(listed: readonly string[]): readonly Problem[] {
  const seen = new Set<string>()
  const twice = listed.filter((loc) => seen.has(loc) || !seen.add(loc))
  return twice.map((loc) => ({
    file: INDEX,
    found: `${loc}, which the sitemaps list twice`,
    expected: 'every address once',
    mend: 'take one of them out',
  }))
}

function missingPages(site: BuiltSite, listed: ReadonlySet<string>): readonly Problem[] {
  return site.pages
    .filter(
      (page) =>
        !isHidden(page) && !NUMBERED.test(page.address) && !listed.has(canonicalOf(page) ?? ''),
    )
    .map(({ file }) => ({
      file,
      found: 'a page that the sitemap does not list',
      expected: 'every page that may be indexed, but for pages of older stories',
      mend: 'list it, or mark it as not to be indexed',
    }))
}

/** Pages of older stories: search engines reach them by links. */
const NUMBERED = /\/page\/\d+\/$/

function tooLarge({ file, source, entries }: Read): readonly Problem[] {
  const most = file === NEWS ? MOST_NEWS : MOST_ADDRESSES
  const bytes = Buffer.byteLength(source)
  if (entries.length <= most && bytes <= MOST_BYTES) return []
  return [
    {
      file,
      found: `${entries.length} addresses in ${bytes} bytes`,
      expected: `at most ${most} addresses and ${MOST_BYTES} bytes in one file`,
      mend: 'part it, and list the parts in the sitemap index',
    },
  ]
}
