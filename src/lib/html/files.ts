// Files that are not markup.

import { Html } from './html.ts'

/** A file of plain text. */
export function textFile(lines: readonly string[]): Html {
  return new Html(`${lines.join('\n')}\n`)
}

/**
 * A file of JSON; what is `undefined` is left out. `<` is written as an escape, so that a program
 * that takes the file for HTML finds no markup in it.
 */
export function jsonFile(value: unknown): Html {
  return new Html(`${JSON.stringify(value, undefined, 1).replaceAll('<', String.raw`\u003c`)}\n`)
}
