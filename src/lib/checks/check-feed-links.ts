// Every address of this site in the texts of feeds, and those of their authors, lead to what is there,
// fragments included: a feed is read far from where somebody would mend it.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { findingsInFeeds } from './feeds-of-site.ts'
import { inText } from './findings.ts'
import { addressesOf, lostAddresses } from './lost-addresses.ts'
import type { ReadItem } from './read-feed.ts'

export function checkFeedLinks(site: BuiltSite, origin: string): readonly Problem[] {
  // Most stories stand in several feeds, in three forms each.
  const known = new Map<string, readonly string[]>()
  const lost = ({ content, authors }: ReadItem): readonly string[] => {
    const found = known.get(content) ?? lostAddresses(addressesOf(content), site, origin)
    known.set(content, found)
    return [...found, ...lostAddresses(authors, site, origin)]
  }
  return findingsInFeeds(site, ({ file, source, items }) =>
    items.flatMap((item) =>
      lost(item).map((address) =>
        inText(file, source, {
          needle: address,
          found: `the address ${address} in the item ${item.link}`,
          expected: 'an address that the site serves',
          mend: 'correct the address, or print what it names',
        }),
      ),
    ),
  )
}
