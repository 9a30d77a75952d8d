// Work in parts, for several processes.

/** A list cut into parts of so many, the last of which may have fewer. */
export function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_none, at) =>
    list.slice(at * size, (at + 1) * size),
  )
}
