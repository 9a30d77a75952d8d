// Copy as it lies in a file, taken apart but unchecked: its fields, and its text.

import { isByline } from '#lib/story/byline.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, placeAt, type Checked, type Problem } from '#lib/story/problem.ts'
import type { YamlSource } from './yaml-source.ts'

/** Markdown copy: front matter still in YAML, and the text after it. */
export interface RawMarkdown {
  readonly matter: YamlSource
  readonly text: string
  /** Line of the file, from 1, on which `text` starts. */
  readonly firstLine: number
}

/** Wire copy as an agency sends it. */
export interface RawWire {
  readonly headline: string
  readonly standfirst?: string
  /** The line that begins with "By". */
  readonly byline?: string
  readonly paragraphs: readonly string[]
}

/** Parts front matter and text. Only YAML between lines of `---` is front matter; `required` are the fields it must have. */
export function splitMarkdown(
  file: string,
  source: string,
  required: readonly string[] = ['headline', 'published'],
): Checked<RawMarkdown> {
  const opening = /^---([^\n]*)(?:\n|$)/.exec(source)
  if (!opening) return bad([noFrontMatter(file, source, required)])
  if ((opening[1] ?? '').trim() !== '') return bad([codeBlock(file, source, opening[1] ?? '')])
  const start = opening[0].length
  const closing = /^---[ \t]*(?:\n|$)/m.exec(source.slice(start))
  if (!closing) return bad([unclosed(file, source)])
  const end = start + closing.index
  const after = end + closing[0].length
  return good({
    matter: { file, source, yaml: source.slice(start, end), firstLine: 2 },
    text: source.slice(after),
    firstLine: placeAt(source, after).line,
  })
}

/**
 * Takes wire copy apart: the first line is the headline, without its closing full stop; a line
 * `By …` may follow, with a standfirst before it; every other line is a paragraph.
 */
export function splitWire(file: string, source: string): Checked<RawWire> {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first, ...rest] = lines
  if (first === undefined) return bad([emptyWire(file)])
  const bylineAt = rest.slice(0, 2).findIndex(isByline)
  const standfirst = bylineAt === 1 ? rest[0] : undefined
  const byline = rest[bylineAt]
  return good({
    // An ellipsis is no full stop, nor is the last point of an abbreviation such as U.S.
    headline: first.replace(/(?<!\.|\.\p{L})\.$/u, ''),
    ...(standfirst !== undefined && { standfirst }),
    ...(byline !== undefined && { byline }),
    paragraphs: rest.slice(bylineAt + 1),
  })
}

function noFrontMatter(file: string, source: string, required: readonly string[]): Problem {
  const isLate = /^\s+---[ \t]*\n/.test(source)
  return {
    file,
    place: { line: 1, column: 1 },
    found: isLate ? 'something before the front matter' : 'no front matter',
    expected: 'a first line of --- with the fields of the story after it',
    mend: isLate
      ? 'remove the empty lines and spaces at the top, so that the file begins with ---'
      : `begin the file with ---, ${required.map((field) => `a line "${field}: …"`).join(', ')} and another ---`,
    source,
  }
}

function codeBlock(file: string, source: string, label: string): Problem {
  return {
    file,
    place: { line: 1, column: 4 },
    found: `front matter marked ${quoteValue(label.trim())}`,
    expected: 'YAML after a line of --- alone; front matter is never code',
    mend: 'write --- alone and the fields below it, one "key: value" a line',
    source,
  }
}

function unclosed(file: string, source: string): Problem {
  return {
    file,
    place: { line: 1, column: 1 },
    found: 'front matter that does not end',
    expected: 'a second line of --- after the fields',
    mend: 'add a line of --- between the last field and the text',
    source,
  }
}

function emptyWire(file: string): Problem {
  return {
    file,
    found: 'an empty file',
    expected: 'wire copy: a headline in the first line, then the paragraphs, one a line',
    mend: 'put the text into the file, or remove it',
  }
}
