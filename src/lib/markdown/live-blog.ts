// The text of a live blog: an opening, then entries, each under a heading that begins with its time.
//
//   ## 09:30 Polls open {key}      an entry: its time, a title if there is one, its marks
//   ## 2026-11-24                  the entries below are of this day
//   ## 2026-11-24 07:10            an entry of another day by itself

import type { Env, Token } from 'markdown-it'
import { nearMiss } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { lineStarts, type Place, type Problem } from '#lib/story/problem.ts'
import type { Body, Entry } from '#lib/story/story.ts'
import { houseMarkdown } from './house.ts'
import type { BodySource } from './pass.ts'
import { plainWords, renderBody, type RenderedBody } from './render-body.ts'

/** An entry whose moment is not yet looked up: for that, the day on which the story began must be known. */
export interface WrittenEntry extends Omit<Entry, 'at'> {
  readonly place: Place
  /** `2026-11-24`, from its own heading or that of its day; absent on the first day. */
  readonly day?: string
  /** `09:30`, with seconds and an offset where they are written. */
  readonly time: string
}

export interface RenderedLiveBlog extends RenderedBody {
  /** As they stand in the text. */
  readonly entries: readonly WrittenEntry[]
}

/** Prints a live blog: its body is the opening. */
export function renderLiveBlog(from: BodySource): RenderedLiveBlog {
  const { parts, references } = cut(from)
  const opening = renderBody({ ...from, text: textOf(from, 0, parts[0]?.start) }, references)
  const problems = [...opening.problems]
  const entries: WrittenEntry[] = []
  let day: string | undefined
  for (const [index, part] of parts.entries()) {
    const text = textOf(from, part.end, parts[index + 1]?.start)
    if (DAY.test(part.heading)) {
      day = part.heading
      if (text.trim() !== '') problems.push(fault(part, from, belongsToNoEntry(day)))
      continue
    }
    const head = readHeading(part.heading, from)
    if ('found' in head) {
      problems.push(fault(part, from, head))
      continue
    }
    const firstLine = from.firstLine + part.end
    const { body, problems: inText } = renderBody(
      { ...from, text, firstLine, firstHeading: 3 },
      references,
    )
    problems.push(...inText)
    const entry = {
      ...(day !== undefined && { day }),
      ...head,
      ...body,
      place: placeOf(part, from),
    }
    problems.push(...faultsOf(entry, entries).map((told) => fault(part, from, told)))
    entries.push(entry)
  }
  return { body: opening.body, problems, entries }
}

/** A heading of the second level or above, outside any box, list or quotation; lines count from 0. */
interface Part {
  readonly heading: string
  readonly start: number
  readonly end: number
}

type Told = Pick<Problem, 'found' | 'expected' | 'mend'>
type Head = Pick<WrittenEntry, 'day' | 'time' | 'title' | 'isKey' | 'isPinned'>

/**
 * The headings at which the text is cut, and what its links refer to: an entry may use the definition
 * that stands with another. Footnotes it may not share, for each entry is printed by itself.
 */
function cut({ language, text }: BodySource) {
  const markdown = houseMarkdown(language)
  const env: Env = {}
  const tokens: Token[] = []
  markdown.block.parse(text, markdown, env, tokens)
  const parts = tokens.flatMap((token, index): readonly Part[] => {
    if (token.type !== 'heading_open' || token.level > 0 || !/^h[12]$/.test(token.tag)) return []
    const [start, end] = token.map ?? [0, 0]
    return [{ heading: (tokens[index + 1]?.content ?? '').trim(), start, end }]
  })
  return { parts, references: env.references ?? {} }
}

function textOf({ text }: BodySource, from: number, to?: number): string {
  const starts = lineStarts(text)
  return text.slice(
    starts[from] ?? text.length,
    to === undefined ? text.length : (starts[to] ?? text.length),
  )
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const HEADING =
  /^(?:(\d{4}-\d{2}-\d{2})[T ] *)?(\d{1,2}):(\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?(?:\s*[:–—-]\s+|\s+|$)(.*)$/s
const MARKS = /^(.*?)(?<!\\)\{([^{}]*)\}$/s
const MARK_NAMES = ['key', 'pinned'] as const
const OR_ESCAPE = String.raw`remove it; \{ is the character itself`
const AN_ENTRY = '## and a time from 00:00 to 23:59, such as ## 09:30 Polls open'

function readHeading(heading: string, from: BodySource): Head | Told {
  const written = HEADING.exec(heading)
  if (!written) return withoutTime(heading)
  const [, day, hour = '', minutes = '', offset = '', rest = ''] = written
  const time = `${hour.padStart(2, '0')}:${minutes}${offset}`
  const half = /^([ap])\.?m\b\.?/i.exec(rest)?.[1]?.toLowerCase()
  if (half !== undefined) return halfDay(`${hour}:${minutes} ${half}m`, half, Number(hour), minutes)
  if (Number(hour) > 23 || /[6-9]\d/.test(minutes)) {
    return {
      found: `the time ${hour}:${minutes}, which no clock shows`,
      expected: AN_ENTRY,
      mend: 'correct the time',
    }
  }
  const { title, marks } = marksOf(rest)
  const unknown = marks.find((mark) => !isMark(mark))
  if (unknown !== undefined) {
    const near = nearMiss(unknown, MARK_NAMES)
    return {
      found: `the mark ${quoteValue(`{${unknown}}`)}`,
      expected: '{key} or {pinned} at the end of the heading, or neither',
      mend: near === undefined ? OR_ESCAPE : `write {${near}}, or ${OR_ESCAPE}`,
    }
  }
  const plain = plainTitle(title, from)
  if (typeof plain !== 'string') return plain
  return {
    ...(day !== undefined && { day }),
    time,
    ...(plain !== '' && { title: plain }),
    isKey: marks.includes('key'),
    isPinned: marks.includes('pinned'),
  }
}

/** Parts a title from the marks at its end, `{key}`, `{key pinned}` or `{key} {pinned}`. */
function marksOf(text: string): { readonly title: string; readonly marks: readonly string[] } {
  const found = MARKS.exec(text.trim())
  if (!found) return { title: text.trim(), marks: [] }
  const { title, marks } = marksOf(found[1] ?? '')
  return { title, marks: [...marks, ...(found[2] ?? '').split(/[\s,]+/).filter(Boolean)] }
}

function isMark(word: string): boolean {
  return MARK_NAMES.some((name) => name === word)
}

/** A title stands in lists and feeds too, so it is words alone; its quotation marks are those of the language. */
function plainTitle(title: string, from: BodySource): string | Told {
  return (
    plainWords({ ...from, text: title }) ?? {
      found: `the title ${quoteValue(title)}, which is more than words`,
      expected: 'a title of words alone: no link, no emphasis, no picture, no footnote',
      mend: 'move these into the text of the entry',
    }
  )
}

function withoutTime(heading: string): Told {
  return {
    found: `the heading ${quoteValue(heading)}, which begins with no time`,
    expected: `${AN_ENTRY}; or ## and a day, such as ## 2026-11-24`,
    mend: /^\d{4}\b/.test(heading)
      ? `write ## ${heading.slice(0, 2)}:${heading.slice(2)}`
      : 'begin it with the time; a heading within an entry has ### before it',
  }
}

function halfDay(written: string, half: string, hour: number, minutes: string): Told {
  const hours = (hour % 12) + (half === 'p' ? 12 : 0)
  return {
    found: `the time ${written}`,
    expected: AN_ENTRY,
    mend: `write ${String(hours).padStart(2, '0')}:${minutes}`,
  }
}

function faultsOf(entry: WrittenEntry, earlier: readonly WrittenEntry[]): readonly Told[] {
  const faults: Told[] = []
  if (entry.title === undefined && entry.text === '' && !entry.markup.includes('<img ')) {
    faults.push({
      found: `the entry ${entry.time} with neither a title nor text`,
      expected: 'a title after the time, or text below it',
      mend: 'write one of them, or remove the heading',
    })
  } else if (entry.isKey && entry.title === undefined) {
    faults.push({
      found: `the key entry ${entry.time} without a title`,
      expected: 'a title after the time, for the list of key events',
      mend: 'write it, or remove {key}',
    })
  }
  const pinned = earlier.find(({ isPinned }) => isPinned)
  if (entry.isPinned && pinned !== undefined) {
    faults.push({
      found: `the entry ${entry.time}, pinned like that of ${pinned.time} in line ${pinned.place.line}`,
      expected: 'one entry {pinned}, or none',
      mend: 'remove {pinned} from one of them',
    })
  }
  return faults
}

function belongsToNoEntry(day: string): Told {
  return {
    found: `text below the day ${day} that belongs to no entry`,
    expected: 'an entry after the heading of a day',
    mend: 'write a heading with a time above the text, such as ## 09:30',
  }
}

function placeOf({ start }: Part, { firstLine }: BodySource): Place {
  return { line: firstLine + start, column: 1 }
}

function fault(part: Part, from: BodySource, told: Told): Problem {
  return { file: from.file, place: placeOf(part, from), ...told, source: from.source }
}

/** Whether nothing at all is printed of a body. */
export function isEmpty({ text, markup }: Pick<Body, 'text' | 'markup'>): boolean {
  return text.trim() === '' && !markup.includes('<img ')
}
