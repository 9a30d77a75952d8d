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
  /** Of their ids: what decides where all else is equal, whatever the numbers. */
  idHashes: Uint32Array
  /** Where a story stands among all that are live, the earliest first. */
  order: Uint32Array
  /** 1 for a story whose author has named its storyline. */
  isGiven: Uint8Array
}>

export const UNDATED = -Infinity
export const UNKNOWN = 0

export type Archive = Readonly<{
  /** Numbers are below this. */
  count: number
  facts: Facts
  stories: Stories
  /** Each story that is live is in one of them. The holders of a term stand in the order of their dates. */
  indexes: readonly TellingIndex[]
  /** Of stories that are in an index but not live any more: 1. */
  isGone: Uint8Array
  /** How many stories are live. */
  live: number
  /** How telling a term is in this archive. */
  weightOf: (hash: number) => number
  /** The weight of the rarest term: what likeness is measured against. */
  topWeight: number
}>
