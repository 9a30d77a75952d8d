// The entries of a live blog, each at its moment: the day it began, or the one that is written.

import type { WrittenEntry } from '#lib/markdown/live-blog.ts'
import { calendarDay, readMoment, type Moment } from '#lib/story/dates.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import type { Problem } from '#lib/story/problem.ts'
import { entryId, type Entry } from '#lib/story/story.ts'

/** What entries are dated by. */
export interface Coverage {
  readonly published: Moment
  readonly ended?: Moment | undefined
  readonly zone: string
  /** Of the copy. */
  readonly file: string
  readonly source: string
}

/** A live blog of more days than these has a wrong date, or should be a new one. */
const MOST_DAYS = 31
const DAY = 24 * 60 * 60 * 1000

/** Newest first; an entry without a moment of its own is left out, with a problem. */
export function datedEntries(
  written: readonly WrittenEntry[],
  coverage: Coverage,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const { file, source } = coverage
  const problems: Problem[] = []
  const dated: Dated[] = []
  for (const entry of written) {
    const read = readMoment(writtenMoment(entry, coverage), coverage.zone)
    const told = read.ok ? faultOf({ at: read.moment, entry }, dated, coverage) : read.fault
    if (told) problems.push({ file, place: entry.place, ...told, source })
    if (read.ok) dated.push({ at: read.moment, entry })
  }
  problems.push(
    ...outOfOrder(dated).map((one) => ({
      file,
      place: one.entry.place,
      ...disorder(one, coverage),
      source,
    })),
  )
  return { entries: dated.toSorted((a, b) => b.at - a.at).map(entryOf), problems }
}

interface Dated {
  readonly at: Moment
  readonly entry: WrittenEntry
}

type Told = Pick<Problem, 'found' | 'expected' | 'mend'>

function writtenMoment({ day, time }: WrittenEntry, { published, zone }: Coverage): string {
  const date = day ?? calendarDay(published, zone)
  // A time with an offset is read with a T before it, like one without.
  return `${date}T${time}`
}

function faultOf(
  { at, entry }: Dated,
  earlier: readonly Dated[],
  { published, ended, zone }: Coverage,
): Told | undefined {
  const written = `the entry ${entry.day === undefined ? '' : `${entry.day} `}${entry.time}`
  if (at < published) {
    return {
      found: `${written}, which is before published`,
      expected: 'a moment at or after published',
      mend:
        entry.day === undefined
          ? `correct the time, or published; if a later day is meant, write it: ## ${dayAfter(published, zone)} ${entry.time}`
          : 'correct the date, or published',
    }
  }
  if (ended !== undefined && at > ended) {
    return {
      found: `${written}, which is after ended`,
      expected: 'a moment at or before ended',
      mend: 'correct one of the two; an update after the end belongs in "updates"',
    }
  }
  if (at > published + MOST_DAYS * DAY) {
    return {
      found: `${written}, which is more than ${MOST_DAYS} days after published`,
      expected: `entries within ${MOST_DAYS} days`,
      mend: 'correct the date, or begin a new live blog',
    }
  }
  const same = earlier.find((other) => other.at === at)?.entry.place.line
  if (same === undefined) return undefined
  return {
    found: `${written}, at the same moment as that in line ${same}`,
    expected: 'a moment of its own for every entry: it is the entry’s address',
    mend: `write another minute, or seconds such as ${entry.time.slice(0, 5)}:30`,
  }
}

interface Misplaced extends Dated {
  readonly above: WrittenEntry
  readonly order: 'newest first' | 'oldest first'
}

/**
 * Entries that stand against the order of most. Order means nothing to us, but an entry out of it is
 * nearly always one whose hour is mistyped or whose day is missing.
 */
function outOfOrder(dated: readonly Dated[]): readonly Misplaced[] {
  const steps = dated.slice(1).map((one, index) => ({ one, above: dated[index] ?? one }))
  const down = steps.filter(({ one, above }) => one.at < above.at)
  const up = steps.filter(({ one, above }) => one.at > above.at)
  const newestFirst = down.length >= up.length
  return (newestFirst ? up : down).map(({ one, above }) => ({
    ...one,
    above: above.entry,
    order: newestFirst ? 'newest first' : 'oldest first',
  }))
}

function disorder({ at, entry, above, order }: Misplaced, { zone }: Coverage): Told {
  return {
    found: `the entry ${entry.time} below that of ${above.time}, though others stand ${order}`,
    expected: 'entries in one order, newest first or oldest first',
    mend: `correct one of the times, or move the entry; if it is of another day, write the day, such as ## ${dayAfter(at, zone)} ${entry.time}`,
  }
}

function dayAfter(at: Moment, zone: string): string {
  return calendarDay((at + DAY) as Moment, zone) // SAFETY: whole milliseconds stay whole.
}

/** The entry at its moment; the ids of its footnotes are made its own, for every entry counts them from 1. */
function entryOf({ at, entry }: Dated): Entry {
  const { place: _place, day: _day, time: _time, markup, ...rest } = entry
  const own = markup.replace(/ (href="#|id=")(note|call)-/g, ` $1${entryId({ at })}-$2-`)
  return { ...rest, at, markup: own as SafeMarkup } // SAFETY: an id of ours stands before an id of ours.
}
