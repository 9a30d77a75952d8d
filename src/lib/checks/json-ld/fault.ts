// What the checks of structured data share.

import { fileServing, type BuiltSite } from '../built-site.ts'
import type { PageFacts } from '../page-facts.ts'

/** What is wrong, and what would have been right. */
export type Fault = readonly [found: string, expected: string]

/** JSON-LD as it was parsed: nothing of it is known yet. */
export type Data = Readonly<Record<string, unknown>>

/** The page on which structured data stands, and its site. */
export interface Where {
  readonly page: PageFacts
  readonly site: BuiltSite
  /** Scheme and host of the site. */
  readonly origin: string
}

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/

/** A fault for each value that is no date with time and offset. */
export function dateFaults(...dates: readonly unknown[]): readonly Fault[] {
  return dates.flatMap((date): readonly Fault[] =>
    typeof date === 'string' && ISO_WITH_OFFSET.test(date)
      ? []
      : [[`the date ${JSON.stringify(date)}`, 'ISO 8601 with time and offset']],
  )
}

/** Whether both are dates and the first is later. */
export function isLater(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && Date.parse(a) > Date.parse(b)
}

/** A value as records: a list of them, one alone, or none. */
export function records(value: unknown): readonly Data[] {
  if (value === undefined) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.map((one) => (typeof one === 'object' && one !== null ? (one as Data) : {})) // SAFETY: an object of unknown values.
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** Whether an address is whole, and that of a file which the site serves. */
export function isServed(address: unknown, { site, origin }: Where): boolean {
  return (
    typeof address === 'string' &&
    address.startsWith(`${origin}/`) &&
    URL.canParse(address) &&
    site.files.has(fileServing(new URL(address).pathname))
  )
}

/** Elements of a page with a class. */
export function withClass({ elements }: PageFacts, name: string) {
  return elements.filter(({ attributes }) => attributes['class']?.split(' ').includes(name))
}
