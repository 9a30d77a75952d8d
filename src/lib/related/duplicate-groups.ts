// Stories that tell the same news in nearly the same words: the versions of one wire story.

import type { Archive } from './archive.ts'
import { DEPTH, type Neighbours } from './neighbours.ts'

/** Two stories of which one is the other's near-duplicate. */
export type Twins = readonly [number, number]

export function twinsAmong({ stories, nearest, isDuplicate }: Neighbours): readonly Twins[] {
  const twins: Twins[] = []
  isDuplicate.forEach((is, at) => {
    if (is === 1) twins.push([stories[Math.floor(at / DEPTH)] ?? 0, nearest[at] ?? 0])
  })
  return twins
}

/** Groups by any of their members: all of them, the one that stands for them first. */
export type DuplicateGroups = ReadonlyMap<number, readonly number[]>

/** Groups by the near-duplicates of near-duplicates: the first take and the tenth may share little. */
export function duplicateGroups(
  twins: readonly Twins[],
  { facts }: Pick<Archive, 'facts'>,
): DuplicateGroups {
  const groups = new Map<number, number[]>()
  for (const [a, b] of twins) {
    const [larger, smaller] = [groups.get(a) ?? [a], groups.get(b) ?? [b]].sort(
      (x, y) => y.length - x.length,
    )
    if (!larger || !smaller || larger === smaller) continue
    larger.push(...smaller)
    for (const member of smaller) groups.set(member, larger)
    groups.set(larger[0] ?? a, larger)
  }
  const { dates, idHashes, lengths } = facts
  // The latest stands in for the others, then the one that says most.
  const byStanding = (a: number, b: number) =>
    (dates[b] ?? 0) - (dates[a] ?? 0) ||
    (lengths[b] ?? 0) - (lengths[a] ?? 0) ||
    (idHashes[a] ?? 0) - (idHashes[b] ?? 0)
  for (const group of new Set(groups.values())) group.sort(byStanding)
  return groups
}
