// A problem as the author sees it on the terminal.

import { lineStarts, type Place, type Problem } from './problem.ts'

/**
 * Prints one problem: where, what was found, what was expected, how to mend it, then up to three
 * lines of the source with a caret under the place.
 */
export function printProblem(problem: Problem): string {
  const { file, place, field, found, expected, mend, source } = problem
  const where = place ? `${file}:${place.line}:${place.column}` : file
  const lines = [
    field === undefined ? where : `${where}  ${field}`,
    `  found     ${found}`,
    `  expected  ${expected}`,
    `  mend      ${mend}`,
  ].map(visible)
  if (place && source !== undefined) lines.push('', ...excerpt(source, place))
  return lines.join('\n')
}

/** Quotes a value for a message, on one line and not too long. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

const LONGEST_QUOTE = 120
const LONGEST_LINE = 100

function excerpt(source: string, { line, column }: Place): string[] {
  const starts = lineStarts(source)
  // What follows the last line end is no line, unless it is the place itself.
  const last =
    starts.at(-1) === source.length && line < starts.length ? starts.length - 1 : starts.length
  const from = Math.max(1, Math.min(line - 1, last - 2))
  const to = Math.min(last, from + 2)
  const width = String(to).length
  // A long line is shown from near the column, so that the caret stays on the screen.
  const cut = column > LONGEST_LINE - 20 ? column - 40 : 0
  const printed: string[] = []
  for (let number = from; number <= to; number += 1) {
    const text = visible(lineOf(source, number).slice(cut, cut + LONGEST_LINE))
    const mark = number === line ? '>' : ' '
    printed.push(`  ${mark} ${String(number).padStart(width)} | ${text}`.trimEnd())
    if (number === line) {
      printed.push(`    ${' '.repeat(width)} | ${' '.repeat(column - 1 - cut)}^`)
    }
  }
  return printed
}

function lineOf(source: string, number: number): string {
  const starts = lineStarts(source)
  return source.slice(starts[number - 1] ?? 0, (starts[number] ?? source.length + 1) - 1)
}

/** Shows characters that a terminal would hide or obey, one column each. */
function visible(text: string): string {
  return text.replace(HIDDEN, (character) => (character === '\t' ? ' ' : '\ufffd'))
}

// oxlint-disable-next-line no-control-regex -- control characters are what we make visible
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g
