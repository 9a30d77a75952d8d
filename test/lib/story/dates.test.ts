// Dates, over every way a clock can change.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoMoment, readMoment } from '#lib/story/dates.ts'

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'Asia/Jerusalem',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Havana',
]
const zone = fc.constantFrom(...ZONES)
const instant = fc
  .integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2099, 11, 30) })
  .map((at) => at - (at % 1000))
const clockIn = (name: string) => ({ zone: name, zoneLabels: {} })

function read(text: string, name: string): number | string {
  const result = readMoment(text, name)
  return result.ok ? result.moment : result.fault.found
}

describe('readMoment', () => {
  it('reads back every moment it prints', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const moment = read(new Date(at).toISOString(), name)
        expect(moment).toBe(at)
        // SAFETY: it is a number, as just seen.
        expect(
          read(isoMoment(moment as Parameters<typeof isoMoment>[0], clockIn(name)), name),
        ).toBe(at)
      }),
    )
  })

  it('reads a local time as the one moment whose clock shows it, or says that there is none or two', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const local = localTime(at, name)
        const moments = [...shownAs(local, name)]
        const result = readMoment(local, name)
        if (moments.length === 1) expect(result).toEqual({ ok: true, moment: moments[0] })
        else
          expect(result).toMatchObject({
            ok: false,
            fault: { found: expect.stringContaining('occurs twice') },
          })
      }),
      { numRuns: 40 }, // Each looks at two hundred moments.
    )
  })

  it('takes any day and month, and refuses those the calendar lacks', () => {
    const part = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'))
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part, part, (year, month, day) => {
        const text = `${year}-${month}-${day}`
        const exists =
          new Date(`${text}T00:00Z`).toString() !== 'Invalid Date' &&
          new Date(`${text}T00:00Z`).toISOString().startsWith(text)
        expect(readMoment(text, 'UTC').ok).toBe(exists)
      }),
    )
  })

  it.each([
    ['Europe/London', '2026-03-29 01:30'],
    ['America/New_York', '2026-03-08 02:00'],
    ['Asia/Jerusalem', '2026-03-27 02:59'],
    ['Australia/Lord_Howe', '2026-10-04 02:15'],
    ['Pacific/Apia', '2011-12-30 12:00'],
  ])('refuses a time that the clocks skip: %s %s', (name, text) => {
    expect(read(text, name)).toBe(
      `the local time ${text}, which does not exist in ${name}: the clocks go forward over it`,
    )
  })

  it.each([
    ['Europe/London', '2026-10-25 01:30', '+01:00', '+00:00'],
    ['America/New_York', '2026-11-01 01:00', '-04:00', '-05:00'],
    ['Asia/Jerusalem', '2026-10-25 01:59', '+03:00', '+02:00'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '+11:00', '+10:30'],
  ])('refuses a time that comes twice without its offset: %s %s', (name, text, first, second) => {
    const iso = text.replace(' ', 'T')
    expect(readMoment(text, name)).toEqual({
      ok: false,
      fault: {
        found: `the local time ${text}, which occurs twice in ${name}: the clocks go back over it`,
        expected: 'a time with an offset, so that it is clear which of the two is meant',
        mend: `write ${iso}${first} or ${iso}${second}`,
      },
    })
    expect(Number(read(`${iso}${second}`, name))).toBeGreaterThan(
      Number(read(`${iso}${first}`, name)),
    )
  })

  it('takes a day alone for its first minute, also where the clocks change at midnight', () => {
    expect(read('2026-03-08', 'America/Havana')).toBe(Date.UTC(2026, 2, 8, 5, 0))
    expect(read('2026-11-01', 'America/Havana')).toBe(Date.UTC(2026, 10, 1, 4, 0))
    expect(read('2026-11-20', 'Pacific/Apia')).toBe(Date.UTC(2026, 10, 19, 11, 0))
  })

  it('refuses a day that a zone skipped', () => {
    expect(read('2011-12-30', 'Pacific/Apia')).toBe(
      'the day 2011-12-30, which does not exist in Pacific/Apia: its calendar skips it',
    )
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        zone,
        (text, name) => readMoment(text, name).ok !== undefined,
      ),
    )
  })
})

/** Every moment within two days at which the clock of the zone shows a local time. */
function* shownAs(local: string, name: string): Generator<number> {
  const about = Date.parse(`${local.replace(' ', 'T')}Z`)
  for (let minutes = -27 * 60; minutes <= 27 * 60; minutes += 15) {
    if (localTime(about + minutes * 60_000, name) === local) yield about + minutes * 60_000
  }
}

function localTime(at: number, zoneName: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zoneName,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
}
