// Reading all copy of a folder: each text is parsed, or told to be faulty.

import type { Problem } from '#lib/story/problem.ts'
import { readSource, type CopySource } from './copy-source.ts'
import { parseCopy, type Desk, type ParsedCopy } from './parse-copy.ts'

export interface ReadCopies {
  /** In the order of the sources. */
  readonly parsed: readonly ParsedCopy[]
  /** Of copy that could not be read. */
  readonly problems: readonly Problem[]
}

/** Makes stories of copy; what it keeps of earlier runs is its own affair. */
export type CopyReader = (
  root: string,
  sources: readonly CopySource[],
  desk: Desk,
) => ReadCopies | Promise<ReadCopies>

/** Reads and parses everything, and keeps nothing. */
export const readCopies: CopyReader = (root, sources, desk) => {
  const read = sources.map((source) => readSource(root, source))
  return {
    parsed: read.flatMap((text) => (text.ok ? [parseCopy(text.value, desk)] : [])),
    problems: read.flatMap((text) => (text.ok ? [] : text.problems)),
  }
}
