// Moments that must follow one another.

import type { Moment } from '#lib/story/dates.ts'
import type { FrontMatter } from '#lib/story/front-matter.ts'
import { latest } from '#lib/story/last-change.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { valueAt } from './field-problems.ts'
import type { Report } from './story-from-fields.ts'
import type { FieldPath, RawFields } from './yaml-source.ts'

interface Ordered {
  readonly published: Moment
  readonly raw: RawFields
  readonly report: Report
}

/** A story cannot change, end, expire or be corrected before it is published. */
export function checkOrder(fields: FrontMatter, { published, raw, report }: Ordered): void {
  const { updated, updates, corrections, embargo, expires, ended } = fields
  const first =
    raw['published'] === undefined
      ? 'the day of its folder'
      : `published, ${quoteValue(raw['published'])}`
  const early = (path: FieldPath, at: Moment | undefined) => {
    if (at === undefined || at >= published) return
    report(path, 'value', {
      found: `${quoteValue(valueAt(raw, path))}, which is before ${first}`,
      expected: 'a moment at or after published',
      mend: 'correct this date, or published',
    })
  }
  early(['updated'], updated)
  early(['ended'], ended)
  updates.forEach(({ at }, index) => early(['updates', index, 'at'], at))
  corrections.forEach(({ at }, index) => early(['corrections', index, 'at'], at))
  if (expires !== undefined && expires <= Math.max(published, embargo ?? published)) {
    report(['expires'], 'value', {
      found: `${quoteValue(raw['expires'])}, when the story is not live yet`,
      expected: `a moment after ${first}${embargo === undefined ? '' : `, and after embargo, ${quoteValue(raw['embargo'])}`}`,
      mend: 'write a later date, or remove the line',
    })
  }
  const last = latest(updates.map(({ at }) => at))
  if (updated !== undefined && last !== undefined && updated < last) {
    report(['updated'], 'value', {
      found: `${quoteValue(raw['updated'])}, which is before the newest of updates`,
      expected: 'the newest of updates, or a later moment',
      mend: 'remove the line: it then follows updates by itself',
    })
  }
}
