import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#lib/related/analysis.ts'
import type { Answers } from '#lib/related/answers.ts'
import type { RelatedRecord } from '#lib/related/record.ts'
import { referenceSize } from '#lib/related/reference.ts'
import { relate } from '#lib/related/relate.ts'
import { generatedStories } from '../../../bench/related/generated-stories.ts'
import { indexOf } from './story-builder.ts'

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

const everyAnswer = (index: Answers, ids: Iterable<string>) => [
  [...ids].sort().map((id) => [id, index.related(id, 10), index.duplicatesOf(id)]),
  index.storylines().all,
]

const relateOnThreads = (records: readonly RelatedRecord[]) => {
  const analyses = new Map(records.map(({ id, ...said }) => [id, analyse(said)]))
  return relate({
    stories: records.map(({ id, date }) => ({ id, analysis: id, date })),
    analysisOf: (id) => analyses.get(id),
    threads: 2,
  })
}

describe('the stories related on several threads', () => {
  it('are those that one thread finds, with their reasons and storylines', async () => {
    const records = [...generatedStories(2_200, 3)]
    const ids = records.map(({ id }) => id)
    const answers = everyAnswer(await relateOnThreads(records), ids)
    expect(answers).toEqual(everyAnswer(indexOf(records), ids))
    expect(answers[1]).not.toEqual([])
  }, 120_000)

  it('need the analysis of every story', async () => {
    const stories = [{ id: 'a', analysis: 'lost' }]
    await expect(relate({ stories, analysisOf: () => undefined })).rejects.toThrow(
      'The analysis "lost" is missing or of another version.',
    )
  })
})

describe('the weights of terms', () => {
  it('are counted over the earliest stories, in steps of a sixteenth to an eighth of the archive', () => {
    expect([0, 1, 7, 9, 63, 1000, 1023, 1024, 1100].map(referenceSize)).toEqual([
      0, 1, 7, 9, 60, 960, 960, 1024, 1024,
    ])
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
