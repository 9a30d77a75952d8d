// An author's page ("Profile page structured data", Search Central): who it is of, by name.

import { canonicalOf } from '../page-facts.ts'
import { isText, records, type Data, type Fault, type Where } from './fault.ts'

export function profileFaults(
  { url, mainEntity }: Data,
  { page, origin }: Where,
): readonly Fault[] {
  const [{ '@type': type, name, url: theirs, sameAs } = {}] = records(mainEntity)
  const shown = new Set(
    page.elements.flatMap(({ name: tag, attributes }) =>
      tag === 'a' && attributes['rel'] === 'me' ? (attributes['href'] ?? []) : [],
    ),
  )
  const faults: Fault[] = []
  if (type !== 'Person' && type !== 'Organization')
    faults.push([`a profile of the type ${JSON.stringify(type)}`, 'Person or Organization'])
  if (!isText(name)) faults.push(['a profile without a name', 'the author’s name'])
  if (url !== canonicalOf(page) || url !== theirs)
    faults.push([`the profile ${JSON.stringify(theirs)}`, 'the canonical address of the page'])
  for (const other of sameAs === undefined ? [] : [sameAs].flat()) {
    if (typeof other !== 'string' || other.startsWith(`${origin}/`) || !shown.has(other))
      faults.push([
        `sameAs ${JSON.stringify(other)}`,
        'a page elsewhere to which this page links with rel="me"',
      ])
  }
  return faults
}
