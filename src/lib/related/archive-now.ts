// A kept archive as it is now: what was kept, less the stories that are gone, and with those that came.

import type { Analysis } from './analysis.ts'
import type { Archive, Facts } from './archive.ts'
import { bucketsOf, placeOfHash } from './hash-finder.ts'
import { lazily, type KeptArchive } from './kept-archive.ts'
import type { Added } from './kept-changes.ts'
import {
  factsFor,
  languageNumbers,
  readAnalysisAt,
  setFacts,
  setPlace,
  type AnalysisReader,
} from './load.ts'
import { weightIn } from './packed-terms.ts'
import { NONE, type Renumbered } from './renumbered.ts'
import type { Stories } from './shelf.ts'
import type { TellingIndex } from './telling-index.ts'
import { weighed } from './weight-table.ts'

/** The stories that a term is telling in, in their order, and what it weighs in each. */
export type Holders = Readonly<{ stories: Uint32Array; weights: Uint8Array }>

export type ArchiveNow = Readonly<{
  facts: Facts
  languages: readonly string[]
  stories: Stories
  /** The telling terms of a story, by its number. */
  tellingOf: (story: number) => Uint32Array
  holdersOf: (hash: number) => Holders
  /** An archive that knows the holders of these terms and no others. */
  knowing: (hashes: Iterable<number>, weightOf: (hash: number) => number) => Archive
  /** What terms weighed when the archive was kept. */
  keptWeightOf: (hash: number) => number
}>

/** @param added every story that came since the archive was kept, those of this run too */
export function archiveNow(
  archive: KeptArchive,
  added: readonly Added[],
  now: Renumbered,
  analysisOf: AnalysisReader,
): ArchiveNow {
  const analyses = new Map<number, Analysis>()
  const analysisAt = (story: number): Analysis => {
    const analysis =
      analyses.get(story) ?? readAnalysisAt(now.stories[story]?.analysis ?? '', analysisOf)
    analyses.set(story, analysis)
    return analysis
  }
  const { facts, languages } = factsNow(archive, now, analysisAt)
  const stories: Stories = {
    terms: (story) => analysisAt(story).terms,
    tags: (story) => analysisAt(story).tags,
    telling: (story) => analysisAt(story).telling,
    forms: (story) => analysisAt(story).forms,
  }
  const holdersOf = holdersNow(archive, added, now, stories)
  return {
    facts,
    languages,
    stories,
    holdersOf,
    tellingOf: (story) => tellingHashes(analysisAt(story)),
    knowing: (hashes, weightOf) => ({
      count: now.stories.length,
      facts,
      stories,
      weightOf,
      topWeight: archive.about.topWeight,
      index: indexOver(hashes, holdersOf),
    }),
    keptWeightOf: keptWeights(archive),
  }
}

function tellingHashes({ terms, telling }: Pick<Analysis, 'terms' | 'telling'>): Uint32Array {
  return Uint32Array.from(telling, (place) => terms[2 * place] ?? 0)
}

function keptWeights(archive: KeptArchive): (hash: number) => number {
  const hashes = archive.words('weightHashes')
  return weighed({
    hashes,
    buckets: bucketsOf(hashes),
    weights: archive.bytes('weights'),
    top: archive.about.topWeight,
  })
}

function factsNow(
  archive: KeptArchive,
  { stories, marks }: Renumbered,
  analysisAt: (story: number) => Analysis,
) {
  const facts = factsFor(stories.length)
  const languages = languageNumbers(archive.about.languages)
  const kept = archive.facts
  stories.forEach((story, number) => {
    const mark = marks[number] ?? 0
    if (mark < archive.count) {
      facts.dates[number] = kept.dates[mark] ?? 0
      facts.langs[number] = kept.langs[mark] ?? 0
      facts.lengths[number] = kept.lengths[mark] ?? 0
      facts.sizes[number] = kept.sizes[mark] ?? 0
      facts.idHashes[number] = kept.idHashes[mark] ?? 0
      facts.isGiven[number] = kept.isGiven[mark] ?? 0
    } else {
      const analysis = analysisAt(number)
      setPlace(facts, number, story)
      setFacts(facts, number, analysis, languages.numberOf(analysis.lang))
    }
  })
  return { facts, languages: languages.all }
}

/** The index of the archive, its lone terms, and the stories that came since, as one. */
function holdersNow(
  archive: KeptArchive,
  added: readonly Added[],
  { numbers }: Renumbered,
  told: Stories,
): ArchiveNow['holdersOf'] {
  const kept = lazily(() => ({
    ...withBuckets(archive.words('indexHashes')),
    starts: archive.words('indexStarts'),
    holders: archive.words('holders'),
    weights: archive.bytes('holderWeights'),
  }))
  const lone = lazily(() => ({
    ...withBuckets(archive.words('loneHashes')),
    holders: archive.words('loneHolders'),
    weights: archive.bytes('loneWeights'),
  }))
  const later = lazily(() => laterHolders(archive.count, added, numbers, told))
  const known = new Map<number, Holders>()
  return (hash) => {
    const before = known.get(hash)
    if (before) return before
    const { hashes, buckets, starts, holders, weights } = kept()
    const term = placeOfHash(hashes, buckets, hash)
    const alone = lone()
    const place = placeOfHash(alone.hashes, alone.buckets, hash)
    const [start, end] = term < 0 ? [0, 0] : [starts[term] ?? 0, starts[term + 1] ?? 0]
    const fresh = later().get(hash) ?? []
    const stories = new Uint32Array(end - start + 1 + fresh.length)
    const weightsThere = new Uint8Array(stories.length)
    let count = 0
    const note = (number: number, weight: number) => {
      if (number === NONE) return
      stories[count] = number
      weightsThere[count] = weight
      count += 1
    }
    for (let at = start; at < end; at += 1)
      note(numbers[holders[at] ?? 0] ?? NONE, weights[at] ?? 0)
    if (place >= 0) note(numbers[alone.holders[place] ?? 0] ?? NONE, alone.weights[place] ?? 0)
    for (const [story, weight] of fresh) note(story, weight)
    const found = { stories: stories.subarray(0, count), weights: weightsThere.subarray(0, count) }
    const merged = fresh.length === 0 && place < 0 ? found : inOrder(found)
    known.set(hash, merged)
    return merged
  }
}

function withBuckets(hashes: Uint32Array) {
  return { hashes, buckets: bucketsOf(hashes) }
}

type Holder = readonly [story: number, weight: number]

function laterHolders(
  count: number,
  added: readonly Added[],
  numbers: Int32Array,
  { terms: termsOf, telling: tellingOf }: Stories,
): ReadonlyMap<number, readonly Holder[]> {
  const byHash = new Map<number, Holder[]>()
  added.forEach((_, place) => {
    const story = numbers[count + place] ?? NONE
    if (story === NONE) return
    const terms = termsOf(story)
    for (const at of tellingOf(story)) {
      const hash = terms[2 * at] ?? 0
      const holder: Holder = [story, weightIn(terms[2 * at + 1] ?? 0)]
      const others = byHash.get(hash)
      if (others) others.push(holder)
      else byHash.set(hash, [holder])
    }
  })
  return byHash
}

/** With the last few, which are out of order, put where they belong. */
function inOrder({ stories, weights }: Holders): Holders {
  for (let last = 1; last < stories.length; last += 1) {
    const [story = 0, weight = 0] = [stories[last], weights[last]]
    let at = last
    for (; at > 0 && (stories[at - 1] ?? 0) > story; at -= 1) {
      stories[at] = stories[at - 1] ?? 0
      weights[at] = weights[at - 1] ?? 0
    }
    stories[at] = story
    weights[at] = weight
  }
  return { stories, weights }
}

function indexOver(wanted: Iterable<number>, holdersOf: ArchiveNow['holdersOf']): TellingIndex {
  const hashes = Uint32Array.from(new Set(wanted)).sort()
  const starts = new Uint32Array(hashes.length + 1)
  const found = Array.from(hashes, holdersOf)
  found.forEach(({ stories }, n) => (starts[n + 1] = (starts[n] ?? 0) + stories.length))
  const total = starts.at(-1) ?? 0
  const holders = new Uint32Array(total)
  const weights = new Uint8Array(total)
  found.forEach((term, n) => {
    holders.set(term.stories, starts[n])
    weights.set(term.weights, starts[n])
  })
  return { hashes, buckets: bucketsOf(hashes), starts, holders, weights }
}
