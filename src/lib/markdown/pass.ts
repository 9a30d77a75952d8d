// What the house rules share while one text goes through them.

import type { Env, MarkdownIt, Token } from 'markdown-it'
import type { Language } from '#lib/story/languages.ts'
import { placeAt, type Place, type Problem } from '#lib/story/problem.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { targetOffset } from './link-target.ts'

/** The text to print, and what its site offers. */
export interface BodySource {
  /** Path of the copy, for problems. */
  readonly file: string
  /** The whole file, for excerpts. */
  readonly source: string
  /** The Markdown. */
  readonly text: string
  /** Line of the file, from 1, on which `text` starts. */
  readonly firstLine: number
  readonly language: Language
  /** Scheme and host of the site; links to it are links within it. */
  readonly origin: string
  /** The picture that lies beside the copy under this name, if there is one. */
  readonly picture: (name: string) => PictureFile | undefined
  /** Names of the pictures there are, for near misses. */
  readonly pictureNames: () => readonly string[]
}

/** Where the rules put what they find; lives as long as one text. */
export interface Pass {
  readonly from: BodySource
  readonly markdown: MarkdownIt
  readonly env: Env
  /** A block token that prints finished markup of ours; author text in it must be escaped. */
  readonly markup: (markup: string) => Token
  /** An inline token of plain text. */
  readonly plain: (text: string) => Token
  readonly problems: Problem[]
  /** References to stories, as written: a slug, or year, month and slug. */
  readonly links: string[]
  readonly pictures: PictureFile[]
  /** How often a fault was told of one spot, so that the next is told of its next occurrence. */
  readonly told: Map<string, number>
}

/** A house rule: changes the tokens of one text in place. */
export type Rule = (tokens: Token[], pass: Pass) => void

/** What a rule says of the text, and what in the block it says it of. */
export interface BodyFault extends Pick<Problem, 'found' | 'expected' | 'mend'> {
  /** The words that are wrong, as they are written. */
  readonly needle?: string
  /** The target of a link or picture, as the renderer has it. */
  readonly target?: string
  /** Which occurrence of it, from 0; by default the next that this fault was not told of yet. */
  readonly nth?: number
}

/** A problem at the needle or target within the lines of `token`, or at their start. */
export function bodyProblem(pass: Pass, token: Token, fault: BodyFault): Problem {
  const { needle, target, nth, ...words } = fault
  const { from, told } = pass
  const key = `${token.map?.[0] ?? ''} ${words.found}`
  const before = told.get(key) ?? 0
  told.set(key, before + 1)
  const place = placeIn(from, token, { needle, target, nth: nth ?? before })
  return { file: from.file, place, ...words, source: from.source }
}

interface Sought {
  readonly needle: string | undefined
  readonly target: string | undefined
  readonly nth: number
}

/** Tokens carry no places but the lines of their block, and inside tables and notes not even these. */
function placeIn(from: BodySource, { map }: Token, { needle, target, nth }: Sought): Place {
  const start = map ? lineStart(from.text, map[0]) : 0
  const end = map ? lineStart(from.text, map[1]) : from.text.length
  const find = (text: string) =>
    target !== undefined ? targetOffset(text, target, nth) : nthOffset(text, needle ?? '', nth)
  const within = find(from.text.slice(start, end))
  // A target may be written far from the link, in a line `[name]: target`.
  const anywhere = within < 0 && target !== undefined ? find(from.text) : -1
  const { line, column } = placeAt(
    from.text,
    within >= 0 ? start + within : Math.max(anywhere, start),
  )
  return { line: from.firstLine + line - 1, column }
}

function nthOffset(text: string, needle: string, nth: number): number {
  let offset = text.indexOf(needle)
  for (let count = 0; count < nth && offset >= 0; count += 1) {
    offset = text.indexOf(needle, offset + needle.length)
  }
  return offset
}

function lineStart(text: string, line: number): number {
  let offset = 0
  for (let count = 0; count < line && offset < text.length; count += 1) {
    const end = text.indexOf('\n', offset)
    offset = end < 0 ? text.length : end + 1
  }
  return offset
}

/** Every inline token with the block that holds it, nested ones too. */
export function* inlineTokens(tokens: readonly Token[]): Generator<readonly [Token, Token]> {
  for (const block of tokens) {
    for (const token of block.children ?? []) yield [token, block]
  }
}
