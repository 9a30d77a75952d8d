// Moments: read strictly, printed in the site's zone. The only importer of Luxon.

import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon'
import type { LanguageWords } from './language-words.ts'
import { quoteValue } from './print-problem.ts'

declare const moment: unique symbol
/** An instant, as whole milliseconds since 1970-01-01T00:00Z. */
export type Moment = number & { readonly [moment]: true }

/** Why a date could not be read, in the words of a problem. */
export interface DateFault {
  readonly found: string
  readonly expected: string
  readonly mend: string
}

export type ReadDate =
  { readonly ok: true; readonly moment: Moment } | { readonly ok: false; readonly fault: DateFault }

/** How dates are read and printed: an IANA zone, and what readers call its offsets. */
export interface Clock {
  /** IANA name, such as `Europe/London`. */
  readonly zone: string
  /** What to print for an offset, such as `{ '+01:00': 'BST' }`; others print as `UTC+1`. */
  readonly zoneLabels: Readonly<Record<string, string>>
}

/**
 * Reads an ISO 8601 date, with or without time and offset; without an offset it is local to the
 * zone, and a date alone means the first minute of that day. A space may stand for the `T`.
 * Impossible dates, local times that a change of clocks skips, and local times that occur twice are
 * faults, each with what to write instead.
 */
export function readMoment(text: string, zone: string): ReadDate {
  const parts = WRITTEN_DATE.exec(text.trim())
  if (!parts)
    return fault(`the text ${quoteValue(text)}`, DATE_FORMS, 'write it as 2026-11-23 09:30')
  const day = parts[1] ?? ''
  const time = parts[2]
  const offset = parts[3]
  const iso = `${day}T${time ?? '00:00'}${offset ?? ''}`
  const read = DateTime.fromISO(iso, { zone, setZone: false })
  if (!read.isValid) return impossible(text.trim(), day)
  if (offset !== undefined) return { ok: true, moment: read.toMillis() as Moment } // SAFETY: Luxon gives whole milliseconds.
  return time === undefined ? firstMinute(read, day) : localMoment(read, `${day}T${time}`)
}

/** Reads the day that a folder names, `2022/07/14`, as the first minute of that day. */
export function readFolderDay(folder: string, zone: string): ReadDate | undefined {
  const parts = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})$/.exec(folder)
  return parts ? readMoment(`${parts[1]}-${parts[2]}-${parts[3]}`, zone) : undefined
}

/** The moment rounded down to its minute; the finest step in which an edition changes. */
export function wholeMinute(milliseconds: number): Moment {
  return (Math.floor(milliseconds / MINUTE) * MINUTE) as Moment // SAFETY: whole minutes are whole milliseconds.
}

/** ISO 8601 with the zone's offset and whole seconds, for `datetime` and for machines. */
export function isoMoment(at: Moment, { zone }: Pick<Clock, 'zone'>): string {
  return localIso(at, zone)
}

/** RFC 822 with the zone's offset, as RSS 2.0 wants it: `Thu, 14 Jul 2022 09:30:00 +0300`. */
export function rfc822Moment(at: Moment, { zone }: Clock): string {
  const date = local(at, zone)
  return `${RFC_DAYS[date.weekday - 1]}, ${date.toFormat('dd')} ${RFC_MONTHS[date.month - 1]} ${date.toFormat('yyyy HH:mm:ss ZZZ')}`
}

/** For readers, absolute and with its zone: `14 July 2022, 09:30 IDT`. */
export function readerMoment(
  at: Moment,
  clock: Clock,
  { momentPattern, dayPattern, months }: LanguageWords,
): string {
  const { day, month, year, time, zone } = partsOf(at, clock)
  return momentPattern
    .replace('{day}', dayPattern)
    .replace('{day}', day)
    .replace('{month}', months[Number(month) - 1] ?? '')
    .replace('{year}', year)
    .replace('{time}', time)
    .replace('{zone}', zone)
}

/** The day alone, for readers: `14 July 2022`. */
export function readerDay(
  at: Moment,
  clock: Clock,
  { dayPattern, months }: Pick<LanguageWords, 'dayPattern' | 'months'>,
): string {
  const { day, month, year } = partsOf(at, clock)
  return dayPattern
    .replace('{day}', day)
    .replace('{month}', months[Number(month) - 1] ?? '')
    .replace('{year}', year)
}

/** The time alone, with its zone, where the day is known: `09:30 IDT`. */
export function readerTime(at: Moment, clock: Clock): string {
  const { time, zone } = partsOf(at, clock)
  return `${time} ${zone}`
}

function partsOf(at: Moment, { zone, zoneLabels }: Clock) {
  const iso = localIso(at, zone)
  const offset = iso.slice(19)
  return {
    day: withoutZero(iso.slice(8, 10)),
    month: withoutZero(iso.slice(5, 7)),
    year: iso.slice(0, 4),
    time: iso.slice(11, 16),
    zone: zoneLabels[offset] ?? utcLabel(offset),
  }
}

/** Year and month of a moment in the zone, as they stand in an address: `2022/07`. */
export function yearAndMonth(at: Moment, zone: string): string {
  const iso = localIso(at, zone)
  return `${iso.slice(0, 4)}/${iso.slice(5, 7)}`
}

/** A year and month of an address, `2022/07`, for readers: `July 2022`. */
export function monthName(month: string, { monthPattern, months }: LanguageWords): string {
  const [year = '', number = ''] = month.split('/')
  return monthPattern.replace('{month}', months[Number(number) - 1] ?? '').replace('{year}', year)
}

/** The month of `2026/11` where its year is known: `November`. */
export function monthAlone(month: string, { months }: Pick<LanguageWords, 'months'>): string {
  return months[Number(month.split('/')[1]) - 1] ?? month
}

/** Whole years between two moments by the calendar of a zone: a year is full as its day begins. */
export function wholeYears(from: Moment, to: Moment, zone: string): number {
  const [born, today] = [calendarDay(from, zone), calendarDay(to, zone)]
  return yearOf(today) - yearOf(born) - (today.slice(4) < born.slice(4) ? 1 : 0)
}

/**
 * The first minute of the day on which one more year will be full. What is of 29 February is a year
 * older on 1 March where the year has no such day.
 */
export function nextAnniversary(from: Moment, after: Moment, zone: string): Moment {
  const born = calendarDay(from, zone)
  const year = yearOf(born) + wholeYears(from, after, zone) + 1
  return dayStart(`${year}${born.slice(4)}`, zone)
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name)
}

const MINUTE = 60_000
/** How to write a date, for messages. */
export const DATE_FORMS =
  'a date such as 2026-11-23, 2026-11-23 09:30 (local time) or 2026-11-23T09:30:00+01:00'
const WRITTEN_DATE =
  /^((?:1[6-9]|[2-9]\d)\d{2}-\d{2}-\d{2})(?:[T ]([01]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?|2[0-3]:[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/
const RFC_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const RFC_MONTHS = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
] as const // prettier-ignore

/** Where the clocks change at midnight, the day begins at 01:00, or has two midnights. */
function firstMinute(read: DateTime, day: string): ReadDate {
  if (read.toISODate() !== day) {
    return fault(
      `the day ${day}, which does not exist in ${read.zoneName}: its calendar skips it`,
      'a day that the calendar of the zone has',
      `write ${read.toISODate()} if you mean that day`,
    )
  }
  const moments = read.getPossibleOffsets().map((choice) => choice.toMillis())
  return { ok: true, moment: Math.min(...moments) as Moment } // SAFETY: Luxon gives whole milliseconds.
}

function localMoment(read: DateTime, written: string): ReadDate {
  // Luxon moves a skipped local time forward without a word; what it then reads differs from what was written.
  if (!read.toFormat("yyyy-MM-dd'T'HH:mm").startsWith(written.slice(0, 16))) {
    return fault(
      `the local time ${written.replace('T', ' ')}, which does not exist in ${read.zoneName}: the clocks go forward over it`,
      'a time that the clocks of the zone show',
      `write ${read.toFormat('yyyy-MM-dd HH:mm')} if you mean that moment`,
    )
  }
  const both = read.getPossibleOffsets()
  if (both.length > 1) {
    const choices = both.map((choice) => choice.toFormat("yyyy-MM-dd'T'HH:mmZZ"))
    return fault(
      `the local time ${written.replace('T', ' ')}, which occurs twice in ${read.zoneName}: the clocks go back over it`,
      'a time with an offset, so that it is clear which of the two is meant',
      `write ${choices.join(' or ')}`,
    )
  }
  return { ok: true, moment: read.toMillis() as Moment } // SAFETY: Luxon gives whole milliseconds.
}

function impossible(text: string, day: string): ReadDate {
  const lastDay = DateTime.fromISO(`${day.slice(0, 7)}-01`, { zone: 'utc' }).endOf('month')
  return lastDay.isValid
    ? fault(
        `the date ${text}, which does not exist`,
        'a date that is in the calendar',
        `${lastDay.toFormat('yyyy-MM')} ends on the ${lastDay.day}th; write a day from 01 to ${lastDay.day}`.replace(
          '31th',
          '31st',
        ),
      )
    : fault(
        `the date ${text}, which does not exist`,
        'a date that is in the calendar',
        'write a month from 01 to 12',
      )
}

function fault(found: string, expected: string, mend: string): ReadDate {
  return { ok: false, fault: { found, expected, mend } }
}

/** `UTC`, `UTC+3`, `UTC-9:30`. Names of zones differ between ICU versions, so we do not ask for them. */
function utcLabel(offset: string): string {
  const [hours = '00', minutes = '00'] = offset.slice(1).split(':')
  if (hours === '00' && minutes === '00') return 'UTC'
  return `UTC${offset[0]}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

/** The day of a moment in the zone: `2026-11-23`. */
export function calendarDay(at: Moment, zone: string): string {
  return localIso(at, zone).slice(0, 10)
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** The first minute of a day, or of the next one that the calendar has. */
function dayStart(day: string, zone: string): Moment {
  const start = remember(`start ${zone} ${day}`, () => {
    const given = DateTime.fromISO(day, { zone })
    const date = given.isValid ? given : DateTime.fromISO(`${day.slice(0, 4)}-03-01`, { zone })
    const choices = date.startOf('day').getPossibleOffsets()
    return String(Math.min(...choices.map((choice) => choice.toMillis())))
  })
  return Number(start) as Moment // SAFETY: Luxon gives whole milliseconds.
}

function withoutZero(number: string): string {
  return number.startsWith('0') ? number.slice(1) : number
}

const DAY = 24 * 60 * MINUTE
/** Before this, zones had offsets with seconds in them. */
const FIRST_WHOLE = Date.UTC(1973, 0)
/** ISO 8601 writes years of four digits; later ones are Luxon's affair. */
const LAST_PLAIN = Date.UTC(9999, 0)

/** `2026-11-23T09:30:00+00:00`. An archive asks for hundreds of thousands, and Luxon takes thirty microseconds for one. */
function localIso(at: Moment, zone: string): string {
  if (at < FIRST_WHOLE || at > LAST_PLAIN)
    return remember(`iso ${zone} ${at}`, () => local(at, zone).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"))
  const offset = offsetAt(at, zone)
  return `${new Date(at + offset * MINUTE).toISOString().slice(0, 19)}${offsetText(offset)}`
}

/** In minutes. Where a day begins and ends with one offset, it has that all day long. */
function offsetAt(at: number, zone: string): number {
  const day = Math.floor(at / DAY)
  const offset = offsetAtStart(day, zone)
  return offset === offsetAtStart(day + 1, zone) ? offset : zoneOf(zone).offset(at)
}

/** By zone, then by day since 1970 in UTC: a few thousand for an archive of ten years. */
const offsets = new Map<string, Map<number, number>>()

function offsetAtStart(day: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, known)
  const offset = known.get(day) ?? zoneOf(zone).offset(day * DAY)
  known.set(day, offset)
  return offset
}

function zoneOf(name: string): Zone {
  return name.toLowerCase() === 'utc' ? FixedOffsetZone.utcInstance : IANAZone.create(name)
}

/** `+05:30` */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function local(at: Moment, zone: string): DateTime {
  return DateTime.fromMillis(at, { zone, locale: 'en-US', numberingSystem: 'latn' })
}

// A Luxon date with a zone costs some thirty microseconds, and a page prints the same few over and
// over. What is remembered is a pure function of its key.
const remembered = new Map<string, string>()
const MOST_REMEMBERED = 200_000

function remember(key: string, make: () => string): string {
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  const made = make()
  remembered.set(key, made)
  return made
}
