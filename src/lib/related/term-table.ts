// The inverted index: which terms occur in two stories or more, in how many, and for all but the commonest, where.

import type { Analysis } from './analysis.ts'
import { weightIn } from './packed-terms.ts'
import { step } from './term-weights.ts'

/**
 * The step from which terms are not followed to their holders: they are most of the work and least of the finding.
 * In a large archive those of 128 stories or more; in one of less than 2,048, where there is little work, none.
 */
export function commonStep(stories: number): number {
  return Math.max(7, 21 - step(stories))
}

/** The weight of a word that a body mentions once, below its opening. */
const PASSING_MENTION = 16

/** From 2^13 stories on, passing mentions of a word are not followed either: half of the work, and hardly a loss. */
const LARGE_STEP = 13

/** The weight that a term must exceed in a story to be followed from or to it. */
export function followedAbove(stories: number): number {
  return step(stories) >= LARGE_STEP ? PASSING_MENTION : 0
}

export type TermTable = Readonly<{
  /** Where a term stands in the arrays below, or -1 for a term of one story or none. */
  positionOf: (hash: number) => number
  /** The terms of two stories or more, ascending. */
  hashes: Uint32Array
  holders: Uint32Array
  /** The postings of term t stand from starts[t] to ends[t]: story positions, ascending, and term weights. */
  starts: Uint32Array
  ends: Uint32Array
  postedStories: Uint32Array
  postedWeights: Uint8Array
}>

export function termTableOf(stories: readonly Analysis[]): TermTable {
  const { hashes, holders } = countedTerms(stories)
  const positionOf = finderIn(hashes)
  const common = commonStep(stories.length)
  const starts = new Uint32Array(hashes.length + 1)
  holders.forEach((count, term) => {
    starts[term + 1] = (starts[term] ?? 0) + (step(count) < common ? count : 0)
  })
  const posted = starts[hashes.length] ?? 0
  const postedStories = new Uint32Array(posted)
  const postedWeights = new Uint8Array(posted)
  const ends = starts.slice(0, hashes.length)
  const least = followedAbove(stories.length)
  stories.forEach(({ terms }, story) => {
    for (let n = 0; n < terms.length; n += 2) {
      const weight = weightIn(terms[n + 1] ?? 0)
      const term = weight > least ? positionOf(terms[n] ?? 0) : -1
      if (term < 0 || starts[term] === starts[term + 1]) continue
      const at = ends[term] ?? 0
      ends[term] = at + 1
      postedStories[at] = story
      postedWeights[at] = weight
    }
  })
  return { positionOf, hashes, holders, starts, ends, postedStories, postedWeights }
}

/**
 * All terms of all stories sorted, then counted by runs: the terms of two or more, and how many hold each.
 * A quarter of the range of hashes at a time, as the sorted terms are the most that the index ever holds at once.
 */
function countedTerms(stories: readonly Analysis[]): Pick<TermTable, 'hashes' | 'holders'> {
  const quarters = [0, 1, 2, 3].map((quarter) => countedIn(quarter, stories))
  const count = quarters.reduce((sum, { hashes }) => sum + hashes.length, 0)
  const hashes = new Uint32Array(count)
  const holders = new Uint32Array(count)
  let at = 0
  for (const quarter of quarters) {
    hashes.set(quarter.hashes, at)
    holders.set(quarter.holders, at)
    at += quarter.hashes.length
  }
  return { hashes, holders }
}

function countedIn(quarter: number, stories: readonly Analysis[]) {
  let count = 0
  forEachTermIn(quarter, stories, () => (count += 1))
  const mentions = new Uint32Array(count)
  let at = 0
  forEachTermIn(quarter, stories, (hash) => (mentions[at++] = hash))
  mentions.sort()
  let terms = 0
  forEachRun(mentions, () => (terms += 1))
  const hashes = new Uint32Array(terms)
  const holders = new Uint32Array(terms)
  let term = 0
  forEachRun(mentions, (hash, length) => {
    hashes[term] = hash
    holders[term] = length
    term += 1
  })
  return { hashes, holders }
}

function forEachTermIn(
  quarter: number,
  stories: readonly Analysis[],
  visit: (hash: number) => void,
) {
  for (const { terms } of stories) {
    for (let n = 0; n < terms.length; n += 2) {
      const hash = terms[n] ?? 0
      if (hash >>> 30 === quarter) visit(hash)
    }
  }
}

/** The runs of equal numbers that are of two or more. */
function forEachRun(sorted: Uint32Array, visit: (value: number, length: number) => void): void {
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const value = sorted[start] ?? 0
    while (end < sorted.length && sorted[end] === value) end += 1
    if (end - start > 1) visit(value, end - start)
  }
}

/** Binary search within those that share the upper 16 bits: about eight steps among five million terms. */
function finderIn(hashes: Uint32Array): (hash: number) => number {
  const bucketStarts = new Uint32Array(0x10001)
  for (const hash of hashes) {
    const after = (hash >>> 16) + 1
    bucketStarts[after] = (bucketStarts[after] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= 0x10000; bucket += 1) {
    bucketStarts[bucket] = (bucketStarts[bucket] ?? 0) + (bucketStarts[bucket - 1] ?? 0)
  }
  return (hash) => {
    const bucket = hash >>> 16
    let low = bucketStarts[bucket] ?? 0
    let high = bucketStarts[bucket + 1] ?? 0
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((hashes[middle] ?? 0) < hash) low = middle + 1
      else high = middle
    }
    return hashes[low] === hash && low < (bucketStarts[bucket + 1] ?? 0) ? low : -1
  }
}
