// Breadcrumbs (schema.org, "BreadcrumbList"): each step has its number, a name, and the address of a page.

import { isServed, isText, records, type Data, type Fault, type Where } from './fault.ts'

export function breadcrumbFaults({ itemListElement }: Data, where: Where): readonly Fault[] {
  const crumbs = records(itemListElement)
  if (crumbs.length < 2) return [['breadcrumbs of less than two steps', 'at least two steps']]
  return crumbs.flatMap(({ position, name, item }, index): readonly Fault[] => [
    ...(position === index + 1
      ? []
      : [[`the position ${JSON.stringify(position)}`, `${index + 1}`] as const]),
    ...(isText(name) ? [] : [['a step without a name', 'a name'] as const]),
    ...(isServed(item, where)
      ? []
      : [[`a step to ${JSON.stringify(item)}`, 'a page that the site serves'] as const]),
  ])
}
