// Boxes: what stands between lines of `:::` is a fact box, a pull quote, a figure or an embed.

import type { Token } from 'markdown-it'
import { escapeText } from '#lib/html/html.ts'
import { nearMiss } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { lineStarts, type Problem } from '#lib/story/problem.ts'
import { BOX } from '../box-name.ts'
import { bodyProblem, type Pass, type Rule } from '../pass.ts'
import { embedTokens } from '../embed.ts'
import { figureMarkup } from '../figure.ts'

/** Prints each box by the first word after its colons; the rest of that line is its title. */
export const boxes: Rule = (tokens, pass) => {
  pass.problems.push(...strayEnds(tokens, pass))
  const ends = new Set<number>()
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token?.type !== `container_${BOX}_open`) continue
    const close = closingIndex(tokens, index)
    const [kind = '', title = ''] = splitInfo(token.info)
    const printed = printBox(kind, title, {
      tokens: tokens.slice(index + 1, close),
      open: token,
      pass,
    })
    if (!isClosed(token, pass, ends)) pass.problems.push(unclosed(token, kind, pass))
    tokens.splice(index, close - index + 1, ...printed)
    // What was printed may hold boxes of its own.
    index -= 1
  }
}

interface Box {
  readonly tokens: Token[]
  readonly open: Token
  readonly pass: Pass
}

const PRINTERS: Readonly<Record<string, (title: string, box: Box) => Token[]>> = {
  fact: (title, { tokens, pass: { markup } }) => [
    markup(
      title === ''
        ? '<div class="fact-box" role="note">\n'
        : `<div class="fact-box" role="note">\n<p class="fact-box-title">${escapeText(title)}</p>\n`,
    ),
    ...tokens,
    markup('</div>\n'),
  ],
  quote: (title, { tokens, pass: { markup } }) => [
    markup('<figure class="pull-quote">\n<blockquote>\n'),
    ...tokens,
    markup(
      title === ''
        ? '</blockquote>\n</figure>\n'
        : `</blockquote>\n<figcaption>${escapeText(title)}</figcaption>\n</figure>\n`,
    ),
  ],
  figure: (title, { tokens, open, pass }) => {
    if (title !== '') pass.problems.push(titled('figure', title, { open, pass }))
    return [pass.markup(figureMarkup(tokens, open, pass))]
  },
  embed: (title, { tokens, open, pass }) => {
    if (title !== '') pass.problems.push(titled('embed', title, { open, pass }))
    return [...embedTokens(tokens, open, pass)]
  },
}

function printBox(kind: string, title: string, box: Box): Token[] {
  const print = Object.hasOwn(PRINTERS, kind) ? PRINTERS[kind] : undefined
  if (print) return print(title, box)
  box.pass.problems.push(
    bodyProblem(box.pass, box.open, {
      needle: kind,
      found: `a box of the kind ${quoteValue(kind)}`,
      expected: `::: with one of ${Object.keys(PRINTERS).join(', ')}`,
      mend: `write ${nearMiss(kind, Object.keys(PRINTERS)) ?? 'one of these'}`,
    }),
  )
  return box.tokens
}

function splitInfo(info: string): readonly string[] {
  const [, kind, title] = /^\s*(\S*)\s*(.*?)\s*$/.exec(info) ?? []
  return [kind ?? '', title ?? '']
}

function closingIndex(tokens: readonly Token[], opening: number): number {
  let depth = 0
  for (let index = opening; index < tokens.length; index += 1) {
    depth += tokens[index]?.type.startsWith(`container_${BOX}`) ? (tokens[index]?.nesting ?? 0) : 0
    if (depth === 0) return index
  }
  return tokens.length - 1
}

/**
 * The plugin closes an open box at the end of the text, or of the box around it, without a word; the
 * line tells, and whether another box has ended with it already. `ends` remembers these.
 */
function isClosed(token: Token, { from }: Pass, ends: Set<number>): boolean {
  const end = token.map?.[1] ?? 0
  if (ends.has(end) || !/^[\s>]*:::/.test(lineFrom(from.text, end))) return false
  ends.add(end)
  return true
}

function lineFrom(text: string, line: number): string {
  const starts = lineStarts(text)
  return text.slice(starts[line] ?? text.length, (starts[line + 1] ?? text.length + 1) - 1)
}

function unclosed(token: Token, kind: string, pass: Pass): Problem {
  return bodyProblem(pass, token, {
    needle: ':::',
    found: `a box ::: ${kind} that does not end`,
    expected: 'a line of ::: after the last line of the box',
    mend: 'add the line',
  })
}

/** Lines of colons that end no box would be printed as they stand. */
function strayEnds(tokens: readonly Token[], pass: Pass): readonly Problem[] {
  return tokens
    .filter((token) => token.type === 'inline')
    .flatMap((token) => (token.content.match(/^:::+\s*$/gm) ?? []).map((line) => ({ token, line })))
    .map(({ token, line }) =>
      bodyProblem(pass, token, {
        needle: line,
        found: `a line of ${line.trim()} that ends no box`,
        expected: 'one such line for every box',
        mend: 'remove it; a box that holds another begins and ends with one colon more than that',
      }),
    )
}

function titled(
  kind: 'figure' | 'embed',
  title: string,
  { open, pass }: Pick<Box, 'open' | 'pass'>,
): Problem {
  const first = kind === 'figure' ? 'picture' : 'link'
  return bodyProblem(pass, open, {
    needle: title,
    found: `the words ${quoteValue(title)} in the first line of ${kind === 'figure' ? 'a' : 'an'} ${kind}`,
    expected: `::: ${kind} alone; the caption stands under the ${first}`,
    mend: `move the words to a line after the ${first}`,
  })
}
