// All stories of a run by their numbers, with the index they are found by and the weights of their terms.

import type { Stories } from './shelf.ts'
import type { TellingIndex } from './telling-index.ts'

/** What is asked of every story, by its number. */
export type Facts = Readonly<{
  /** Epoch milliseconds, or UNDATED. */
  dates: Float64Array
  /** Languages by number; those of unknown language are UNKNOWN. */
  langs: Uint16Array
  /** √Σ of the squared weights of a story's terms. */
  lengths: Float64Array
  /** How many terms a story has; the archive holds only those that another has too. */
  sizes: Uint32Array
  /** Of their ids: what decides where all else is equal, whatever the numbers. */
  idHashes: Uint32Array
  /** 1 for a story whose author has named its storyline. */
  isGiven: Uint8Array
}>

export const UNDATED = -Infinity
export const UNKNOWN = 0

export type Archive = Readonly<{
  /** Stories have the numbers below this, the earliest first. */
  count: number
  facts: Facts
  stories: Stories
  index: TellingIndex
  /** How telling a term is in this archive. */
  weightOf: (hash: number) => number
  /** The weight of the rarest term: what likeness is measured against. */
  topWeight: number
}>

/** The numbers of all stories. */
export function everyStory({ count }: Pick<Archive, 'count'>): Uint32Array {
  return Uint32Array.from({ length: count }, (_, story) => story)
}
