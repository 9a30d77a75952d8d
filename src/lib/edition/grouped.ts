// Stories, or lists of them, by what they have in common.

/** Groups by one or more keys of each; keys come in the order in which they first occur, and each group keeps the order of its members. */
export function grouped<T>(
  members: readonly T[],
  keysOf: (member: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const member of members) {
    for (const key of keysOf(member)) {
      const group = groups.get(key)
      if (group) group.push(member)
      else groups.set(key, [member])
    }
  }
  return groups
}
