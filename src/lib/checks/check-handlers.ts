// No page holds a program in an attribute: a strict Content-Security-Policy forbids them, and author
// text must never become one.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'

export function checkHandlers(site: BuiltSite): readonly Problem[] {
  return site.pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      Object.entries(element.attributes)
        .filter(([name, value]) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(([name]) =>
          atElement(page, element, {
            found: `a program in the attribute ${name}`,
            expected: 'programs in scripts of the site alone',
            mend: 'move it into src/assets/scripts',
          }),
        ),
    ),
  )
}
