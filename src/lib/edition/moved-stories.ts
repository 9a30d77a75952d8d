// Stories that have another address than the ledger remembers: the old one leads to the new one.

import { createHash } from 'node:crypto'
import type { Ledger } from '#lib/story/ledger.ts'
import { addressOf } from '#lib/story/story.ts'
import type { LiveStory } from './gate.ts'

/** An address where a live story used to be. */
export interface Move {
  readonly address: string
  readonly story: LiveStory
}

/**
 * A story is known again by its file, which a new headline or slug leaves as it is; or, where the
 * file has another name too, by its text. In the order of the ledger.
 */
export function movedStories(stories: readonly LiveStory[], ledger: Ledger): readonly Move[] {
  if (ledger.size === 0) return []
  const here = new Set(stories.map(({ id }) => addressOf(id)))
  const byFile = new Map(stories.map((story) => [story.file, story]))
  // Of two stories with one text, the older one is the one that moved.
  const byText = new Map(stories.map((story) => [textDigest(story), story]))
  return [...ledger].flatMap(([address, entry]) => {
    if (entry.kind !== 'story' || here.has(address)) return []
    const story = byFile.get(entry.file) ?? byText.get(entry.text)
    return story === undefined ? [] : [{ address, story }]
  })
}

/** By which a text is known again: 12 hexadecimal digits of SHA-256. */
export function textDigest({ body }: LiveStory): string {
  return createHash('sha256').update(body.text).digest('hex').slice(0, 12)
}
