// What the house rules share while one text goes through them.

import type { Env, MarkdownIt, Token } from 'markdown-it'
import type { Language } from '#lib/story/languages.ts'
import type { Place, Problem } from '#lib/story/problem.ts'
import type { PictureFile } from '#lib/story/story.ts'

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
}

/** A house rule: changes the tokens of one text in place. */
export type Rule = (tokens: Token[], pass: Pass) => void

/** A problem in the text, at `needle` within the lines of `token`, or at their start. */
export function bodyProblem(
  { from }: Pass,
  token: Token,
  told: Pick<Problem, 'found' | 'expected' | 'mend'> & { readonly needle?: string },
): Problem {
  const { needle, ...words } = told
  return { file: from.file, place: placeIn(from, token.map ?? [0, 1], needle), ...words, source: from.source }
}

function placeIn(from: BodySource, [first, end]: readonly [number, number], needle?: string): Place {
  const lines = from.text.split('\n')
  for (let index = first; needle !== undefined && index < Math.max(end, first + 1); index += 1) {
    const column = (lines[index] ?? '').indexOf(needle)
    if (column >= 0) return { line: from.firstLine + index, column: column + 1 }
  }
  return { line: from.firstLine + first, column: 1 }
}

/** Every inline token with the block that holds it, nested ones too. */
export function* inlineTokens(tokens: readonly Token[]): Generator<readonly [Token, Token]> {
  for (const block of tokens) {
    for (const token of block.children ?? []) yield [token, block]
  }
}
