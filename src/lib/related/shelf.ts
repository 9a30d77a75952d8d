// What analyses say, laid out in arrays that all threads share: a thousand stories to a shelf.

import type { Analysis } from './analysis.ts'
import { sharedBytes, sharedHalves, sharedWords } from './shared-arrays.ts'

/** A power of two. */
export const SHELF = 1024

/** Of each kind, the part of the shelf's nth story stands from starts[n] to starts[n + 1]. */
export type Shelf = Readonly<{
  termStarts: Uint32Array
  terms: Uint32Array
  tagStarts: Uint32Array
  tags: Uint32Array
  tellingStarts: Uint32Array
  telling: Uint16Array
  formStarts: Uint32Array
  /** UTF-8. */
  forms: Uint8Array
}>

export function shelfOf(analyses: readonly Analysis[]): Shelf {
  const forms = analyses.map((analysis) => Buffer.from(analysis.forms, 'utf8'))
  const terms = analyses.map((analysis) => analysis.terms)
  const tags = analyses.map((analysis) => analysis.tags)
  const telling = analyses.map((analysis) => analysis.telling)
  return {
    termStarts: startsOf(terms),
    terms: filled(sharedWords(lengthOf(terms)), terms),
    tagStarts: startsOf(tags),
    tags: filled(sharedWords(lengthOf(tags)), tags),
    tellingStarts: startsOf(telling),
    telling: filled(sharedHalves(lengthOf(telling)), telling),
    formStarts: startsOf(forms),
    forms: filled(sharedBytes(lengthOf(forms)), forms),
  }
}

/** What the engine asks of a story by its number. */
export type Stories = Readonly<{
  terms: (story: number) => Uint32Array
  tags: (story: number) => Uint32Array
  telling: (story: number) => Uint16Array
  forms: (story: number) => string
}>

export function storiesOn(shelves: readonly Shelf[]): Stories {
  const part = <T extends Uint8Array | Uint16Array | Uint32Array>(
    story: number,
    starts: (shelf: Shelf) => Uint32Array,
    all: (shelf: Shelf) => T,
  ): T => {
    const shelf = shelves[story >>> 10]
    if (!shelf) throw new Error(`No story has the number ${story}.`)
    const from = starts(shelf)
    const at = story & (SHELF - 1)
    // SAFETY: a part of an array is of its kind.
    return all(shelf).subarray(from[at] ?? 0, from[at + 1] ?? 0) as T
  }
  return {
    terms: (story) =>
      part(
        story,
        (shelf) => shelf.termStarts,
        (shelf) => shelf.terms,
      ),
    tags: (story) =>
      part(
        story,
        (shelf) => shelf.tagStarts,
        (shelf) => shelf.tags,
      ),
    telling: (story) =>
      part(
        story,
        (shelf) => shelf.tellingStarts,
        (shelf) => shelf.telling,
      ),
    // A decoder reads no shared memory, so the bytes are copied.
    forms: (story) =>
      Buffer.from(
        part(
          story,
          (shelf) => shelf.formStarts,
          (shelf) => shelf.forms,
        ),
      ).toString('utf8'),
  }
}

function lengthOf(parts: readonly ArrayLike<number>[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function startsOf(parts: readonly ArrayLike<number>[]): Uint32Array {
  const starts = sharedWords(parts.length + 1)
  let at = 0
  parts.forEach(({ length }, n) => (starts[n + 1] = at += length))
  return starts
}

function filled<T extends { set: (part: ArrayLike<number>, at: number) => void }>(
  all: T,
  parts: readonly ArrayLike<number>[],
): T {
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
