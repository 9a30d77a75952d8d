// A language that the program has never heard of, added in `_data/languages.ts` alone. Every word of its
// table is written in a script that nothing else on the site uses, so a word of the furniture that is
// not from the table stands out: it is in Latin letters.

import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { english } from '#lib/story/languages/en.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, type SmallSite } from './sites/small-site.ts'
import { EVERY_PAGE, wholePaper } from './sites/whole-paper.ts'

/** Names that are the same in every language, and what the copy of the paper itself says. */
const NAMES =
  /\b(?:RSS|Atom|JSON Feed|Markdown|ninjs|https:\S+|Jane Roe|John Doe|Reuters|NOAA|NASA|YouTube|Reporter|desk@test\.example|UTC|Español|English|Iron Dome|m|v|analysis|opinion|explainer|obituary|live|Donau\p{L}+)\b/gu

/** Every Latin letter in Georgian, but for what stands in braces. */
function georgian(text: string): string {
  return text.replaceAll(/\{[^}]*\}|[A-Za-z]/g, (found) =>
    found.length > 1
      ? found
      : String.fromCodePoint(0x10_d0 + (found.toLowerCase().charCodeAt(0) - 97)),
  )
}

function inGeorgian(value: unknown): unknown {
  if (typeof value === 'string') return georgian(value)
  if (Array.isArray(value)) return value.map(inGeorgian)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inGeorgian(inner)]))
}

/** Attributes whose words readers see or hear. */
const SPOKEN: ReadonlySet<string> = new Set([
  'alt',
  'title',
  'aria-label',
  'placeholder',
  'label',
  'content',
])

interface Said {
  readonly words: string
  readonly where: string
}

/** Everything a page says in its own language: its texts, and the attributes that are read out. */
function saidOn(html: string): readonly Said[] {
  const said: Said[] = []
  const path: { readonly name: string; readonly foreign: boolean }[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const outer = path.at(-1)
      const lang = attributes['lang']
      const foreign = lang === undefined ? (outer?.foreign ?? false) : lang !== 'ka'
      path.push({ name, foreign })
      if (foreign) return
      const isMachine =
        name === 'meta' &&
        !/description|title|site_name|alt$|label|data\d/.test(
          attributes['name'] ?? attributes['property'] ?? '',
        )
      const spoken = Object.entries(attributes).filter(
        ([key]) =>
          (SPOKEN.has(key) && !isMachine) ||
          (key.startsWith('data-') && /\s/.test(attributes[key] ?? '')),
      )
      for (const [key, words] of spoken) said.push({ words, where: `<${name} ${key}>` })
    },
    ontext: (words) => {
      const inner = path.at(-1)
      if (inner && !inner.foreign && !['script', 'style', 'kbd'].includes(inner.name))
        said.push({ words, where: `<${inner.name}>` })
    },
    onclosetag: () => {
      path.pop()
    },
  })
  parser.end(html)
  return said
}

function latinOn(html: string): readonly string[] {
  return saidOn(html).flatMap(({ words, where }) =>
    /\p{Script=Latin}/u.test(words.replaceAll(/\{\w+\}/g, '').replaceAll(NAMES, ''))
      ? [`${where} ${words.trim()}`]
      : [],
  )
}

describe('a paper in a language that its newsroom added', () => {
  let site: SmallSite
  beforeAll(async () => {
    const paper = wholePaper('he')
    const data = String(paper['_data/site.ts']).replace(`language: 'he'`, `language: 'ka'`)
    const table = { ka: { ...(inGeorgian(english) as object), direction: 'ltr', locale: 'ka_GE' } }
    site = await smallSite({
      ...paper,
      '_data/site.ts': data,
      '_data/languages.ts': `export default ${JSON.stringify(table)}`,
    })
    const built = await site.build()
    expect(built.ok ? [] : built.problems.map(printProblem)).toEqual([])
  })
  afterAll(() => site.remove())

  it('passes every check', () => {
    expect(checkSite(site.out, 'https://test.example')).toEqual([])
  })

  it.each(Object.entries(EVERY_PAGE).filter(([kind]) => !/Hebrew|Arabic|Spanish/.test(kind)))(
    'says nothing in another language: %s',
    async (_kind, address) => {
      const page = await site.read(
        `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`,
      )
      expect(page).toContain('<html lang="ka" dir="ltr"')
      expect(
        saidOn(page).filter(({ words }) => /\p{Script=Georgian}/u.test(words)).length,
      ).toBeGreaterThan(9)
      expect(latinOn(page)).toEqual([])
    },
  )

  it('says nothing of ours in its feeds, their list and the text beside a story', async () => {
    const feeds = (await site.read('feeds.opml')).replaceAll(/<\/?\w+|\w+=|https?:[^"]*/g, '')
    expect(feeds.replaceAll(NAMES, '')).not.toMatch(/Sections|Topics|Authors|Languages|Corrections/)
    expect(await site.read('corrections/feed.xml')).not.toMatch(/Correction/)
    expect(await site.read('2026/11/everything/index.md')).not.toMatch(
      /By |Published|Updated|Sources/,
    )
  })
})
