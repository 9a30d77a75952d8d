// Where in Markdown the target of a link or a picture is written.

/**
 * Offset of the first target from `from` on that is written so, in any of the ways a link can be; -1
 * if there is none. The renderer encodes targets, so both forms are looked for.
 */
export function targetOffset(text: string, target: string, from = 0): number {
  const forms = [...new Set([target, decoded(target)])].map(literal).join('|')
  const written = new RegExp(`(?:\\]\\(\\s*<?|\\]:\\s*<?|<)(?=(?:${forms})(?:[\\s)>]|$))`, 'g')
  written.lastIndex = from
  const found = written.exec(text)
  return found === null ? -1 : found.index + found[0].length
}

/** A target without its percent signs; one with broken ones is left as it is. */
export function decoded(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
