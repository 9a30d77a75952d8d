// What is measured: our engine, and two that a newsroom might otherwise take.

import MiniSearch from 'minisearch'
import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { analyse } from '#lib/related/analysis.ts'
import type { GivenStory } from '#lib/related/given.ts'
import { relate } from '#lib/related/relate.ts'
import type { GeneratedStory } from './generated-stories.ts'

export type Seconds = number

export type Measured = Readonly<{
  /** Reading and indexing every story; of ours, their analysis. */
  index: Seconds
  /** Finding the related stories of all of them (ours: on two threads, with index, reasons and storylines); of a sample and then scaled up where `sampled` says so. */
  relate: Seconds
  sampled: number | undefined
  /** Ours from what was kept: nothing has changed; one of the newest stories has. Anew for the others, as above. */
  again?: Readonly<{ unchanged: Seconds; edited: Seconds }>
  /** The share of picks that are of the story's own event. */
  ownEvent: number
}>

/** Queries of the slow ones: enough for a mean. */
const SAMPLE = 200
const K = 4

type Contender = (stories: Iterable<GeneratedStory>) => Measured | Promise<Measured>

export const contenders: Readonly<Record<string, Contender>> = {
  related: async (stories) => {
    const events = new Map<string, string>()
    const given: GivenStory[] = []
    const folder = mkdtempSync(path.join(tmpdir(), 'analyses-'))
    const file = openSync(path.join(folder, 'analyses'), 'w+')
    const indexing = stopwatch()
    // Analyses wait in a file, as in a build: a hundred thousand are half a gigabyte.
    const places = new Map<string, readonly [start: number, length: number]>()
    let end = 0
    for (const { id, date, event, ...text } of stories) {
      events.set(id, event)
      given.push({ id, analysis: id, date })
      const analysis = indexing.time(() => analyse(text))
      places.set(id, [end, writeSync(file, analysis)])
      end += analysis.length
    }
    const analysisOf = (id: string) => {
      const [start, length] = places.get(id) ?? [0, 0]
      const bytes = new Uint8Array(length)
      readSync(file, bytes, 0, length, start)
      return bytes
    }
    const timed = async (those: readonly GivenStory[]) => {
      const relating = performance.now()
      const answers = await relate({
        stories: those,
        analysisOf,
        folder: path.join(folder, 'kept'),
      })
      return { answers, took: (performance.now() - relating) / 1000 }
    }
    const { answers: index, took } = await timed(given)
    const unchanged = await timed(given)
    // The newest story but two is told in the words of another.
    const [, , newest] = given.toSorted((a, b) => (b.date ?? 0) - (a.date ?? 0))
    const edited = await timed(
      given.map((story) => (story === newest ? { ...story, analysis: given[0]?.id ?? '' } : story)),
    )
    const picks = given.map(({ id }) => [id, index.related(id, K).map((pick) => pick.id)] as const)
    rmSync(folder, { recursive: true })
    return {
      index: indexing.seconds(),
      relate: took,
      sampled: undefined,
      again: { unchanged: unchanged.took, edited: edited.took },
      ownEvent: shareOfOwnEvent(picks, events),
    }
  },

  minisearch: (stories) => {
    const engine = new MiniSearch<GeneratedStory>({ fields: ['title', 'standfirst', 'body'] })
    const kept = new Map<string, GeneratedStory>()
    const indexing = stopwatch()
    for (const story of stories) {
      kept.set(story.id, story)
      indexing.time(() => engine.add(story))
    }
    // The usual way to ask a search engine for related stories: search for the headline and the standfirst.
    return sampledQueries(kept, indexing.seconds(), (story) =>
      engine
        .search(`${story.title} ${story.standfirst ?? ''}`, { boost: { title: 3 } })
        .map(({ id }) => String(id)),
    )
  },

  'naive cosine': (stories) => {
    const vectors = new Map<string, Map<string, number>>()
    const kept = new Map<string, GeneratedStory>()
    const indexing = stopwatch()
    for (const story of stories) {
      kept.set(story.id, story)
      indexing.time(() =>
        vectors.set(story.id, wordCounts(`${story.title} ${story.standfirst ?? ''} ${story.body}`)),
      )
    }
    const weights = indexing.time(() => inverseFrequencies([...vectors.values()]))
    indexing.time(() => vectors.forEach((vector) => weigh(vector, weights)))
    return sampledQueries(kept, indexing.seconds(), ({ id }) => {
      const here = vectors.get(id) ?? new Map<string, number>()
      const scored = [...vectors].map(([other, vector]) => ({
        other,
        score: product(here, vector),
      }))
      return scored.sort((a, b) => b.score - a.score).map(({ other }) => other)
    })
  },
}

function sampledQueries(
  stories: ReadonlyMap<string, GeneratedStory>,
  index: Seconds,
  query: (story: GeneratedStory) => readonly string[],
): Measured {
  const step = Math.max(1, Math.floor(stories.size / SAMPLE))
  const sample = [...stories.values()].filter((_, n) => n % step === 0)
  const relating = stopwatch()
  const picks = relating.time(() =>
    sample.map(
      (story) =>
        [
          story.id,
          query(story)
            .filter((id) => id !== story.id)
            .slice(0, K),
        ] as const,
    ),
  )
  const events = new Map([...stories.values()].map(({ id, event }) => [id, event]))
  return {
    index,
    relate: (relating.seconds() / sample.length) * stories.size,
    sampled: sample.length,
    ownEvent: shareOfOwnEvent(picks, events),
  }
}

/** Of those that could be: a story alone in its event has none to find. */
function shareOfOwnEvent(
  picks: readonly (readonly [id: string, picked: readonly string[]])[],
  events: ReadonlyMap<string, string>,
): number {
  const sizes = new Map<string | undefined, number>()
  for (const event of events.values()) sizes.set(event, (sizes.get(event) ?? 0) + 1)
  const shares = picks.flatMap(([id, picked]) => {
    const event = events.get(id)
    const possible = Math.min(K, (sizes.get(event) ?? 1) - 1)
    return possible === 0
      ? []
      : [picked.filter((other) => events.get(other) === event).length / possible]
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function inverseFrequencies(
  vectors: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  const holders = new Map<string, number>()
  for (const vector of vectors)
    for (const word of vector.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  return new Map([...holders].map(([word, count]) => [word, Math.log(vectors.length / count)]))
}

function weigh(vector: Map<string, number>, weights: ReadonlyMap<string, number>): void {
  let squares = 0
  for (const [word, count] of vector) {
    const weight = (1 + Math.log(count)) * (weights.get(word) ?? 0)
    vector.set(word, weight)
    squares += weight ** 2
  }
  for (const [word, weight] of vector) vector.set(word, weight / Math.sqrt(squares || 1))
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

function stopwatch() {
  let total = 0
  return {
    time: <T>(work: () => T): T => {
      const start = performance.now()
      const result = work()
      total += performance.now() - start
      return result
    },
    seconds: (): Seconds => total / 1000,
  }
}
