// What the house rules share while one text goes through them.

import type { Env, MarkdownIt, Token } from 'markdown-it'
import type { LanguageWords } from '#lib/story/language-words.ts'
import type { EmbedHosts } from '#lib/story/embeds.ts'
import { lineStarts, placeAt, type Problem } from '#lib/story/problem.ts'
import type { PictureFault } from '#lib/pictures/picture-fault.ts'
import type { PictureFile, Question } from '#lib/story/story.ts'
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
  /** Of the text's language. */
  readonly language: LanguageWords
  /** Level of the highest headings in it; 2 where nothing is said. */
  readonly firstHeading?: number
  /** Whether headings that ask are questions with answers. */
  readonly withQuestions?: boolean
  /** Scheme and host of the site; links to it are links within it. */
  readonly origin: string
  /** Hosts that embeds may come from; none where nothing is said. */
  readonly embeds?: EmbedHosts
  /** The picture that lies beside the copy under this name, or what is wrong with it. */
  readonly picture: (name: string) => PictureFile | PictureFault | undefined
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
  /** A token of a line of text. */
  readonly inline: (children: readonly Token[]) => Token
  readonly problems: Problem[]
  /** References to stories, as written: a slug, or year, month and slug. */
  readonly links: string[]
  readonly pictures: PictureFile[]
  readonly questions: Question[]
  /** Where a fault of one block was told last, so that the next is looked for after it. */
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
}

/** A problem at the needle or target within the lines of `token`, or at their start. */
export function bodyProblem(pass: Pass, token: Token, fault: BodyFault): Problem {
  const { needle, target, ...words } = fault
  const { from, told } = pass
  const key = `${token.map?.[0] ?? ''} ${words.found}`
  const [start, end] = rangeOf(from.text, token)
  const find = (after: number) =>
    target === undefined
      ? from.text.indexOf(needle ?? '', after)
      : targetOffset(from.text, target, after)
  const within = find(told.get(key) ?? start)
  // A target may be written far from the link, in a line `[name]: target`.
  const found = within >= 0 && (within < end || target !== undefined) ? within : start
  told.set(key, found + 1)
  const { line, column } = placeAt(from.text, found)
  const place = { line: from.firstLine + line - 1, column }
  return { file: from.file, place, ...words, source: from.source }
}

/** Tokens carry no places but the lines of their block, and inside tables and notes not even these. */
function rangeOf(text: string, { map }: Token): readonly [number, number] {
  const starts = lineStarts(text)
  return map ? [starts[map[0]] ?? text.length, starts[map[1]] ?? text.length] : [0, text.length]
}

/** Every inline token with the block that holds it, nested ones too. */
export function* inlineTokens(tokens: readonly Token[]): Generator<readonly [Token, Token]> {
  for (const block of tokens) {
    for (const token of block.children ?? []) yield [token, block]
  }
}
