// The sitemap (sitemaps.org, protocol 0.9): well-formed, within its limits, and true.

import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { inText } from './findings.ts'
import { canonicalOf, isHidden } from './page-facts.ts'

const FILE = 'sitemap.xml'
/** The protocol's limits for one file. */
const MOST_ADDRESSES = 50_000
const MOST_BYTES = 50 * 1024 * 1024
/** W3C date and time, with seconds and offset, as the site writes it. */
const W3C_DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/

export function checkSitemap(site: BuiltSite, origin: string): readonly Problem[] {
  const source = site.files.has(FILE) ? site.read(FILE) : ''
  const valid = XMLValidator.validate(source)
  if (valid !== true) return [notWellFormed(FILE, valid.err.msg)]
  const entries = entriesOf(source)
  return [
    ...tooLarge(entries.length, Buffer.byteLength(source)),
    ...entries.flatMap(({ loc, lastmod }) => [
      ...checkEntry(site, origin, source, loc),
      ...(lastmod === undefined || W3C_DATE.test(lastmod)
        ? []
        : [
            inText(FILE, source, {
              needle: lastmod,
              found: `the date ${lastmod}`,
              expected: 'a W3C date with time and offset',
              mend: 'print it in that form',
            }),
          ]),
    ]),
    ...missingPages(site, new Set(entries.map(({ loc }) => loc))),
  ]
}

/** A finding about a file that an XML parser refuses. */
function notWellFormed(file: string, message: string): Problem {
  return {
    file,
    found: `XML that is not well-formed: ${message}`,
    expected: 'well-formed XML',
    mend: 'mend the template that prints it',
  }
}

function entriesOf(source: string): readonly { readonly loc: string; readonly lastmod?: string }[] {
  const parsed: unknown = new XMLParser({
    isArray: (name) => name === 'url',
    parseTagValue: false,
  }).parse(source)
  // SAFETY: the parser gives exactly the elements that stand in the file, `url` always as a list.
  return (
    (
      parsed as {
        readonly urlset?: {
          readonly url?: readonly { readonly loc: string; readonly lastmod?: string }[]
        }
      }
    ).urlset?.url ?? []
  )
}

function checkEntry(
  site: BuiltSite,
  origin: string,
  source: string,
  loc: string,
): readonly Problem[] {
  const tell = (found: string, expected: string, mend: string) => [
    inText(FILE, source, { needle: loc, found, expected, mend }),
  ]
  if (!loc.startsWith(`${origin}/`))
    return tell(`the address ${loc}`, `an address of this site: ${origin}/…`, 'take it out')
  const file = fileServing(new URL(loc).pathname)
  const page = site.pages.find((candidate) => candidate.file === file)
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

function tooLarge(addresses: number, bytes: number): readonly Problem[] {
  if (addresses <= MOST_ADDRESSES && bytes <= MOST_BYTES) return []
  return [
    {
      file: FILE,
      found: `${addresses} addresses in ${bytes} bytes`,
      expected: `at most ${MOST_ADDRESSES} addresses and ${MOST_BYTES} bytes in one file`,
      mend: 'part it, and list the parts in a sitemap index',
    },
  ]
}
