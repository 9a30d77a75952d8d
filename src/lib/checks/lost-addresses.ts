// Addresses of this site, in markup that is read elsewhere, that lead nowhere.

import { fileServing, type BuiltSite } from './built-site.ts'
import { addressesIn } from './check-links.ts'
import { readPage } from './page-facts.ts'

/** Every address that the elements of some markup link to or show. */
export function addressesOf(markup: string): readonly string[] {
  return readPage('', markup).elements.flatMap(addressesIn)
}

/** Those of this site that lead to no file, or to no place on a page; what is elsewhere is not ours to check. */
export function lostAddresses(
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
