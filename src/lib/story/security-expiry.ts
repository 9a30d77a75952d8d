// When what a site says of weaknesses (security.txt) stops being true. RFC 9116, 2.5.5: a stale file
// must not be used, so none is printed.

import type { Moment } from './dates.ts'
import type { Site } from './site.ts'

/** The moment from which the policy is void; absent where the site has none. */
export function securityExpiry({ policies }: Pick<Site, 'policies'>): Moment | undefined {
  const expires = policies?.security?.expires
  // SAFETY: the schema lets in nothing but whole dates with an offset.
  return expires === undefined ? undefined : (Math.trunc(Date.parse(expires)) as Moment)
}
