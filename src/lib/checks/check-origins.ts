// No page asks another site for anything before its reader chooses to go there.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { addressesIn } from './check-links.ts'
import { atElement } from './findings.ts'
import type { Element } from './page-facts.ts'

export function checkOrigins(site: BuiltSite, origin: string): readonly Problem[] {
  return site.pages.flatMap((page) =>
    page.elements.filter(fetches).flatMap((element) =>
      addressesIn(element)
        .filter(
          (written) => /^(?:https?:)?\/\//i.test(written) && !written.startsWith(`${origin}/`),
        )
        .map((written) =>
          atElement(page, element, {
            found: `a request to ${written}`,
            expected: 'nothing from another site: it would tell that site who reads what',
            mend: 'serve the file from this site, or make it a link',
          }),
        ),
    ),
  )
}

/** Whether a browser asks for the element's address by itself. */
function fetches({ name, attributes }: Element): boolean {
  if (name === 'a' || name === 'area') return false
  return name !== 'link' || !['canonical', 'alternate'].includes(attributes['rel'] ?? '')
}
