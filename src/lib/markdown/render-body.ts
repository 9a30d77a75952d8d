// The text of a Markdown story: printed, and as plain text, with what it links to and shows.

import type { Env } from 'markdown-it'
import type { SafeMarkup } from '#lib/html/html.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { Body } from '#lib/story/story.ts'
import { houseMarkdown, type HouseEnv } from './house.ts'
import type { BodySource } from './pass.ts'
import { inlineText, plainText } from './plain-text.ts'

export interface RenderedBody {
  readonly body: Body
  readonly problems: readonly Problem[]
}

/**
 * Prints Markdown by the house rules. Raw HTML in it is text. `references` are the targets of links
 * that are defined elsewhere in the same copy.
 */
export function renderBody(from: BodySource, references: Env['references'] = {}): RenderedBody {
  const markdown = houseMarkdown(from.language)
  const env = {
    from,
    references: { ...references },
    found: { problems: [], links: [], pictures: [], questions: [], told: new Map() },
  } satisfies HouseEnv
  const tokens = markdown.parse(from.text, env)
  const markup = markdown.renderer.render(tokens, markdown.options, env)
  const { problems, links, pictures, questions } = env.found
  return {
    // SAFETY: the renderer escapes the author's text, and HTML is off.
    body: {
      markup: markup as SafeMarkup,
      text: plainText(tokens),
      links,
      pictures,
      ...(questions.length > 0 && { questions }),
    },
    problems,
  }
}

/** The text as one line of words, its quotation marks those of the language; nothing where it holds more than words. */
export function plainWords(from: BodySource): string | undefined {
  const found = { problems: [], links: [], pictures: [], questions: [], told: new Map() }
  const [inline] = houseMarkdown(from.language).parseInline(from.text, { from, found })
  const tokens = inline?.children ?? []
  const isPlain = found.problems.length === 0 && tokens.every(({ type }) => type === 'text')
  return isPlain ? inlineText(tokens) : undefined
}
