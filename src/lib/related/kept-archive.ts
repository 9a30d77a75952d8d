// All that a full run found out, in one file: what the next run begins with, so that it works only at what changed.

import {
  openSections,
  writeSections,
  type SectionFile,
  type SectionWriter,
} from '#lib/cache/section-file.ts'
import type { Analysis } from './analysis.ts'
import { ANALYSIS_VERSION } from './analysis.ts'
import type { Facts } from './archive.ts'
import type { Related } from './from-scratch.ts'
import type { GivenStory } from './given.ts'
import type { AnalysisNote } from './load.ts'
import { topicIn, weightIn } from './packed-terms.ts'
import { textIn } from './pick-texts.ts'
import type { Repeats } from './shared-only.ts'
import { sortWithPlaces } from './sorted-runs.ts'
import { crc32 } from 'node:zlib'

/** Raise this when the same analyses would be related otherwise, or be kept otherwise. */
const KEPT_VERSION = 1

const KIND = `related ${KEPT_VERSION}.${ANALYSIS_VERSION} ${process.versions['icu'] ?? ''}`

/** What is small enough to be read at once, as JSON. */
export type About = Readonly<{
  kind: string
  languages: readonly string[]
  /** Stories whose author named their storyline, by number. */
  givenLines: readonly (readonly [number, string])[]
  reference: Readonly<{ size: number; sampled: number }>
  topWeight: number
  twins: readonly (readonly [number, number])[]
  groups: readonly (readonly number[])[]
  lines: readonly KeptLine[]
}>

/** A found storyline: its stories by number, oldest first, and its name. */
export type KeptLine = Readonly<{ members: readonly number[]; name: string }>

export type ArchiveWriter = Readonly<{
  /** Told of each story's analysis, in the order of their numbers, before all else. */
  note: AnalysisNote
  finish: (stories: readonly GivenStory[], related: Related) => void
  abandon: () => void
}>

export function writeArchive(file: string): ArchiveWriter {
  const writer = writeSections(file)
  const termStarts = [0]
  const tellingCounts: number[] = []
  const lone = loneTerms()
  writer.begin('terms')
  return {
    note: (analysis, repeats) => {
      const terms = termsOf(analysis)
      writer.add(terms)
      lone.note(analysis, repeats)
      termStarts.push((termStarts.at(-1) ?? 0) + terms.length)
      tellingCounts.push(analysis.telling.length)
    },
    finish: (stories, related) => {
      const put = (name: string, numbers: ArrayBufferView) => {
        writer.begin(name)
        writer.add(numbers)
      }
      put('termStarts', Uint32Array.from(termStarts))
      put('tellingCounts', Uint8Array.from(tellingCounts))
      lone.write(put)
      writeStories(put, stories)
      writeFindings(writer, put, related)
      writer.finish(aboutOf(stories, related))
    },
    abandon: writer.abandon,
  }
}

/** All terms of a story, its telling ones first. */
export function termsOf({ terms, telling }: Pick<Analysis, 'terms' | 'telling'>): Uint32Array {
  const hashes = new Uint32Array(terms.length / 2)
  const isTelling = new Uint8Array(hashes.length)
  telling.forEach((place, n) => {
    hashes[n] = terms[2 * place] ?? 0
    isTelling[place] = 1
  })
  let at = telling.length
  for (let place = 0; place < isTelling.length; place += 1)
    if (isTelling[place] === 0) hashes[at++] = terms[2 * place] ?? 0
  return hashes
}

/** Telling terms that no other story has: the index leaves them out, but a story of tomorrow may have one of them. */
function loneTerms() {
  const hashes = growing()
  const holders = growing()
  let story = 0
  return {
    note: ({ terms, telling }: Analysis, { isRepeated }: Repeats) => {
      for (const place of telling) {
        const [hash = 0, packed = 0] = [terms[2 * place], terms[2 * place + 1]]
        if (topicIn(packed) > 0 || isRepeated(hash)) continue
        hashes.push(hash)
        holders.push(story * 256 + weightIn(packed))
      }
      story += 1
    },
    write: (put: Put) => {
      const sorted = hashes.all()
      const places = sortWithPlaces(sorted)
      const packed = holders.all()
      put('loneHashes', sorted)
      put(
        'loneHolders',
        places.map((place) => (packed[place] ?? 0) >>> 8),
      )
      put(
        'loneWeights',
        Uint8Array.from(places, (place) => (packed[place] ?? 0) & 0xff),
      )
    },
  }
}

const CHUNK = 0x1_0000

/** Numbers of 32 bits, more and more of them, without room for as many again. */
function growing() {
  const chunks: Uint32Array[] = []
  let count = 0
  return {
    push: (number: number) => {
      const at = count % CHUNK
      const chunk = at === 0 ? new Uint32Array(CHUNK) : chunks.at(-1)
      if (!chunk) return
      if (at === 0) chunks.push(chunk)
      chunk[at] = number
      count += 1
    },
    all: () => {
      const all = new Uint32Array(count)
      chunks.forEach((chunk, n) => {
        all.set(chunk.subarray(0, count - n * CHUNK), n * CHUNK)
      })
      return all
    },
  }
}

type Put = (name: string, numbers: ArrayBufferView) => void

function writeStories(put: Put, stories: readonly GivenStory[]): void {
  put('ids', json(stories.map(({ id }) => id)))
  put('keys', json(stories.map(({ analysis }) => analysis)))
}

function writeFindings(writer: SectionWriter, put: Put, related: Related): void {
  const { loaded, rows, candidates, floors, picks, resemblances } = related
  for (const [name, numbers] of Object.entries(loaded.facts)) put(name, numbers)
  put('weightHashes', loaded.weights.hashes)
  put('weights', loaded.weights.weights)
  put('sampledHashes', loaded.sampled.hashes)
  put('sampledCounts', loaded.sampled.counts)
  put('indexHashes', loaded.index.hashes)
  put('indexStarts', loaded.index.starts)
  put('holders', loaded.index.holders)
  put('holderWeights', loaded.index.weights)
  put('nearest', rows.nearest)
  put('scores', rows.scores)
  put('candidates', candidates)
  put('floors', floors)
  const starts = [0]
  const sums: number[] = []
  writer.begin('picks')
  for (const texts of picks) {
    writer.add(texts.bytes)
    for (let n = 0; n + 1 < texts.starts.length; n += 1) {
      const text = textIn(texts, n)
      starts.push((starts.at(-1) ?? 0) + text.length)
      sums.push(crc32(text))
    }
  }
  put('pickStarts', Float64Array.from(starts))
  put('pickSums', Uint32Array.from(sums))
  put('alikeStarts', startsOf(resemblances))
  put('alike', Uint32Array.from(resemblances.flatMap((alike) => alike.map(({ story }) => story))))
  put(
    'likeness',
    Float64Array.from(resemblances.flatMap((alike) => alike.map(({ score }) => score))),
  )
}

function aboutOf(stories: readonly GivenStory[], related: Related): About {
  const { loaded, twins, groups, lines } = related
  const numbers = new Map(stories.map(({ id }, number) => [id, number]))
  return {
    kind: KIND,
    languages: loaded.languages,
    givenLines: [...loaded.givenLines],
    reference: { size: loaded.reference.size, sampled: loaded.reference.sampled },
    topWeight: loaded.weights.top,
    twins,
    groups: [...new Set(groups.values())],
    lines: lines
      .filter(({ kind }) => kind === 'found')
      .map(({ members, name }) => ({ members: members.map((id) => numbers.get(id) ?? 0), name })),
  }
}

/** Where the parts of each begin in a row of them all, and where the last ends. */
export function startsOf(parts: readonly Readonly<{ length: number }>[]): Uint32Array {
  const starts = new Uint32Array(parts.length + 1)
  parts.forEach(({ length }, n) => (starts[n + 1] = (starts[n] ?? 0) + length))
  return starts
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

/** An archive as it was when it was last related in full: stories by their numbers then. */
export type KeptArchive = Readonly<{
  identity: string
  about: About
  count: number
  ids: readonly string[]
  keys: readonly string[]
  facts: Facts
  termStarts: Uint32Array
  tellingCounts: Uint8Array
  /** Any of the arrays that are too large to be read for nothing. */
  words: (name: string, from?: number, to?: number) => Uint32Array
  bytes: (name: string) => Uint8Array
  numbers: (name: string) => Float64Array
  pickText: (story: number) => Uint8Array
  pickSum: (story: number) => number
  close: () => void
}>

/** What `writeArchive` wrote; undefined where there is nothing that this version could go on with. */
export function openArchive(file: string): KeptArchive | undefined {
  const sections = openSections(file)
  if (!sections) return undefined
  // SAFETY: of this kind, it is what `aboutOf` made.
  const about = sections.about as About
  if (about.kind !== KIND) {
    sections.close()
    return undefined
  }
  return archiveIn(sections, about)
}

function archiveIn(sections: SectionFile, about: About): KeptArchive {
  const bytes = (name: string) => sections.read(name)
  const words = (name: string, from = 0, to?: number) =>
    wordsIn(sections.read(name, 4 * from, to === undefined ? undefined : 4 * to))
  const numbers = (name: string) => numbersIn(sections.read(name))
  // SAFETY: what `writeStories` wrote.
  const texts = (name: string) =>
    JSON.parse(Buffer.from(sections.read(name)).toString('utf8')) as readonly string[]
  const ids = texts('ids')
  const pickStarts = lazily(() => numbers('pickStarts'))
  const pickSums = lazily(() => words('pickSums'))
  const langs = bytes('langs')
  return {
    identity: sections.identity,
    about,
    count: ids.length,
    ids,
    keys: texts('keys'),
    facts: {
      dates: numbers('dates'),
      langs: new Uint16Array(langs.buffer, langs.byteOffset, langs.length / 2),
      lengths: numbers('lengths'),
      sizes: words('sizes'),
      idHashes: words('idHashes'),
      isGiven: bytes('isGiven'),
    },
    termStarts: words('termStarts'),
    tellingCounts: bytes('tellingCounts'),
    words,
    bytes,
    numbers,
    pickText: (story) => {
      const starts = pickStarts()
      return sections.read('picks', starts[story] ?? 0, starts[story + 1] ?? 0)
    },
    pickSum: (story) => pickSums()[story] ?? 0,
    close: sections.close,
  }
}

/** What `make` makes, made when first asked for. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

export function wordsIn(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

export function numbersIn(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
}
