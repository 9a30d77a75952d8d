// Questions and answers of an explainer: a heading that asks, and what stands below it up to the next
// heading of its level. Nothing is folded away: the answers are sections, and read as such.

import type { Token } from 'markdown-it'
import { escapeText } from '#lib/html/html.ts'
import { slugFrom } from '#lib/story/slug.ts'
import { inlineText, plainText } from '../plain-text.ts'
import { bodyProblem, type Pass, type Rule } from '../pass.ts'

/** So many questions, and the text begins with a list of them. */
const FEWEST_LISTED = 3

/** Latin, Arabic and full-width question marks, within closing quotation marks too. */
const ASKS = /[?؟？]["'”’»)]*$/u

export const questions: Rule = (tokens, pass) => {
  if (pass.from.withQuestions !== true) return
  const asked: Asked[] = []
  // From the last, so that what is inserted moves nothing that is still to be looked at.
  for (const at of headingsOf(tokens).toReversed()) {
    const question = inlineText(tokens[at + 1]?.children ?? [])
    if (ASKS.test(question)) asked.unshift({ at, question, answer: answerOf(tokens, at) })
  }
  const ids = new Set<string>()
  const named = asked.map((one, index) => ({ ...one, id: idOf(one.question, index, ids) }))
  for (const { at, question, answer, id } of named.toReversed()) {
    const open = tokens[at]
    if (answer.length === 0 && open)
      pass.problems.push(bodyProblem(pass, open, unanswered(question)))
    open?.attrSet('id', id)
    tokens.splice(at + 3 + answer.length, 0, pass.markup('</section>\n'))
    tokens.splice(at, 0, pass.markup(`<section class="question" aria-labelledby="${id}">\n`))
  }
  pass.questions.push(
    ...named.map(({ id, question, answer }) => ({ id, question, answer: plainText(answer) })),
  )
  const [first] = named
  if (first && named.length >= FEWEST_LISTED) tokens.splice(first.at, 0, pass.markup(listOf(pass)))
}

interface Asked {
  /** Index of the token that opens the heading. */
  readonly at: number
  readonly question: string
  readonly answer: readonly Token[]
}

/** Of the second level, outside any box, list or quotation. */
function headingsOf(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, index) => (isHeading(token) ? [index] : []))
}

function isHeading({ type, tag, level }: Token): boolean {
  return type === 'heading_open' && tag === 'h2' && level === 0
}

/** Up to the next heading or the footnotes, which belong to the whole text. */
function answerOf(tokens: readonly Token[], at: number): readonly Token[] {
  const rest = tokens.slice(at + 3)
  const end = rest.findIndex((token) => isHeading(token) || token.type === 'footnote_block_open')
  return end < 0 ? rest : rest.slice(0, end)
}

/** From its words, which a new question leaves as they are; in scripts that make no address, by its number. */
function idOf(question: string, index: number, ids: Set<string>): string {
  const made = `q-${slugFrom(question) || index + 1}`
  const id = ids.has(made) ? `${made}-${index + 1}` : made
  ids.add(id)
  return id
}

function listOf({ from, questions: asked }: Pass): string {
  const items = asked.map(
    ({ id, question }) => `<li><a href="#${id}">${escapeText(question)}</a></li>\n`,
  )
  return `<nav class="questions" aria-labelledby="questions">\n<h2 id="questions">${escapeText(from.language.words.questions)}</h2>\n<ul>\n${items.join('')}</ul>\n</nav>\n`
}

function unanswered(question: string) {
  return {
    needle: '##',
    found: `the question "${question}" without an answer`,
    expected: 'the answer below the question; in an explainer a heading that ends in ? is one',
    mend: 'write it, or take the question mark from the heading',
  }
}
