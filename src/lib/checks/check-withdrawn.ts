// Browsers that keep copies learn from a list which stories were withdrawn: it must name each of them,
// and nothing else.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { isNotice } from './page-facts.ts'

const FILE = 'withdrawn.json'

export function checkWithdrawn(site: BuiltSite): readonly Problem[] {
  if (!site.files.has(FILE)) return [found('no such file')]
  const listed = addressesIn(site.read(FILE))
  if (listed === undefined) return [found('what is no list of addresses')]
  const notices = site.pages.filter(isNotice).map(({ address }) => address)
  return [
    ...notices
      .filter((address) => !listed.includes(address))
      .map((address) => found(`nothing of ${address}, where a notice stands`)),
    ...listed
      .filter((address) => !notices.includes(address))
      .map((address) => found(`${address}, where no notice stands`)),
  ]
}

function addressesIn(source: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(source)
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined
  } catch {
    return undefined
  }
}

function found(what: string): Problem {
  return {
    file: FILE,
    found: what,
    expected: 'the address of every notice, as a list in JSON',
    mend: 'print it from the notices of the edition',
  }
}
