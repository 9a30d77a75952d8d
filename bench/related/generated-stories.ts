// A newsroom's archive, made up: stories in events, events in topics, words by Zipf's law. The same for the same seed.
//
// Each word of a story is drawn from one of four stocks: what every text is made of (the, of, and), the general
// vocabulary, the topic's, and the event's own names and words. The word of rank r comes up in proportion to 1 / r.

import type { RelatedRecord } from '#lib/related/record.ts'

export type GeneratedStory = RelatedRecord & Readonly<{ event: string }>

const DAY = 86_400_000
const START = Date.UTC(2015, 0, 1)
const YEARS = 8
const TOPICS = 40
const GENERAL_WORDS = 60_000
const TOPIC_WORDS = 600
const EVENT_WORDS = 60
/** Twenty draws make so many words, as names and word pairs are drawn as one. */
const WORDS_IN_SENTENCE = 25
const FUNCTION_WORDS =
  'the of to and a in is that for it was on are as with be by at from this'.split(' ')
const SYLLABLES =
  'ba be bi bo ca ce co da de di do fa fe ga go ha he jo ka ki la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we ya'.split(
    ' ',
  )

/** How much of a text comes from each stock; the rest is general. */
const FROM_FUNCTION_WORDS = 0.5
const FROM_TOPIC = 0.14
const FROM_EVENT = 0.06
/** The people of a topic, who turn up in all of its events. */
const FROM_PEOPLE = 0.04
const PEOPLE = 12

/** Chance as a function of the seed: mulberry32 (Ettinger, public domain). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `count` stories, event by event; the less comes from the event's own words, the harder it is to tell. */
export function* generatedStories(
  count: number,
  seed = 1,
  fromEvent = FROM_EVENT,
): Generator<GeneratedStory> {
  const chance = chanceFrom(seed)
  let made = 0
  for (let event = 0; made < count; event += 1) {
    const topic = Math.floor(chance() ** 1.5 * TOPICS)
    const start = START + chance() * YEARS * 365 * DAY
    // Most events are one story or two; a few run for weeks.
    const size = Math.min(count - made, Math.max(1, Math.floor(0.7 / (chance() + 0.015))))
    const tell = storyteller(topic, event, fromEvent, chance)
    let date = start
    for (let part = 0; part < size; part += 1) {
      yield tell(`${event}-${part}`, Math.round(date))
      date -= Math.log(1 - chance()) * 2.5 * DAY
      made += 1
    }
  }
}

/** Tells stories of one event. */
function storyteller(topic: number, event: number, fromEvent: number, chance: () => number) {
  const zipf = (stock: number) => Math.floor(stock ** chance())
  // Words keep company: half of the time a general word brings the one that goes with it (oil price, prime minister).
  const general = () => {
    const rank = zipf(GENERAL_WORDS)
    return chance() < 0.5 ? spelt(rank) : `${spelt(rank)} ${spelt(GENERAL_WORDS + (rank % 9_001))}`
  }
  const ofTopic = () => spelt(1_000_003 * (topic + 1) + zipf(TOPIC_WORDS))
  const ofEvent = () => {
    const rank = zipf(EVENT_WORDS)
    const word = spelt(7_000_003 * (event + 1) + rank)
    // The first of an event's words are its names, of two words each.
    return rank > 4 ? word : `${capital(word)} ${capital(spelt(13_000_027 * (event + 1) + rank))}`
  }
  const ofPeople = () => {
    const person = 17_000_023 * (topic + 1) + 2 * zipf(PEOPLE)
    return `${capital(spelt(person))} ${capital(spelt(person + 1))}`
  }
  const word = () => {
    const drawn = chance()
    if (drawn < FROM_FUNCTION_WORDS) return FUNCTION_WORDS[zipf(20) - 1] ?? 'the'
    if (drawn < FROM_FUNCTION_WORDS + FROM_TOPIC) return ofTopic()
    if (drawn < FROM_FUNCTION_WORDS + FROM_TOPIC + fromEvent) return ofEvent()
    if (drawn < FROM_FUNCTION_WORDS + FROM_TOPIC + fromEvent + FROM_PEOPLE) return ofPeople()
    return general()
  }
  const sentence = (words: number) => `${capital(Array.from({ length: words }, word).join(' '))}.`

  return (id: string, date: number): GeneratedStory => {
    const length = 350 + Math.floor(chance() * 550)
    const sentences = Array.from({ length: Math.round(length / WORDS_IN_SENTENCE) }, () =>
      sentence(20),
    )
    const paragraphs = sentences.flatMap((_, n) =>
      n % 2 === 0 ? [sentences.slice(n, n + 2).join(' ')] : [],
    )
    return {
      id,
      event: String(event),
      title: `${ofEvent()} ${ofTopic()} ${general()} ${ofPeople()} ${ofTopic()}`,
      standfirst: sentence(18),
      body: paragraphs.join('\n\n'),
      date,
      lang: 'en',
    }
  }
}

/** A pronounceable word for a number: two to five syllables. */
function spelt(number: number): string {
  let rest = number
  let word = ''
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? 'ba'
    rest = Math.floor(rest / SYLLABLES.length)
  } while (rest > 0)
  return word.length < 4 ? `${word}n` : word
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
