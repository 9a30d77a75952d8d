// YAML that cannot be read, in words for somebody who has never heard of YAML.

import type yaml from 'js-yaml'
import { isCollection, visit, type ErrorCode } from 'yaml'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import { inQuotes, lineAt, type Line } from './yaml-line.ts'
import { documentOf, placeInYaml, type YamlSource } from './yaml-source.ts'

/**
 * One problem: the first that the parser with places finds, since one fault makes it stumble over
 * much that follows; failing that, what the other parser said.
 */
export function brokenYaml(from: YamlSource, error: yaml.YAMLException): Problem {
  const fault = firstFault(from)
  const told = (fault && tellFault(fault)) ?? tellReason(from, error)
  const { at, ...words } = told
  return {
    file: from.file,
    // Some faults are only found at the end; the caret stays with the text.
    place: placeInYaml(from, Math.min(at, from.yaml.trimEnd().length)),
    ...words,
    source: from.source,
  }
}

/** A fault, and the line it is in. */
interface Fault {
  readonly from: YamlSource
  readonly code: ErrorCode
  readonly at: number
  readonly line: Line
}

type Told = Pick<Problem, 'found' | 'expected' | 'mend'> & { readonly at: number }

const NESTED_TOO_DEEP = /^nesting exceeded/
const QUOTED = 'quotation marks around the whole value'

function firstFault(from: YamlSource): Fault | undefined {
  const { errors, warnings } = readWithPlaces(from) ?? { errors: [], warnings: [] }
  const first = [...errors, ...warnings].toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  if (first === undefined) return undefined
  const at = Math.min(first.pos[0], Math.max(from.yaml.length - 1, 0))
  return { from, code: first.code, at, line: lineAt(from.yaml, at) }
}

/** The parser with places calls itself for every bracket, and thousands of them end its stack. */
function readWithPlaces(from: YamlSource) {
  try {
    return documentOf(from)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function tellFault(fault: Fault): Told | undefined {
  return TOLD[fault.code]?.(fault)
}

const TOLD: Partial<Readonly<Record<ErrorCode, (fault: Fault) => Told | undefined>>> = {
  BAD_ALIAS: badStart,
  BAD_DQ_ESCAPE: ({ from, at }) => ({
    at,
    found: `a backslash in double quotes, ${quoteValue(from.yaml.slice(at, at + 2))}`,
    expected: 'two backslashes for one, or single quotes around the value',
    mend: 'write the backslash twice',
  }),
  BAD_INDENT: unclosedBracket,
  BAD_SCALAR_START: badStart,
  BLOCK_AS_IMPLICIT_KEY: secondColon,
  BLOCK_IN_FLOW: ({ at, line }) => ({
    at,
    found: `a second ": " in ${quoteValue(line.value)}`,
    expected: 'items with ": " in quotation marks',
    mend: 'put quotation marks around the item',
  }),
  DUPLICATE_KEY: ({ at, line }) => ({
    at,
    found: `the key ${quoteValue(line.key)} for the second time`,
    expected: 'every key once',
    mend: 'remove one of the two lines',
  }),
  MISSING_CHAR: (fault) => unclosedQuote(fault) ?? noColon(fault),
  MULTILINE_IMPLICIT_KEY: noColon,
  TAB_AS_INDENT: ({ at }) => ({
    at,
    found: 'a tab at the beginning of a line',
    expected: 'spaces there; a tab is not allowed',
    mend: 'write two spaces in its place',
  }),
  TAG_RESOLVE_FAILED: (fault) => badStart(fault),
  UNEXPECTED_TOKEN: unexpected,
}

/** A value with a colon in it, or a field that is indented under another's value. */
function secondColon({ from, line, at }: Fault): Told {
  const colon = line.value.search(/:(?:\s|$)/)
  if (colon >= 0) {
    return {
      at: line.valueAt + colon,
      found: `a second ": " in one line, in the value ${quoteValue(line.value)}`,
      expected: QUOTED,
      mend: `write ${inQuotes(line)}`,
    }
  }
  const next = lineAt(from.yaml, from.yaml.indexOf('\n', at) + 1)
  return {
    at: next.start + next.text.search(/\S|$/),
    found: `the line ${quoteValue(next.text)}, indented under a field that has a value already`,
    expected: 'every field at the beginning of its line',
    mend: 'remove the spaces before it',
  }
}

function noColon({ from, at, line }: Fault): Told {
  const glued = /^(\s*[\w-]+):(\S.*)$/.exec(line.text)
  if (glued) {
    return {
      at: line.start + (glued[1]?.length ?? 0),
      found: `no space after the colon in ${quoteValue(line.text)}`,
      expected: '"key: value", with a space',
      mend: `write ${glued[1]?.trim()}: ${glued[2]}`,
    }
  }
  return {
    at: from.yaml[at] === '\n' ? line.start : at,
    found: `the line ${quoteValue(line.text)}, which is no "key: value"`,
    expected: 'one field a line: its name, a colon, a space and its value',
    mend: 'add the colon; if the text of the story begins here, put a line of --- before it',
  }
}

function unclosedQuote({ from }: Fault): Told | undefined {
  let found: Told | undefined
  visit(documentOf(from), {
    Scalar: (_key, node) => {
      const quote = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : ''
      const [start, end] = node.range ?? [0, 0]
      if (
        quote === '' ||
        (end - start > 1 && from.yaml.slice(start, end).trimEnd().endsWith(quote))
      )
        return
      found = {
        at: start,
        found: `a quotation mark ${quote} that is not closed`,
        expected: `a second ${quote} at the end of the value`,
        mend: `add ${quote} at the end of the line`,
      }
    },
  })
  return found
}

function unclosedBracket({ from }: Fault): Told | undefined {
  let found: Told | undefined
  visit(documentOf(from), {
    Collection: (_key, node) => {
      const [start, end] = node.range ?? [0, 0]
      const open = from.yaml[start]
      if (!isCollection(node) || !node.flow || (open !== '[' && open !== '{')) return
      const close = open === '[' ? ']' : '}'
      if (from.yaml.slice(start, end).trimEnd().endsWith(close)) return
      found = {
        at: start,
        found: `a bracket ${open} that is not closed`,
        expected: `${close} at the end of the value`,
        mend: `add ${close} at the end of the line`,
      }
    },
  })
  return found
}

function unexpected(fault: Fault): Told {
  const { from, at, line } = fault
  if (at === line.start + line.text.search(/\S|$/) && !/^[\]}]/.test(line.text.trim())) {
    return {
      at,
      found: `the line ${quoteValue(line.text)}, which is not in line with those above`,
      expected: 'every field at the beginning of its line',
      mend: 'give all fields the same indentation',
    }
  }
  if (/^["']/.test(line.value) && /["']\s*$/.test(from.yaml.slice(0, at))) {
    return {
      at,
      found: `text after a closing quotation mark, in the value ${quoteValue(line.value)}`,
      expected: QUOTED,
      mend: `write ${inQuotes(line)}`,
    }
  }
  return badStart(fault)
}

function badStart({ line }: Fault): Told {
  const first = /^(?:!\S*|.)/u.exec(line.value)?.[0] ?? ''
  return {
    at: line.valueAt,
    found: `a value that begins with ${first}: ${quoteValue(line.value)}`,
    expected: `${QUOTED}, since ${first.slice(0, 1)} has a meaning of its own at its beginning`,
    mend: `write ${inQuotes(line)}`,
  }
}

function tellReason(from: YamlSource, error: yaml.YAMLException): Told {
  const mark = error.mark as yaml.Mark | undefined // The types promise a mark that some errors lack.
  const at = mark?.position ?? 0
  if (NESTED_TOO_DEEP.test(error.reason)) {
    return {
      at,
      found: 'brackets or lists within each other, a hundred deep',
      expected: 'fields, and lists of fields, no deeper',
      mend: 'remove the brackets, or put the value in quotation marks',
    }
  }
  if (/single document/.test(error.reason)) {
    const end = from.yaml.search(/^(?:\.\.\.|---).*\n*(?=[\s\S])/m)
    return {
      at: Math.max(end, 0),
      found: `a line of ${from.yaml.slice(end, end + 3)} among the fields`,
      expected: 'one block of fields',
      mend: 'remove the line',
    }
  }
  const line = lineAt(from.yaml, at)
  if (/^[*&!]/.test(line.value)) return badStart({ from, at, line, code: 'BAD_ALIAS' })
  return {
    at,
    found: `fields that cannot be read (${error.reason})`,
    expected: 'one "key: value" a line, every field at the beginning of its line',
    mend: 'mend the line; a value with ": " or " #" in it stands in quotation marks',
  }
}
