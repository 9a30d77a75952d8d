// What is wrong with a piece of copy or site data, in words an author can act on.

/** A place in a text file; both count from 1, columns in characters. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const starts = lineStarts(text)
  let first = 0
  let last = starts.length - 1
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if ((starts[middle] ?? 0) <= offset) first = middle
    else last = middle - 1
  }
  return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 }
}

/** Offsets at which the lines of a text start. */
export function lineStarts(text: string): readonly number[] {
  if (text === latest.text) return latest.starts
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)
  latest = { text, starts }
  return starts
}

// Problems come file by file; a file with thousands of them has its lines counted once.
let latest: { readonly text: string; readonly starts: readonly number[] } = {
  text: '',
  starts: [0],
}

/** One thing that is wrong. A problem is a value: parsers return all they find and never throw one. */
export interface Problem {
  /** Path of the file, relative to the site's root, with forward slashes. */
  readonly file: string
  /** Where in the file; absent when the file as a whole is meant. */
  readonly place?: Place
  /** The field concerned, as an editor writes it: `picture.alt`, `corrections[0].at`. */
  readonly field?: string
  /** What was found, the value quoted. */
  readonly found: string
  /** What would have been right. */
  readonly expected: string
  /** What to do about it. */
  readonly mend: string
  /** The file's text, for the excerpt; absent for binary files and whole-file problems. */
  readonly source?: string
}

/** A value, or everything that is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export function good<T>(value: T): Checked<T> {
  return { ok: true, value }
}

export function bad(problems: readonly Problem[]): Checked<never> {
  return { ok: false, problems }
}

/** Total order: by file, then place, then field, then text. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.field ?? '', b.field ?? '') ||
    compareText(a.found, b.found)
  )
}

/** Order of UTF-16 code units: the same on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
