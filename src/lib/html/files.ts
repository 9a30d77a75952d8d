// Files that are not markup: nothing in them is escaped, for there is nothing to escape from.

import { Html } from './html.ts'

/** A file of plain text. */
export function textFile(lines: readonly string[]): Html {
  return new Html(`${lines.join('\n')}\n`)
}

/** A file of JSON; what is `undefined` is left out, and lone surrogates are written as escapes. */
export function jsonFile(value: unknown): Html {
  return new Html(`${JSON.stringify(value, undefined, 1)}\n`)
}
