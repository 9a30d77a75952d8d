import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deserialize, serialize } from 'node:v8'
import type { RelatedRecord } from '#lib/related/record.ts'
import { createRelatedIndex, type RelatedIndex } from '#lib/related/related-index.ts'
import type { Snapshot } from '#lib/related/snapshot.ts'

// Few words, so that random stories share terms, weights step and scores tie.
const WORDS =
  'Gaza flood Lapid budget harbour strike vote dome rain court minister school fire'.split(' ')

const text = (words: number) =>
  fc
    .array(fc.constantFrom(...WORDS, 'the', 'and.'), { maxLength: words })
    .map((chosen) => chosen.join(' '))

const story = fc.record({
  id: fc.integer({ min: 0, max: 90 }).map((n) => `story-${n}`),
  title: text(6),
  standfirst: fc.option(text(8), { nil: undefined }),
  body: fc.array(text(15), { maxLength: 4 }).map((paragraphs) => paragraphs.join('\n\n')),
  date: fc.option(
    fc.integer({ min: 0, max: 400 }).map((days) => days * 86_400_000),
    { nil: undefined },
  ),
  tags: fc.subarray(['politics', 'weather']),
  lang: fc.constantFrom('en', 'en', 'en', 'fr'),
})

/** Each edition adds or edits the stories given and takes away those of the ids given. */
const editions = fc.array(
  fc.record({
    filed: fc.array(story, { maxLength: 70 }),
    gone: fc.array(
      fc.integer({ min: 0, max: 90 }).map((n) => `story-${n}`),
      { maxLength: 8 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
)

const indexOf = (records: Iterable<RelatedRecord>, previous?: Snapshot): RelatedIndex => {
  const builder = createRelatedIndex(previous)
  for (const record of records) builder.add(record)
  return builder.finalize()
}

const everyAnswer = (index: RelatedIndex, ids: Iterable<string>) =>
  [...ids].sort().map((id) => [id, index.related(id, 24), index.duplicatesOf(id)])

describe('an index that starts from what the last run left', () => {
  it('answers exactly as one made from scratch, whatever was added, edited and removed', () => {
    fc.assert(
      fc.property(editions, (sequence) => {
        const live = new Map<string, RelatedRecord>()
        let previous: Snapshot | undefined
        for (const { filed, gone } of sequence) {
          for (const record of filed) live.set(record.id, record)
          for (const id of gone) live.delete(id)
          const incremental = indexOf(live.values(), previous)
          const fromScratch = indexOf(live.values())
          expect(everyAnswer(incremental, live.keys())).toEqual(
            everyAnswer(fromScratch, live.keys()),
          )
          const { refreshed, ...lists } = incremental.snapshot().neighbours
          expect({ ...lists, refreshed: live.size }).toEqual(fromScratch.snapshot().neighbours)
          expect(refreshed).toBeLessThanOrEqual(live.size)
          // As a build would, through a file.
          previous = deserialize(serialize(incremental.snapshot())) as Snapshot
        }
      }),
      { numRuns: 60 },
    )
  })

  it('makes no list anew when nothing has changed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(story, { selector: ({ id }) => id, maxLength: 40 }), (records) => {
        expect(indexOf(records, indexOf(records).snapshot()).refreshed).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

describe('an index', () => {
  it('gives the same answers in whatever order its stories were added', () => {
    const archive = fc.uniqueArray(story, { selector: ({ id }) => id, maxLength: 60 })
    const shuffled = archive.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    )
    fc.assert(
      fc.property(shuffled, ([records, otherwise]) => {
        const ids = records.map(({ id }) => id)
        expect(everyAnswer(indexOf(otherwise), ids)).toEqual(everyAnswer(indexOf(records), ids))
      }),
      { numRuns: 60 },
    )
  })
})
