// What a run says of its release, in one line.

import type { Release } from './publish.ts'
import { isEmpty } from './release-note.ts'

/** How many files were printed, and what readers' caches must forget. */
export function releaseReport({ note, printed, unchanged }: Release): string {
  const { added, changed, removed } = note
  const work = `${printed} files printed, ${unchanged} as before`
  return isEmpty(note)
    ? `Nothing changed: ${work}; nothing to purge.`
    : `Released: ${added.length} new, ${changed.length} changed, ${removed.length} removed (${work}).`
}
