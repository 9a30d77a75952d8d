// What an old story says of its age.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeEdition } from '#lib/edition/edition.ts'
import { articlePages } from '#lib/pages/article-page.ts'
import { ageAt, ageText, nextAge } from '#lib/story/age.ts'
import { nextAnniversary, wholeYears, type Moment } from '#lib/story/dates.ts'
import { OUR_LANGUAGES, wordsIn, type Language } from '#lib/story/languages.ts'
import { KINDS } from '#lib/story/story.ts'
import { moment } from '../../sites/small-site.ts'
import { aStory, newsroomOf } from '../../sites/newsroom.ts'

describe('the age of a story', () => {
  it.each([
    ['on the day itself', '2022-07-14T09:30Z', '2022-07-14T20:00Z', undefined],
    ['a minute before its first anniversary', '2022-07-14T09:30Z', '2023-07-13T22:59Z', undefined],
    ['as the day of its anniversary begins', '2022-07-14T09:30Z', '2023-07-13T23:00Z', 1],
    ['the day before its fourth anniversary', '2022-07-14T09:30Z', '2026-07-13T12:00Z', 3],
    ['by the calendar of the zone', '2022-07-13T23:30Z', '2023-07-13T22:59Z', undefined],
    ['of 29 February, on the 28th', '2024-02-29T09:00Z', '2025-02-28T23:59Z', undefined],
    ['of 29 February, on 1 March', '2024-02-29T09:00Z', '2025-03-01T00:00Z', 1],
    ['of 29 February, in a leap year', '2024-02-29T09:00Z', '2028-02-29T00:00Z', 4],
    ['before it is published', '2030-02-28T09:00Z', '2025-03-01T00:00Z', undefined],
  ])('%s', (_name, published, at, age) => {
    const story = { kind: 'news', published: moment(published) } as const
    expect(ageAt(story, moment(at), 'Europe/London')).toBe(age)
  })

  it('is that of every kind but explainers and obituaries', () => {
    const told = KINDS.filter(
      (kind) =>
        ageAt({ kind, published: moment('2022-07-14') }, moment('2026-11-23'), 'UTC') !== undefined,
    )
    expect(told).toEqual(['news', 'analysis', 'opinion', 'live'])
  })

  it('grows by one at the anniversary and not a minute before, in any zone', () => {
    const zones = [
      'Europe/London',
      'America/Havana',
      'Asia/Beirut',
      'Pacific/Apia',
      'America/Sao_Paulo',
    ]
    const instant = fc
      .integer({ min: moment('1990-01-01'), max: moment('2040-01-01') })
      .map((milliseconds) => (milliseconds - (milliseconds % 60_000)) as Moment) // SAFETY: whole minutes.
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...zones), (one, other, zone) => {
        const [from, at] = one < other ? [one, other] : [other, one]
        const years = wholeYears(from, at, zone)
        const next = nextAnniversary(from, at, zone)
        expect(next).toBeGreaterThan(at)
        expect(wholeYears(from, next, zone)).toBe(years + 1)
        expect(wholeYears(from, (next - 60_000) as Moment, zone)).toBe(years)
      }),
      { numRuns: 1000 },
    )
  })

  it('is first told on the first anniversary', () => {
    const story = { kind: 'news', published: moment('2026-11-20T09:00Z') } as const
    expect(nextAge(story, moment('2020-01-01'), 'UTC')).toBe(moment('2027-11-20'))
  })
})

describe('the words', () => {
  it.each<[Language, readonly (readonly [number, string])[]]>([
    ['en', [[1, 'This story is 1 year old'], [2, 'This story is 2 years old'], [101, 'This story is 101 years old']]],
    ['es', [[1, 'Esta noticia tiene 1 año'], [2, 'Esta noticia tiene 2 años'], [11, 'Esta noticia tiene 11 años']]],
    ['he', [[1, 'הכתבה הזאת בת שנה'], [2, 'הכתבה הזאת בת שנתיים'], [3, 'הכתבה הזאת בת 3 שנים'], [10, 'הכתבה הזאת בת 10 שנים'], [11, 'הכתבה הזאת בת 11 שנה']]],
    ['ar', [[1, 'عمر هذا الخبر سنة واحدة'], [2, 'عمر هذا الخبر سنتان'], [3, 'عمر هذا الخبر 3 سنوات'], [10, 'عمر هذا الخبر 10 سنوات'], [11, 'عمر هذا الخبر 11 سنة'], [102, 'عمر هذا الخبر 102 سنة'], [103, 'عمر هذا الخبر 103 سنوات']]],
  ])('are right for every number in %s', (language, cases) => {
    expect(cases.map(([years]) => [years, ageText(years, wordsIn(language, { languages: OUR_LANGUAGES }))])).toEqual(cases)
  }) // prettier-ignore
})

describe('the page of an old story', () => {
  const ageOn = (at: string) => {
    const story = aStory({ published: moment('2022-07-14T09:30Z') })
    return articlePages(composeEdition(newsroomOf(story), moment(at)).edition)
  }

  it('says its age, in the language of the story', () => {
    expect(ageOn('2026-11-23')[0]?.props.age).toBe('This story is 4 years old')
    expect(ageOn('2022-11-23')[0]?.props).not.toHaveProperty('age')
  })

  it('stays as it is between one anniversary and the next', () => {
    expect(ageOn('2026-11-23')).toEqual(ageOn('2027-07-13T22:59Z'))
    expect(ageOn('2026-11-23')).not.toEqual(ageOn('2027-07-13T23:00Z'))
  })
})
