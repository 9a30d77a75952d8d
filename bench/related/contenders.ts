// What is measured: our engine, and two that a newsroom might otherwise take.

import MiniSearch from 'minisearch'
import { deserialize, serialize } from 'node:v8'
import { analyse } from '#lib/related/analysis.ts'
import { createRelatedIndex } from '#lib/related/related-index.ts'
import type { Snapshot } from '#lib/related/snapshot.ts'
import type { GeneratedStory } from './generated-stories.ts'

export type Seconds = number

export type Measured = Readonly<{
  /** Reading and indexing every story. */
  index: Seconds
  /** Finding the related stories of all of them; of a sample and then scaled up where `sampled` says so. */
  relate: Seconds
  sampled: number | undefined
  /** The share of picks that are of the story's own event. */
  ownEvent: number
  /** One story edited, everything else carried over: reading what the last run left, and the rest. */
  edit?: Readonly<{ megabytes: number; read: Seconds; finalize: Seconds; refreshed: number }>
}>

/** Queries of the slow ones: enough for a mean. */
const SAMPLE = 200
const K = 4

type Contender = (stories: Iterable<GeneratedStory>) => Measured

export const contenders: Readonly<Record<string, Contender>> = {
  related: (stories) => {
    const builder = createRelatedIndex()
    const events = new Map<string, string>()
    const indexing = stopwatch()
    for (const story of stories) {
      events.set(story.id, story.event)
      indexing.time(() => builder.add(story))
    }
    const relating = stopwatch()
    const index = relating.time(() => builder.finalize())
    const ids = [...events.keys()]
    const picks = relating.time(() =>
      ids.map((id) => [id, index.related(id, K).map((pick) => pick.id)] as const),
    )
    return {
      index: indexing.seconds(),
      relate: relating.seconds(),
      sampled: undefined,
      ownEvent: shareOfOwnEvent(picks, events),
      ...(ids.length <= 10_000 ? { edit: editOne(index.snapshot()) } : {}),
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

function editOne(snapshot: Snapshot): NonNullable<Measured['edit']> {
  const file = serialize(snapshot)
  const reading = stopwatch()
  const previous = reading.time(() => deserialize(file) as Snapshot)
  const finalizing = stopwatch()
  const index = finalizing.time(() => {
    const builder = createRelatedIndex(previous)
    const [first, ...others] = previous.analyses
    if (first)
      builder.addAnalysis({
        ...analyse({ id: first.id, title: 'Edited', body: 'A new text.' }),
        lang: 'en',
      })
    others.forEach(builder.addAnalysis)
    return builder.finalize()
  })
  return {
    megabytes: Math.round(file.length / 1e6),
    read: reading.seconds(),
    finalize: finalizing.seconds(),
    refreshed: index.refreshed,
  }
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
  const relate = (relating.seconds() / sample.length) * stories.size
  return { index, relate, sampled: sample.length, ownEvent: shareOfOwnEvent(picks, events) }
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
