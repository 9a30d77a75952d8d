// Boxes: what stands between lines of `:::` is a fact box, a pull quote or a figure.

import type { Token } from 'markdown-it'
import { escapeText } from '#lib/html/html.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { BOX } from '../box-name.ts'
import { bodyProblem, type Pass, type Rule } from '../pass.ts'
import { figureMarkup } from '../figure.ts'

/** Prints each box by the first word after its colons; the rest of that line is its title. */
export const boxes: Rule = (tokens, pass) => {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token?.type !== `container_${BOX}_open`) continue
    const close = closingIndex(tokens, index)
    const [kind = '', title = ''] = splitInfo(token.info)
    const printed = printBox(kind, title, { tokens: tokens.slice(index + 1, close), open: token, pass })
    if (!isClosed(token, pass)) pass.problems.push(unclosed(token, kind, pass))
    tokens.splice(index, close - index + 1, ...printed)
    index += printed.length - 1
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
        ? '<aside class="fact-box">\n'
        : `<aside class="fact-box">\n<p class="fact-box-title">${escapeText(title)}</p>\n`,
    ),
    ...tokens,
    markup('</aside>\n'),
  ],
  quote: (title, { tokens, pass: { markup } }) => [
    markup('<figure class="pull-quote">\n<blockquote>\n'),
    ...tokens,
    markup(title === '' ? '</blockquote>\n</figure>\n' : `</blockquote>\n<figcaption>${escapeText(title)}</figcaption>\n</figure>\n`),
  ],
  figure: (_title, box) => [box.pass.markup(figureMarkup(box.tokens, box.open, box.pass))],
}

function printBox(kind: string, title: string, box: Box): Token[] {
  const print = Object.hasOwn(PRINTERS, kind) ? PRINTERS[kind] : undefined
  if (print) return print(title, box)
  box.pass.problems.push(
    bodyProblem(box.pass, box.open, {
      needle: kind,
      found: `a box of the kind ${JSON.stringify(kind)}`,
      expected: `::: with one of ${Object.keys(PRINTERS).join(', ')}`,
      mend: suggest(kind, Object.keys(PRINTERS), 'write one of these'),
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

/** The plugin closes an open box at the end of the text without a word; the line tells. */
function isClosed(token: Token, { from }: Pass): boolean {
  const end = token.map?.[1] ?? 0
  return /^\s*:::/.test(from.text.split('\n')[end] ?? '')
}

function unclosed(token: Token, kind: string, pass: Pass) {
  return bodyProblem(pass, token, {
    found: `a box ::: ${kind} that does not end`,
    expected: 'a line of ::: after the last line of the box',
    mend: 'add the line',
  })
}
