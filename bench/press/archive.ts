// A newspaper's archive, made up: the same stories for the same seed, story by story, so that a smaller
// archive is the beginning of a larger one.
//
// Words come up by Zipf's law: the one of rank r in proportion to 1 / r. A share of them belongs to the
// subject that a story is about, so that related stories can be told from the text.

import { chanceFrom } from '../related/generated-stories.ts'

export interface ArchiveStory {
  readonly slug: string
  readonly title: string
  readonly standfirst: string
  readonly author: string
  /** Id of a section. */
  readonly section: string
  readonly topics: readonly string[]
  /** In milliseconds since 1970; a whole minute. */
  readonly published: number
  readonly updated?: number
  /** Markdown. */
  readonly body: string
}

export const SECTIONS = [
  'politics',
  'world',
  'business',
  'technology',
  'science',
  'culture',
  'sport',
  'opinion',
] as const

const MINUTE = 60_000
const END = Date.UTC(2026, 10, 1)
const TEN_YEARS = 10 * 365.25 * 24 * 60 * MINUTE
const GENERAL_WORDS = 30_000
const SUBJECTS = 300
const WORDS_OF_SUBJECT = 140
const TOPICS = 400
const TOPICS_OF_SUBJECT = 7
const AUTHORS = 120
/** Shares of the words of a text. */
const FROM_SUBJECT = 0.22
const FROM_GRAMMAR = 0.42
const GRAMMAR =
  'the of to and a in that it is was for on with as he be at by this had not but from have are which or an they were'.split(
    ' ',
  )
const ONSETS = 'b c d f g h j k l m n p r s t v w st tr pr ch sh gr br cl pl th'.split(' ')
const VOWELS = 'a e i o u ea ai ou'.split(' ')
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck']

type Chance = () => number

/** The stories of an archive, in no order of time. */
export function* archiveStories(count: number, seed = 1): Generator<ArchiveStory> {
  const words = vocabulary(chanceFrom(seed))
  const tell = teller(words, chanceFrom(seed + 1))
  for (let number = 0; number < count; number += 1)
    yield tell(number, chanceFrom(seed + 2 + number))
}

function vocabulary(chance: Chance): readonly string[] {
  const words = new Set<string>()
  const from = (stock: readonly string[]) => stock[Math.floor(chance() * stock.length)] ?? ''
  while (words.size < GENERAL_WORDS) {
    const syllables = words.size < 600 ? 2 : 2 + Math.floor(chance() * 2)
    const word = Array.from({ length: syllables }, () => from(ONSETS) + from(VOWELS) + from(CODAS))
    words.add(word.join(''))
  }
  return [...words]
}

/** Ranks from 0 to `stock` - 1, the first the likeliest. */
function zipf(stock: number, chance: Chance): number {
  return Math.floor((stock + 1) ** chance()) - 1
}

function teller(words: readonly string[], world: Chance) {
  const wordAt = (rank: number) => words[rank] ?? 'word'
  const anyWord = () => wordAt(200 + Math.floor(world() * 6_000))
  const topics = [
    ...new Set(
      Array.from({ length: TOPICS * 2 }, () =>
        world() < 0.4 ? `${anyWord()} ${anyWord()}` : anyWord(),
      ),
    ),
  ].slice(0, TOPICS)
  const subjects = Array.from({ length: SUBJECTS }, () => ({
    section: SECTIONS[zipf(SECTIONS.length, world)] ?? 'world',
    topics: Array.from({ length: TOPICS_OF_SUBJECT }, () => zipf(TOPICS, world)),
    words: Array.from({ length: WORDS_OF_SUBJECT }, () =>
      wordAt(300 + Math.floor(world() * (GENERAL_WORDS - 300))),
    ),
  }))
  const authors = Array.from(
    { length: AUTHORS },
    () => `${capital(anyWord())} ${capital(anyWord())}`,
  )

  return (number: number, chance: Chance): ArchiveStory => {
    const subject = subjects[zipf(SUBJECTS, chance)] ?? subjects[0]
    const subjectWord = () => subject?.words[zipf(WORDS_OF_SUBJECT, chance)] ?? 'word'
    const word = () => {
      const drawn = chance()
      if (drawn < FROM_GRAMMAR) return GRAMMAR[zipf(GRAMMAR.length, chance)] ?? 'the'
      return drawn < FROM_GRAMMAR + FROM_SUBJECT
        ? subjectWord()
        : wordAt(zipf(GENERAL_WORDS, chance))
    }
    const phrase = (length: number) => Array.from({ length }, word).join(' ')
    const title = Array.from({ length: 5 + Math.floor(chance() * 5) }, (_none, at) =>
      at % 2 === 0 ? subjectWord() : wordAt(zipf(GENERAL_WORDS, chance)),
    )
    const own = new Set(
      Array.from({ length: 3 + Math.floor(chance() * 3) }, () =>
        chance() < 0.8
          ? (subject?.topics[Math.floor(chance() * TOPICS_OF_SUBJECT)] ?? 0)
          : zipf(TOPICS, chance),
      ),
    )
    const published = Math.floor((END - TEN_YEARS * chance()) / MINUTE) * MINUTE
    const isUpdated = chance() < 0.15
    return {
      slug: `${title.slice(0, 5).join('-')}-${number.toString(36)}`,
      title: capital(title.join(' ')),
      standfirst: `${capital(phrase(14 + Math.floor(chance() * 10)))}.`,
      author: authors[zipf(AUTHORS, chance)] ?? 'Nobody Known',
      section:
        chance() < 0.75
          ? (subject?.section ?? 'world')
          : (SECTIONS[Math.floor(chance() * SECTIONS.length)] ?? 'world'),
      topics: [...own].map((topic) => topics[topic] ?? 'topic'),
      published,
      ...(isUpdated && { updated: published + Math.floor(chance() * 72) * 60 * MINUTE }),
      body: text(phrase, chance),
    }
  }
}

/** 350 to 900 words in paragraphs, some with a link, stress, a quotation, a list or a heading. */
function text(phrase: (length: number) => string, chance: Chance): string {
  const length = 350 + Math.floor(chance() * 550)
  const parts: string[] = []
  let told = 0
  while (told < length) {
    const sentences: string[] = []
    for (let count = 2 + Math.floor(chance() * 3); count > 0; count -= 1) {
      const words = Math.min(7 + Math.floor(chance() * 16), Math.max(5, length - told))
      told += words
      sentences.push(`${capital(phrase(words))}.`)
    }
    const paragraph = sentences.join(' ')
    const form = chance()
    if (form < 0.05) parts.push(`> ${paragraph}`)
    else if (form < 0.14)
      parts.push(`${paragraph} [${capital(phrase(2))}](https://example.org/${phrase(1)}/).`)
    else if (form < 0.19) parts.push(`${paragraph} **${capital(phrase(2))}** *${phrase(2)}*.`)
    else if (form < 0.21)
      parts.push([1, 2, 3].map(() => `- ${capital(phrase(6))}`).join('\n'), paragraph)
    else if (form < 0.27) parts.push(`## ${capital(phrase(4))}`, paragraph)
    else parts.push(paragraph)
  }
  return `${parts.join('\n\n')}\n`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
