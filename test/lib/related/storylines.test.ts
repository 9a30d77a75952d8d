import { describe, expect, it } from 'vitest'
import type { RelatedRecord } from '#lib/related/record.ts'
import { background, day, indexOf, record } from './story-builder.ts'

const flood = (id: string, iso: string, more = ''): RelatedRecord =>
  record({
    id,
    title: `Yarkon flood: ${more}`,
    body: `The Yarkon flood reached Petah Tikva.\n\nMayor Rami Greenberg closed the bridge over the Yarkon. ${more}`,
    date: day(iso),
  })

const event = [
  flood('rain', '2024-01-03', 'heavy rain falls upstream'),
  flood('bridge', '2024-01-04', 'bridge closed to traffic'),
  flood('school', '2024-01-05', 'pupils sent home early'),
  flood('repairs', '2024-01-12', 'engineers begin repairs'),
]

/** What was published before: enough for the machine to know which words are rare. */
const earlier = Array.from({ length: 200 }, (_none, n) =>
  record({
    id: `notice-${n}`,
    title: `Notice ${n}`,
    body: `Parcel p${n}x of lot l${n}y went to buyer b${n}z.`,
    date: day('2023-01-01') + n * 86_400_000,
  }),
)

const dated = [
  ...background.map((story, n) => ({ ...story, date: day(`2023-12-${10 + n}`) })),
  ...earlier,
]

describe('the story so far', () => {
  it('waits for its authors while too little is published to tell a rare word from a name', () => {
    expect(indexOf(event).storylines().all).toEqual([])
  })

  it('is the earlier stories of the same event, oldest first', () => {
    const storylines = indexOf([...dated, ...event]).storylines()
    expect(storylines.storySoFar('repairs')).toEqual(['rain', 'bridge', 'school'])
    expect(storylines.storySoFar('rain')).toEqual([])
    expect(storylines.storySoFar('chess')).toEqual([])
  })

  it('is named by the telling terms of its first stories', () => {
    const line = indexOf([...dated, ...event])
      .storylines()
      .of('rain')
    expect(line).toMatchObject({ id: 'found:rain', kind: 'found' })
    expect(line?.name).toContain('Yarkon')
  })

  it('is not changed by what is published later', () => {
    const before = indexOf([...dated, ...event.slice(0, 3)])
      .storylines()
      .of('rain')
    const after = indexOf([
      ...dated,
      ...event,
      { ...flood('other', '2025-01-05'), title: 'Another year' },
    ])
    const line = after.storylines().of('rain')
    expect(before).toMatchObject({ id: line?.id ?? '', name: line?.name ?? '' })
    expect(line?.members.slice(0, 3)).toEqual(before?.members)
  })

  it('ends when nothing is heard for three weeks', () => {
    const late = flood('late', '2024-03-30', 'bridge opened again')
    expect(
      indexOf([...dated, ...event, late])
        .storylines()
        .of('late'),
    ).toBeUndefined()
  })

  it('is what the author says where the author says so', () => {
    const given = [
      { ...(dated[0] as RelatedRecord), storyline: 'Village life' },
      { ...(dated[3] as RelatedRecord), storyline: 'Village life' },
    ]
    const storylines = indexOf([...dated.slice(4), ...given]).storylines()
    expect(storylines.all[0]).toEqual({
      id: 'given:Village life',
      kind: 'given',
      name: 'Village life',
      members: ['bakery', 'opera'],
    })
  })
})
