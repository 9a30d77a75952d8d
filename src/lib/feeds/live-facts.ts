// What machines are told of a live blog: when it was covered, and each entry by its own address.

import type { LiveStory } from '#lib/edition/gate.ts'
import { isoMoment } from '#lib/story/dates.ts'
import type { Site } from '#lib/story/site.ts'
import { entryId } from '#lib/story/story.ts'

export interface LiveFacts {
  /** ISO 8601 with offset, like the others here. */
  readonly start: string
  /** Absent while it is live. */
  readonly end?: string
  /** Newest first. */
  readonly updates: readonly LiveUpdate[]
}

export interface LiveUpdate {
  /** Whole address with the fragment of the entry. */
  readonly url: string
  /** Of an entry without a title, its first words. */
  readonly headline: string
  readonly published: string
  readonly text: string
}

/** Google shows no more of a headline. */
const LONGEST_HEADLINE = 110

/** Of a live blog at `url`; of any other story nothing. */
export function liveFacts(
  { body: { entries = [] }, kind, published, ended }: LiveStory,
  url: string,
  site: Site,
): LiveFacts | undefined {
  if (kind !== 'live') return undefined
  return {
    start: isoMoment(published, site),
    ...(ended !== undefined && { end: isoMoment(ended, site) }),
    updates: entries.map((entry) => ({
      url: `${url}#${entryId(entry)}`,
      headline: entry.title ?? firstWords(entry.text),
      published: isoMoment(entry.at, site),
      text: entry.text === '' ? (entry.title ?? '') : entry.text,
    })),
  }
}

/** The first sentence, or as many whole words of it as a headline may have. */
function firstWords(text: string): string {
  const [paragraph = ''] = text.split('\n')
  const sentence = /^.*?[.!?…؟]["'”’»]?(?=\s|$)/u.exec(paragraph)?.[0] ?? paragraph
  if (sentence.length <= LONGEST_HEADLINE) return sentence
  const cut = sentence.slice(0, LONGEST_HEADLINE)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || cut.length).trim()}…`
}
