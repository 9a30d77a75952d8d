// Pages in several languages: each says which it is in, and versions of a page name each other (Google,
// "Localized versions of your pages"; HTML, `lang` and `dir`).

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { atElement, inText } from './findings.ts'
import { canonicalOf, isHidden, type Element, type PageFacts } from './page-facts.ts'
import { readEntries, xmlFault } from './read-sitemap.ts'

export function checkLanguages(site: BuiltSite, origin: string): readonly Problem[] {
  return [
    ...site.pages.flatMap((page) => [
      ...wrongLanguage(page),
      ...versionFaults(page, site, origin),
      ...wrongLinks(page, site, origin),
    ]),
    ...sitemapFaults(site, origin),
  ]
}

/** BCP 47: a language, perhaps with a script and a region. */
const CODE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/
/** Languages, and scripts, that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr|Syrc|Thaa)\b/
const LEFT_TO_RIGHT = /-(?:Latn|Cyrl)\b/

/** Every element that says its language says its direction too, and the page as a whole says both. */
function wrongLanguage(page: PageFacts): readonly Problem[] {
  const root = page.elements.find(({ name }) => name === 'html')
  const missing =
    root !== undefined && root.attributes['lang'] === undefined
      ? [tell(page, root, 'no lang', 'the language of the page')]
      : []
  const said = page.elements.filter(({ attributes }) => attributes['lang'] !== undefined)
  return [
    ...missing,
    ...said.flatMap((element) => {
      const { lang = '', dir } = element.attributes
      if (!CODE.test(lang))
        return [
          tell(page, element, `the lang ${JSON.stringify(lang)}`, 'a code of BCP 47, such as es'),
        ]
      const isRight = RIGHT_TO_LEFT.test(lang) && !LEFT_TO_RIGHT.test(lang)
      const expected = isRight ? 'rtl' : 'ltr'
      if (dir === expected || (dir === undefined && element.name !== 'html')) return []
      return [
        tell(
          page,
          element,
          `the dir ${JSON.stringify(dir ?? '')} with the lang ${lang}`,
          `dir="${expected}"`,
        ),
      ]
    }),
  ]
}

const DEFAULT = 'x-default'

/** What a page names as its versions, by language. */
function versionsOf(page: PageFacts): readonly Element[] {
  return page.elements.filter(
    ({ name, attributes }) => name === 'link' && attributes['hreflang'] !== undefined,
  )
}

function versionFaults(page: PageFacts, site: BuiltSite, origin: string): readonly Problem[] {
  const links = versionsOf(page)
  if (links.length === 0) return []
  const own = canonicalOf(page)
  const named = links.map(({ attributes }) => attributes['hreflang'] ?? '')
  const [first] = links
  return [
    ...(first &&
    !links.some(
      ({ attributes }) => attributes['href'] === own && attributes['hreflang'] !== DEFAULT,
    )
      ? [tell(page, first, 'versions of the page without the page itself', `one of them ${own}`)]
      : []),
    ...links.flatMap((link, index) => {
      const { href = '', hreflang = '' } = link.attributes
      if (named.indexOf(hreflang) !== index)
        return [tell(page, link, `two versions in ${hreflang}`, 'one version in each language')]
      const target = pageAt(href, site, origin)
      if (target === undefined || isHidden(target) || canonicalOf(target) !== href)
        return [
          tell(
            page,
            link,
            `the version ${href}, which is not there`,
            'the canonical address of a page that may be indexed',
          ),
        ]
      if (hreflang !== DEFAULT && languageOf(target) !== hreflang)
        return [
          tell(
            page,
            link,
            `${href} as the version in ${hreflang}`,
            `a page in that language; it is in ${languageOf(target)}`,
          ),
        ]
      const back = versionsOf(target).map(({ attributes }) => attributes['href'])
      return back.includes(own)
        ? []
        : [
            tell(
              page,
              link,
              `the version ${href}, which does not name this page in turn`,
              'versions that all name each other',
            ),
          ]
    }),
  ]
}

/** A link that says in which language its target is says it truly. */
function wrongLinks(page: PageFacts, site: BuiltSite, origin: string): readonly Problem[] {
  return page.elements
    .filter(({ name, attributes }) => name === 'a' && attributes['hreflang'] !== undefined)
    .flatMap((link) => {
      const { href = '', hreflang = '' } = link.attributes
      const target = pageAt(new URL(href, `${origin}${page.address}`).href, site, origin)
      return target === undefined || languageOf(target) === hreflang
        ? []
        : [
            tell(
              page,
              link,
              `a link in ${hreflang} to ${href}`,
              `the language of that page, ${languageOf(target)}`,
            ),
          ]
    })
}

/** The sitemaps name the same versions as the pages do. */
function sitemapFaults(site: BuiltSite, origin: string): readonly Problem[] {
  return [...site.files]
    .filter((file) => /^sitemap-(?!news).*\.xml$/.test(file))
    .flatMap((file) => {
      const source = site.read(file)
      if (xmlFault(source) !== undefined) return []
      return readEntries(source).flatMap(({ loc, alternates }) => {
        const page = pageAt(loc, site, origin)
        if (page === undefined) return []
        const onPage = versionsOf(page).map(
          ({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`,
        )
        const listed = alternates.map(({ language, url }) => `${language} ${url}`)
        return String(listed.toSorted()) === String(onPage.toSorted())
          ? []
          : [
              inText(file, source, {
                needle: loc,
                found: `${loc} with other versions than the page names`,
                expected: onPage.join(', ') || 'none',
                mend: 'mend what makes the sitemap',
              }),
            ]
      })
    })
}

function pageAt(address: string, site: BuiltSite, origin: string): PageFacts | undefined {
  return address.startsWith(`${origin}/`)
    ? site.page(fileServing(new URL(address).pathname))
    : undefined
}

function languageOf({ elements }: PageFacts): string | undefined {
  return elements.find(({ name }) => name === 'html')?.attributes['lang']
}

function tell(page: PageFacts, element: Element, found: string, expected: string): Problem {
  return atElement(page, element, { found, expected, mend: 'mend the template that prints it' })
}
