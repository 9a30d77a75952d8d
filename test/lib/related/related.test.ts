import { describe, expect, it } from 'vitest'
import type { Reason } from '#lib/related/pick.ts'
import { background, day, indexOf, record, relatedIds } from './story-builder.ts'

const dome = record({
  id: 'dome',
  title: 'Iron Dome intercepts rockets over Ashkelon',
  body: 'The Iron Dome battery intercepted nine rockets, the army said.\n\nYair Lapid visited the Iron Dome crew in Ashkelon.',
})
const lapid = record({
  id: 'lapid',
  title: 'Lapid asks for more Iron Dome batteries',
  body: 'Yair Lapid told the cabinet that the Iron Dome needs interceptors.\n\n“Ashkelon cannot wait,” Yair Lapid said.',
})

describe('related stories', () => {
  it('are found by what stories share', () => {
    expect(relatedIds([...background, dome, lapid], 'dome')).toEqual(['lapid'])
  })

  it('say why, in the words of the text, with names first and none repeated', () => {
    const [pick] = indexOf([...background, dome, lapid]).related('dome', 4)
    expect(pick?.reason).toEqual({
      kind: 'terms',
      terms: ['Iron Dome', 'Yair Lapid', 'Ashkelon'],
    } satisfies Reason)
  })

  it('write a word small if the text does, and a long name in full', () => {
    const records = [
      record({
        id: 'a',
        title: 'STRIKES ENDS',
        body: 'The strike at the Bank of Northern Israel ended. Officials of the Bank of Northern Israel agreed. A strike again.',
      }),
      record({
        id: 'b',
        title: 'Strike looms',
        body: 'A strike at the Bank of Northern Israel looms. The Bank of Northern Israel fears the strike.',
      }),
    ]
    const [pick] = indexOf([...background, ...records]).related('a', 1)
    expect(pick?.reason).toEqual({ kind: 'terms', terms: ['Bank of Northern Israel', 'strike'] })
  })

  it('are none for a story that has nothing to do with any other', () => {
    const index = indexOf([...background, dome, lapid])
    for (const { id } of background) expect(index.related(id, 4), id).toEqual([])
  })

  it('are none for an unknown story, in an empty archive, or for an empty story', () => {
    expect(indexOf([]).related('nobody', 4)).toEqual([])
    expect(indexOf([record({ id: 'empty' }), dome]).related('empty', 4)).toEqual([])
  })

  it('are as many as asked for, at most', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      ...lapid,
      id,
      body: `${lapid.body} ${id} took part${id}.`,
    }))
    expect(relatedIds([...background, dome, ...many], 'dome', 0)).toEqual([])
    expect(relatedIds([...background, dome, lapid], 'dome', 1)).toHaveLength(1)
  })

  it('prefer the nearer in time of two that are as like', () => {
    const on = (id: string, iso: string, place: string) =>
      record({
        id,
        title: `Flood in ${place}`,
        body: `The river Yarkon burst its banks. Flood water reached ${place}.`,
        date: day(iso),
      })
    const records = [
      on('now', '2024-05-01', 'Petah'),
      on('year-before', '2023-05-01', 'Ramat'),
      on('week-before', '2024-04-24', 'Bnei'),
    ]
    expect(relatedIds([...background, ...records], 'now')).toEqual(['week-before', 'year-before'])
  })

  it('stay within a language', () => {
    const german = { ...lapid, id: 'german', lang: 'de-AT' }
    expect(relatedIds([...background, dome, german], 'dome')).toEqual([])
    expect(relatedIds([...background, { ...dome, lang: 'de' }, german], 'dome')).toEqual(['german'])
  })

  it('include the translation of a story, after its relatives', () => {
    const hebrew = record({
      id: 'dome-he',
      lang: 'he',
      title: 'כיפת ברזל',
      body: 'כיפת ברזל יירטה רקטות.',
      translationOf: 'dome',
    })
    const picks = indexOf([...background, dome, lapid, hebrew]).related('dome', 4)
    expect(picks.map(({ id }) => id)).toEqual(['lapid', 'dome-he'])
    expect(picks[1]?.reason).toEqual({ kind: 'translation', lang: 'he' })
    expect(indexOf([...background, dome, hebrew]).related('dome-he', 4)[0]?.reason).toEqual({
      kind: 'translation',
      lang: 'en',
    })
  })

  it('break ties by a hash of the id, alike in whatever order stories are filed', () => {
    const twin = (id: string) => ({ ...lapid, id, date: day('2020-01-01') })
    const later = { ...lapid, id: 'c', date: day('2020-02-01') }
    const ids = relatedIds([...background, dome, twin('b'), later], 'dome')
    expect([...ids].sort()).toEqual(['b', 'c'])
    expect(relatedIds([later, twin('b'), dome, ...background], 'dome')).toEqual(ids)
  })

  it('refuse two stories of one id', () => {
    expect(() => indexOf([dome, dome])).toThrow('Story "dome" was added twice.')
  })
})

describe('near-duplicates', () => {
  const wire = record({
    id: 'take-1',
    title: 'Fire at Haifa refinery',
    body: 'A fire broke out at the Haifa refinery on Sunday.\n\nEleven crews fought the flames at the Haifa refinery near the bay, the fire service said.',
    date: day('2024-03-03'),
  })
  const writeThrough = {
    ...wire,
    id: 'take-2',
    body: `${wire.body}\n\nTwo workers were treated for smoke.`,
    date: day('2024-03-04'),
  }
  const follow = record({
    id: 'inquiry',
    title: 'Inquiry into refinery fire',
    body: 'The ministry will look into the fire at the Haifa refinery. Crews had warned about the bay.',
    date: day('2024-03-09'),
  })

  it('stand in for each other: only the latest take is listed', () => {
    expect(relatedIds([...background, wire, writeThrough, follow], 'inquiry')).toEqual(['take-2'])
  })

  it('are not related to each other, but known', () => {
    const index = indexOf([...background, wire, writeThrough, follow])
    expect(index.related('take-1', 4).map(({ id }) => id)).toEqual(['inquiry'])
    expect(index.duplicatesOf('take-1')).toEqual(['take-2'])
  })

  it('are not stories that say the same a year later', () => {
    const anniversary = { ...writeThrough, id: 'take-2', date: day('2025-03-03') }
    expect(indexOf([...background, wire, anniversary]).duplicatesOf('take-1')).toEqual([])
  })
})
