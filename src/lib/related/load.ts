// Analyses to an archive: what a run from scratch begins with.

import { readAnalysis, type Analysis } from './analysis.ts'
import { UNDATED, UNKNOWN, type Archive, type Facts } from './archive.ts'
import type { GivenStory } from './given.ts'
import { UNKNOWN_LANGUAGE } from './language.ts'
import { referenceOf, type Reference } from './reference.ts'
import { sharedBytes, sharedHalves, sharedNumbers, sharedWords } from './shared-arrays.ts'
import { SHELF, shelfOf, storiesOn, type Shelf } from './shelf.ts'
import { tellingIndexOf, type TellingIndex } from './telling-index.ts'
import { repeatsAmong, sharedOnly, type Repeats } from './shared-only.ts'
import { sampledCounts, tellingCounts, type Counts } from './term-counts.ts'
import { hashOfWord } from './term-hash.ts'
import { weighed, weightTableOf, type WeightTable } from './weight-table.ts'

/** Reads an analysis by its key; undefined where it is not there any more. */
export type AnalysisReader = (key: string) => Uint8Array | undefined

/** An archive as plain arrays, which threads can share. */
export type SharedArchive = Readonly<{
  count: number
  facts: Facts
  shelves: readonly Shelf[]
  index: TellingIndex
  weights: WeightTable
}>

/** Told of an analysis, and of which of its terms others have too. */
export type AnalysisNote = (analysis: Analysis, repeats: Repeats) => void

/** And what the next run needs to know of it. */
export type LoadedArchive = SharedArchive &
  Readonly<{
    /** The languages of `facts.langs`, by number. */
    languages: readonly string[]
    /** What authors call the storyline of a story, by its number. */
    givenLines: ReadonlyMap<number, string>
    reference: Reference
    telling: Counts
    sampled: Counts
  }>

/**
 * @param given the stories in the order of `byDate`: they are numbered so
 * @param note told of each analysis once, in that order
 */
export function loadArchive(
  given: readonly GivenStory[],
  analysisOf: AnalysisReader,
  note: AnalysisNote = () => {},
): LoadedArchive {
  const facts = factsFor(given.length)
  const languages = languageNumbers()
  const givenLines = new Map<number, string>()
  const shelves: Shelf[] = []
  given.forEach((story, number) => {
    setPlace(facts, number, story)
  })
  const reference = referenceOf(facts.dates, facts.idHashes)
  const sample: Uint32Array[] = []
  const repeats = repeatsAmong(given.length)
  for (const { analysis } of given) repeats.note(readAnalysisAt(analysis, analysisOf).terms)
  for (let start = 0; start < given.length; start += SHELF) {
    const analyses = given
      .slice(start, start + SHELF)
      .map(({ analysis }) => readAnalysisAt(analysis, analysisOf))
    analyses.forEach((analysis, n) => {
      note(analysis, repeats)
      if (reference.isSampled[start + n] === 1) sample.push(hashesOf(analysis.terms))
      setFacts(facts, start + n, analysis, languages.numberOf(analysis.lang))
      if (analysis.storyline !== undefined) givenLines.set(start + n, analysis.storyline)
    })
    shelves.push(shelfOf(analyses.map((analysis) => sharedOnly(analysis, repeats))))
  }
  const stories = storiesOn(shelves)
  const index = tellingIndexOf(given.length, stories)
  const telling = tellingCounts(index, reference)
  const sampled = sampledCounts(sample)
  const weights = weightTableOf(telling, sampled, reference)
  return {
    count: given.length,
    facts,
    shelves,
    index,
    weights,
    languages: languages.all,
    givenLines,
    reference,
    telling,
    sampled,
  }
}

/** Copied: a part of an analysis would hold on to the whole. */
function hashesOf(terms: Uint32Array): Uint32Array {
  return Uint32Array.from({ length: terms.length / 2 }, (_, n) => terms[2 * n] ?? 0)
}

export function archiveOver({ count, facts, shelves, index, weights }: SharedArchive): Archive {
  return {
    count,
    facts,
    stories: storiesOn(shelves),
    index,
    weightOf: weighed(weights),
    topWeight: weights.top,
  }
}

export function factsFor(count: number): Facts {
  return {
    dates: sharedNumbers(count),
    langs: sharedHalves(count),
    lengths: sharedNumbers(count),
    sizes: sharedWords(count),
    idHashes: sharedWords(count),
    isGiven: sharedBytes(count),
  }
}

export function setPlace(facts: Facts, number: number, { id, date }: GivenStory): void {
  facts.dates[number] = date ?? UNDATED
  facts.idHashes[number] = hashOfWord(id)
}

export function setFacts(facts: Facts, number: number, analysis: Analysis, lang: number): void {
  facts.langs[number] = lang
  facts.lengths[number] = Math.sqrt(analysis.squaredLength)
  facts.sizes[number] = analysis.terms.length / 2
  facts.isGiven[number] = analysis.storyline === undefined ? 0 : 1
}

/** Numbers for languages in the order they are met; the unknown is UNKNOWN. */
export function languageNumbers(known: readonly string[] = []) {
  const all = [...known]
  if (all.length === 0) all[UNKNOWN] = UNKNOWN_LANGUAGE
  const numbers = new Map(all.map((lang, number) => [lang, number]))
  return {
    all,
    numberOf: (lang: string): number => {
      const number = numbers.get(lang) ?? all.push(lang) - 1
      numbers.set(lang, number)
      return number
    },
  }
}

/** The analysis of a key that a story has given: it is there. */
export function readAnalysisAt(key: string, analysisOf: AnalysisReader): Analysis {
  const bytes = analysisOf(key)
  const analysis = bytes && readAnalysis(bytes)
  if (!analysis) throw new Error(`The analysis "${key}" is missing or of another version.`)
  return analysis
}
