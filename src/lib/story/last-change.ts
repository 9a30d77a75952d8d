// When the text of a story last changed, for readers and for machines alike.

import type { Moment } from './dates.ts'
import type { Story } from './story.ts'

/** The last of publication, update and correction. */
export function lastChange({ published, updated, corrections }: Story): Moment {
  return latest([published, updated ?? published, corrections.at(-1)?.at ?? published]) ?? published
}

export function latest(moments: readonly Moment[]): Moment | undefined {
  return moments.reduce<Moment | undefined>(
    (last, at) => (last === undefined || at > last ? at : last),
    undefined,
  )
}
