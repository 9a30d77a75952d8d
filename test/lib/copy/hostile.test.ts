// Copy that nobody means well with: whatever it is, it is told of or printed as text.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCopy } from '#lib/copy/decode.ts'
import { linkStories } from '#lib/copy/link-stories.ts'
import { parseCopy, type CopyText, type Desk, type ParsedCopy } from '#lib/copy/parse-copy.ts'
import { outputsSchema } from '#lib/story/outputs.ts'
import { OUR_LANGUAGES } from '#lib/story/languages.ts'
import { frontMatterSchema } from '#lib/story/front-matter.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import type { Site } from '#lib/story/site.ts'
import { NAUGHTY } from './naughty.ts'

const SITE: Site = {
  name: 'The Test',
  tagline: 'x',
  description: 'x',
  origin: 'https://test.example',
  language: 'en',
  languages: OUR_LANGUAGES,
  outputs: outputsSchema.parse({}),
  translations: {},
  zone: 'Europe/London',
  zoneLabels: {},
  footer: [],
  embeds: {
    'video.example': {
      name: 'Video',
      addresses: ['/{id}', '/watch?v={id}'],
      player: 'https://player.example/{id}',
      shape: 'wide',
    },
  },
  search: true,
  offline: true,
  lite: true,
  defaultSection: 'world',
  publisher: { name: 'x' },
  sections: [{ id: 'world', name: 'World' }],
  authors: new Map(),
  storylines: new Map(),
}
const DESK: Desk = { site: SITE, schema: frontMatterSchema(SITE), pictures: new Map() }

/** Reads, links and prints the problems of copy, as the command does; it must never throw. */
function read(copy: CopyText): ParsedCopy {
  const parsed = parseCopy(copy, DESK)
  const linked = linkStories(parsed.made ? [{ copy, ...parsed.made }] : [], SITE.origin)
  for (const problem of [...parsed.problems, ...linked.problems]) {
    const printed = printProblem(problem)
    // oxlint-disable-next-line no-control-regex -- a terminal obeys these
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|undefined|\[object/)
    const lines = (problem.source ?? '').split('\n')
    const { line = 1, column = 1 } = problem.place ?? {}
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
  }
  return parsed
}

const markdown = (text: string): CopyText => ({
  kind: 'markdown',
  file: 'src/articles/2026/11/a.md',
  text,
})
const wire = (text: string, sidecar = ''): CopyText => ({
  kind: 'wire',
  file: 'src/articles/2026/11/20/a.txt',
  text,
  sidecar: { file: 'src/articles/2026/11/20/a.yaml', text: sidecar },
})
const HEAD = '---\nheadline: A\npublished: 2026-11-20\n---\n\n'

const LIVE_HEAD = HEAD.replace('headline', 'kind: live\nheadline')
const EXPLAINER_HEAD = HEAD.replace('headline', 'kind: explainer\nheadline')

const SIGNS = [
  '---\n',
  '\n',
  ': ',
  '- ',
  '  ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '&a',
  '*a',
  '!!x',
  '|',
  '>',
  '#',
  '%',
  '@',
  '`',
  '::: fact',
  ':::\n',
  '[^1]',
  '[^1]: ',
  '![',
  '](',
  ')',
  '<',
  '<script>',
  '&#',
  '~',
  '\\',
  '\t',
  '__proto__',
  'constructor',
  'headline',
  'picture',
  'updates',
  'toString',
  'story:a',
  'null',
  '0x1F',
  '2026-02-30',
  '\u{1F30A}',
  'מלח',
  '\u202E',
  '\u0000',
]
const soup = fc
  .array(
    fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...NAUGHTY), fc.string({ maxLength: 6 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** What entries, questions and embeds are made of. */
const PARTS = [
  '\n\n## ', '\n\n# ', '\n\n### ', '\n---\n', '\n```\n', '09:30', '9:5', '24:00', '25 Nov', ' ', 'A', '?', '؟',
  '2026-11-20', '2026-11-21 07:10', 'T07:10Z', '+01:00', 'pm', '{key}', '{pinned}', '{key pinned}', '{', '\\{x}',
  '\n\n::: embed\n', '\n:::\n', '[a](https://video.example/1)', '[a](https://video.example/watch?v=../x)',
  '[a](https://[/1)', '\nSource: B', '\n\n> ', '\n- ', '[^1]', '\n\n[^1]: ', '[a][b]', '\n\n[b]: https://x.example/',
] // prettier-ignore
const kindsSoup = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom(...NAUGHTY)), { maxLength: 30 })
  .map((parts) => parts.join(''))

describe('the reader never throws', () => {
  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = decodeCopy('a.md', bytes)
        if (text.ok) read(markdown(text.value))
        else text.problems.forEach(printProblem)
      }),
    )
  })

  it('on any Markdown', () => {
    fc.assert(
      fc.property(soup, (text) => void read(markdown(HEAD + text))),
      { numRuns: 400 },
    )
  })

  it('on any live blog and any explainer, and makes no foreign markup of either', () => {
    fc.assert(
      fc.property(kindsSoup, fc.constantFrom(LIVE_HEAD, EXPLAINER_HEAD), (text, head) => {
        const body = read(markdown(head + text)).made?.story.body
        for (const { markup } of [...(body ? [body] : []), ...(body?.entries ?? [])])
          expect(markup).not.toMatch(FOREIGN)
        const ids = body?.questions?.map(({ id }) => id) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        const moments = body?.entries?.map(({ at }) => at) ?? []
        expect(moments).toEqual(moments.toSorted((a, b) => b - a))
      }),
      { numRuns: 1500 },
    )
  })

  it('on any front matter', () => {
    fc.assert(
      fc.property(soup, (text) => void read(markdown(`---\n${text}\n---\nText.\n`))),
      { numRuns: 600 },
    )
  })

  it('on any values of all fields', () => {
    const key = fc.constantFrom(...Object.keys(DESK.schema.shape), 'titel', 'tags')
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.jsonValue()),
        (fields) => void read(markdown(`---\n${JSON.stringify(fields)}\n---\nText.\n`)),
      ),
      { numRuns: 400 },
    )
  })

  it('on any wire copy and sidecar', () => {
    fc.assert(
      fc.property(soup, soup, (text, sidecar) => void read(wire(text, sidecar))),
      { numRuns: 400 },
    )
  })
})

describe('what an author types', () => {
  it.each(NAUGHTY)('is text in Markdown, and never markup: %j', (text) => {
    const markup = read(markdown(HEAD + text)).made?.story.body.markup ?? ''
    expect(markup).not.toMatch(FOREIGN)
  })

  it.each(NAUGHTY.filter((text) => text.trim() !== ''))(
    'is text in wire copy, whole: %j',
    (text) => {
      const line = text.replace(/\s+/g, ' ').trim()
      const body = read(wire(`Headline\n${line} and more.\n`)).made?.story.body
      expect(body?.markup).not.toMatch(FOREIGN)
      expect(body?.text).toBe(`${line} and more.`)
    },
  )

  it('holds no element but those of the house, whatever is typed', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(read(markdown(HEAD + text)).made?.story.body.markup ?? '').not.toMatch(FOREIGN)
      }),
      { numRuns: 400 },
    )
  })
})

/** Any tag that the house does not print itself, or an attribute with which one could run a program. */
const FOREIGN =
  /<(?!\/?(?:p|a|em|strong|code|pre|ul|ol|li|blockquote|h[2-6]|hr|br|img|table|thead|tbody|tr|th|td|div|figure|figcaption|section|nav|sup|span)[\s>])|<[^>]*\son\w+=(?=[^>]*>)(?<!="[^"]*)|href="\s*(?:javascript|data|vbscript)/i
