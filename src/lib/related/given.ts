// A run's stories as they are given to the engine, and the order it numbers them in.

import { hashOfWord } from './term-hash.ts'

export type GivenStory = Readonly<{
  /** Unique and stable. */
  id: string
  /** What its analysis is kept under: another key where the analysis is another. */
  analysis: string
  /** Moment of publication, in epoch milliseconds. A story without one is near to none and far from none. */
  date?: number | undefined
  /** The id of the story this one translates: the one tie that crosses languages. */
  translationOf?: string | undefined
}>

/** Undated stories first, then the earliest; ties go by a hash of the id, which says nothing of the story. */
export function byDate(a: GivenStory, b: GivenStory): number {
  return (a.date ?? -Infinity) - (b.date ?? -Infinity) || byIdHash(a.id, b.id)
}

function byIdHash(a: string, b: string): number {
  return hashOfWord(a) - hashOfWord(b) || (a < b ? -1 : a > b ? 1 : 0)
}
