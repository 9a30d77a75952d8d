// House Markdown: CommonMark with tables, footnotes, boxes, the quotation marks of the language, and
// the rules below.

import type { Env, MarkdownIt, StateCore } from 'markdown-it'
import container from 'markdown-it-container'
import footnote from 'markdown-it-footnote'
import { escapeText } from '#lib/html/html.ts'
import type { LanguageWords } from '#lib/story/language-words.ts'
import { BOX } from './box-name.ts'
import { commonMark } from './commonmark.ts'
import type { BodySource, Pass, Rule } from './pass.ts'
import { boxes } from './rules/boxes.ts'
import { calls } from './rules/calls.ts'
import { fences } from './rules/fences.ts'
import { headings } from './rules/headings.ts'
import { links } from './rules/links.ts'
import { notes } from './rules/notes.ts'
import { pictures, printPicture } from './rules/pictures.ts'
import { questions } from './rules/questions.ts'
import { tables } from './rules/tables.ts'

/**
 * The house rules in their order, each with the step of the parser it must come before. Notes are
 * looked at while they still stand where they were written, calls while an escaped bracket is still
 * a token of its own; pictures come before boxes, which print the figures with them; and
 * questions last, for what is in an answer must be finished.
 */
const RULES: readonly { readonly name: string; readonly rule: Rule; readonly before?: string }[] = [
  { name: 'notes', rule: notes, before: 'footnote_tail' },
  { name: 'calls', rule: calls, before: 'text_join' },
  { name: 'fences', rule: fences },
  { name: 'headings', rule: headings },
  { name: 'links', rule: links },
  { name: 'pictures', rule: pictures },
  { name: 'boxes', rule: boxes },
  { name: 'tables', rule: tables },
  { name: 'questions', rule: questions },
]

/** What a text brings along, and where its rules put what they find. */
export interface HouseEnv {
  readonly from: BodySource
  readonly found: Pick<Pass, 'problems' | 'links' | 'pictures' | 'questions' | 'told'>
  readonly references?: Env['references']
}

/** The renderer for a language; made once for each. Its `env` must be a `HouseEnv`. */
export function houseMarkdown(words: LanguageWords): MarkdownIt {
  const known = made.get(words)
  if (known) return known
  const markdown = commonMark()
    .set({ typographer: true, xhtmlOut: false, quotes: [...words.quotes] })
    .enable(['table', 'smartquotes'])
    .use(footnote)
    .use(container, BOX, { validate: (info: string) => info.trim() !== '' })
  // Its own check turns a refused link into text without a word; our rule on links tells the author.
  markdown.validateLink = () => true
  for (const { name, rule, before } of RULES) {
    const apply = (state: StateCore) => rule(state.tokens, passOf(state))
    if (before === undefined) markdown.core.ruler.push(`house_${name}`, apply)
    else markdown.core.ruler.before(before, `house_${name}`, apply)
  }
  markdown.renderer.rules['house_markup'] = (tokens, index) => tokens[index]?.content ?? ''
  markdown.renderer.rules['image'] = printPicture
  nameFootnotes(markdown, words)
  made.set(words, markdown)
  return markdown
}

const made = new WeakMap<LanguageWords, MarkdownIt>()

function passOf(state: StateCore): Pass {
  const { from, found } = state.env as unknown as HouseEnv // SAFETY: see `houseMarkdown`.
  const make = (type: string, content: string) =>
    Object.assign(new state.Token(type, '', 0), { content })
  return {
    from,
    ...found,
    markdown: state.md,
    env: state.env,
    markup: (markup) => make('house_markup', markup),
    plain: (text) => make('text', text),
    inline: (children) => Object.assign(make('inline', ''), { children: [...children] }),
  }
}

/** The plugin's own frame has neither a name nor roles; the page needs both. */
function nameFootnotes({ renderer }: MarkdownIt, { words }: LanguageWords): void {
  const label = (text: string) => `aria-label="${escapeText(text)}"`
  const number = (meta: Record<string, unknown> | null | undefined) => Number(meta?.['id']) + 1
  const suffix = (meta: Record<string, unknown> | null | undefined) =>
    Number(meta?.['subId']) > 0 ? `-${Number(meta?.['subId'])}` : ''
  renderer.rules['footnote_ref'] = (tokens, index) => {
    const { meta } = tokens[index] ?? {}
    return `<sup class="note-call"><a href="#note-${number(meta)}" id="call-${number(meta)}${suffix(meta)}" role="doc-noteref">${number(meta)}</a></sup>`
  }
  renderer.rules['footnote_block_open'] = () =>
    `<section class="notes" role="doc-endnotes" ${label(words.footnotes)}>\n<ol>\n`
  renderer.rules['footnote_open'] = (tokens, index) =>
    `<li id="note-${number(tokens[index]?.meta)}">`
  renderer.rules['footnote_anchor'] = (tokens, index) => {
    const { meta } = tokens[index] ?? {}
    return ` <a href="#call-${number(meta)}${suffix(meta)}" class="note-back" role="doc-backlink" ${label(words.backToText)}>↩︎</a>`
  }
}
