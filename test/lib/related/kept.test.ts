import fc from 'fast-check'
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { analyse } from '#lib/related/analysis.ts'
import type { Answers } from '#lib/related/answers.ts'
import type { RelatedRecord } from '#lib/related/record.ts'
import { relate } from '#lib/related/relate.ts'
import { generatedStories } from '../../../bench/related/generated-stories.ts'
import { indexOf } from './story-builder.ts'

const DAY = 86_400_000

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A folder of the engine's own, and a run in it. */
function engine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'related-'))
  folders.push(folder)
  const analyses = new Map<string, Uint8Array>()
  const keyOf = ({ id: _id, date: _date, translationOf: _of, ...text }: RelatedRecord) => {
    const key = JSON.stringify(text)
    if (!analyses.has(key)) analyses.set(key, analyse(text))
    return key
  }
  return {
    folder,
    run: async (records: readonly RelatedRecord[]) => {
      let compared = -1
      const keys = new Set(records.map(keyOf))
      const answers = await relate({
        folder,
        threads: 1,
        stories: records.map((record) => ({ ...record, analysis: keyOf(record) })),
        // Of the run before nothing is at hand any more.
        analysisOf: (key) => (keys.has(key) ? analyses.get(key) : undefined),
        watch: (count) => (compared = count),
      })
      return { answers, compared }
    },
  }
}

const everyAnswer = (answers: Answers, records: readonly RelatedRecord[]) => [
  records.map(({ id }) => [
    id,
    answers.related(id, 10),
    answers.duplicatesOf(id),
    answers.picksDigest(id),
  ]),
  answers.storylines().all,
]

/** Shorter than they are made, so that many of them can be told often. */
const pool = [...generatedStories(900, 11)].map(
  ({ event: _event, body, ...said }, n): RelatedRecord => ({
    ...said,
    body: body.split('\n\n').slice(0, 2).join('\n\n'),
    lang: n % 9 === 0 ? 'fr' : 'en',
    date: n % 31 === 0 ? undefined : said.date,
    storyline: n % 97 === 0 ? 'An author’s' : undefined,
    translationOf: n % 50 === 1 ? `${String(n)}-0` : undefined,
  }),
)
const archive = pool.slice(0, 560)

type Deed = (
  records: readonly RelatedRecord[],
  other: RelatedRecord,
  serial: number,
) => readonly RelatedRecord[]

/** What may happen in a day to a story of the archive, or with one of somewhere else. */
const deeds = {
  add: (records, other, serial) => [...records, { ...other, id: `new-${serial}` }],
  'add today': (records, other, serial) => [
    ...records,
    { ...other, id: `today-${serial}`, date: Date.UTC(2030, 0, 1) + serial * DAY },
  ],
  'file again': (records, other, serial) => [
    ...records,
    { ...other, id: `take-${serial}`, date: (other.date ?? 0) + DAY / 2 },
  ],
  remove: (records, other) => records.filter(({ id }) => id !== other.id),
  edit: (records, other) =>
    records.map((record) =>
      record.id === other.id
        ? { ...record, body: `${record.body}\n\n${archive[7]?.body}` }
        : record,
    ),
  shorten: (records, other) =>
    records.map((record) =>
      record.id === other.id ? { ...record, body: record.body.slice(0, 200) } : record,
    ),
  'date anew': (records, other) =>
    records.map((record) =>
      record.id === other.id ? { ...record, date: archive[other.title.length]?.date } : record,
    ),
  tag: (records, other) =>
    records.map((record) => (record.id === other.id ? { ...record, tags: ['harbour'] } : record)),
  'put in a storyline': (records, other) =>
    records.map((record) =>
      record.id === other.id ? { ...record, storyline: 'An author’s' } : record,
    ),
} satisfies Record<string, Deed>

const day = fc.array(
  fc.tuple(
    fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
    fc.nat({ max: pool.length - 1 }),
  ),
  { maxLength: 5 },
)

describe('a run that goes on from the one before', () => {
  it('answers to the byte what a run from scratch answers, whatever happened in between', async () => {
    let goneOn = 0
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 3 }), async (days) => {
        const { run } = engine()
        let records: readonly RelatedRecord[] = archive
        let serial = 0
        await run(records)
        for (const happened of days) {
          for (const [deed, n] of happened) {
            const [other, live] = [pool[n], records[n % records.length]]
            if (!other || !live) continue
            serial += 1
            records = deeds[deed](records, deed.startsWith('add') ? other : live, serial)
          }
          const { answers, compared } = await run(records)
          if (compared < records.length) goneOn += 1
          expect(everyAnswer(answers, records)).toEqual(everyAnswer(indexOf(records), records))
        }
      }),
      { numRuns: 3 },
    )
    expect(goneOn).toBeGreaterThan(0)
  }, 300_000)

  it('compares nothing where nothing has changed, and of one edit only what it touches', async () => {
    const { run } = engine()
    await run(archive)
    expect((await run(archive.toReversed())).compared).toBe(0)
    const edited = archive.map((record, n) =>
      n === 300 ? { ...record, tags: ['harbour'] } : record,
    )
    const { compared } = await run(edited)
    expect(compared).toBeGreaterThan(0)
    expect(compared).toBeLessThan(archive.length / 2)
    expect((await run(edited)).compared).toBe(0)
  }, 60_000)
})

describe('what a run left behind', () => {
  const few = archive.slice(0, 80)
  const expected = everyAnswer(indexOf(few), few)

  it.each([
    ['cut short', (file: string) => truncateSync(file, 10_000)],
    ['of another kind', (file: string) => writeFileSync(file, 'not an archive')],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['gone', (file: string) => rmSync(file)],
  ])('is not used where it is %s', async (_, harm) => {
    const { folder, run } = engine()
    await run(few)
    harm(path.join(folder, 'archive'))
    const later = few.map((record, n) => (n === 40 ? { ...record, tags: ['harbour'] } : record))
    const { answers } = await run(later)
    expect(everyAnswer(answers, later)).toEqual(everyAnswer(indexOf(later), later))
    expect(everyAnswer((await run(few)).answers, few)).toEqual(expected)
  })

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'is not used where %i eighths in it was altered',
    async (eighths) => {
      const { folder, run } = engine()
      const file = path.join(folder, 'archive')
      await run(few)
      const bytes = readFileSync(file)
      const at = Math.floor((bytes.length / 8) * eighths)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(file, bytes)
      const answered = await run(few)
        .then(({ answers }) => everyAnswer(answers, few))
        .catch(String)
      // What is only read when somebody asks is found out then; the run after that is a full one.
      if (typeof answered === 'string') expect(answered).toContain('is damaged on page')
      else expect(answered).toEqual(expected)
      expect(everyAnswer((await run(few)).answers, few)).toEqual(expected)
    },
  )

  it('is used with the changes that belong to it, and with no others', async () => {
    const [mine, other] = [engine(), engine()]
    await mine.run(archive)
    await other.run(archive.slice(1))
    await other.run(archive.slice(2))
    copyFileSync(path.join(other.folder, 'changes'), path.join(mine.folder, 'changes'))
    const { answers } = await mine.run(archive)
    expect(everyAnswer(answers, archive)).toEqual(everyAnswer(indexOf(archive), archive))
  }, 60_000)
})
