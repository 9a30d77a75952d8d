// Every address of this site in the texts of feeds, and those of their authors, lead to what is there,
// fragments included: a feed is read far from where somebody would mend it.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { addressesIn } from './check-links.ts'
import { inText } from './findings.ts'
import { readPage } from './page-facts.ts'
import { FEED_FORMS, type ReadItem } from './read-feed.ts'

export function checkFeedLinks(site: BuiltSite, origin: string): readonly Problem[] {
  // Most stories stand in several feeds, in three forms each.
  const known = new Map<string, readonly string[]>()
  const lost = ({ content, authors }: ReadItem): readonly string[] => {
    const found = known.get(content) ?? lostAddresses(addressesOf(content), site, origin)
    known.set(content, found)
    return [...found, ...lostAddresses(authors, site, origin)]
  }
  return FEED_FORMS.flatMap(({ ending, fault, read }) =>
    [...site.files]
      .filter((file) => file === ending || file.endsWith(`/${ending}`))
      .flatMap((file) => {
        const source = site.read(file)
        if (fault(source) !== undefined) return []
        return read(source).items.flatMap((item) =>
          lost(item).map((address) =>
            inText(file, source, {
              needle: address,
              found: `the address ${address} in the item ${item.link}`,
              expected: 'an address that the site serves',
              mend: 'correct the address, or print what it names',
            }),
          ),
        )
      }),
  )
}

function addressesOf(content: string): readonly string[] {
  return readPage('', content).elements.flatMap(addressesIn)
}

/** Those of this site that lead nowhere; what is elsewhere is not ours to check. */
function lostAddresses(
  addresses: readonly string[],
  site: BuiltSite,
  origin: string,
): readonly string[] {
  return addresses.filter((address) => {
    if (!URL.canParse(address) || new URL(address).origin !== origin) return false
    const { pathname, hash } = new URL(address)
    const file = fileServing(pathname)
    const page = site.page(file)
    const fragment = decodeURIComponent(hash.slice(1))
    return !site.files.has(file) || (page && fragment !== '' && !page.ids.has(fragment))
  })
}
