// node --import tsx bench/related/storylines.ts
// How well found storylines match the events that a generated archive was made of.

import { createRelatedIndex } from '#lib/related/related-index.ts'
import { generatedStories, type GeneratedStory } from './generated-stories.ts'

const COUNT = 5_000

/** The share of words that an event has to itself: most news is nearer to the second than to the first. */
const SHARES = [0.06, 0.03, 0.015, 0.008]

console.table(
  SHARES.map((share) => ({
    'own words': share,
    ...measured([...generatedStories(COUNT, 7, share)]),
  })),
)

function measured(stories: readonly GeneratedStory[]): Record<string, string | number> {
  const builder = createRelatedIndex()
  stories.forEach(builder.add)
  const storylines = builder.finalize().storylines()
  const eventOf = new Map(stories.map(({ id, event }) => [id, event]))
  const sizes = counted(stories.map(({ event }) => event))
  // Of the stories in events that could be a storyline; one alone, or two, is none.
  const running = stories.filter(({ event }) => (sizes.get(event) ?? 0) >= 3)
  const bCubed = running.map(({ id, event }) => {
    const members = storylines.of(id)?.members ?? [id]
    const own = members.filter((member) => eventOf.get(member) === event).length
    return { precision: own / members.length, recall: own / (sizes.get(event) ?? 1) }
  })
  const pairs = {
    right: 0,
    found: 0,
    possible: sum([...sizes.values()].filter((n) => n >= 3).map(pairsOf)),
  }
  for (const { members } of storylines.all) {
    pairs.found += pairsOf(members.length)
    const events = counted(members.map((id) => eventOf.get(id) ?? ''))
    pairs.right += sum([...events.values()].map(pairsOf))
  }
  return {
    storylines: storylines.all.length,
    'events of 3+': [...sizes.values()].filter((n) => n >= 3).length,
    longest: Math.max(0, ...storylines.all.map(({ members }) => members.length)),
    'B³ precision': mean(bCubed.map(({ precision }) => precision)),
    'B³ recall': mean(bCubed.map(({ recall }) => recall)),
    'pair precision': (pairs.right / pairs.found).toFixed(3),
    'pair recall': (pairs.right / pairs.possible).toFixed(3),
  }
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function mean(numbers: readonly number[]): string {
  return (sum(numbers) / numbers.length).toFixed(3)
}
