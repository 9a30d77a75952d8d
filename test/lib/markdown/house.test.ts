// The house rules of Markdown, one at a time.

import { describe, expect, it } from 'vitest'
import { renderBody, type RenderedBody } from '#lib/markdown/render-body.ts'
import { OUR_LANGUAGES, wordsIn, type Language } from '#lib/story/languages.ts'

const PICTURE = {
  file: 'src/articles/2026/11/tides.svg',
  address: '/pictures/tides-1.svg',
  width: 4,
  height: 3,
}

function render(text: string, language: Language = 'en'): RenderedBody {
  return renderBody({
    file: 'a.md',
    source: text,
    text,
    firstLine: 1,
    language: wordsIn(language, { languages: OUR_LANGUAGES }),
    origin: 'https://test.example',
    picture: (name) => (name === 'tides.svg' ? PICTURE : undefined),
    pictureNames: () => ['tides.svg'],
  })
}

function markup(text: string, language?: Language): string {
  const { body, problems } = render(text, language)
  expect(problems).toEqual([])
  return body.markup
}

describe('quotation marks', () => {
  it.each<[Language, string]>([
    ['en', '“She said ‘no’,” it’s said.'],
    ['es', '«She said “no”,» it’s said.'],
    ['he', '”She said ’no’,” it’s said.'],
    ['ar', '«She said “no”,» it’s said.'],
  ])('are those of the language (%s)', (language, printed) => {
    expect(markup(`"She said 'no'," it's said.`, language)).toBe(`<p>${printed}</p>\n`)
  })

  it('leaves curly ones, code and the marks inside a Hebrew abbreviation as they are', () => {
    expect(markup('“Yes” – `"x"`')).toBe('<p>“Yes” – <code>&quot;x&quot;</code></p>\n')
    expect(markup('צה"ל', 'he')).toBe('<p>צה&quot;ל</p>\n')
  })

  it('makes no trademark of (c) and no dash of two hyphens', () => {
    expect(markup('(c) -- ...')).toBe('<p>(c) -- ...</p>\n')
  })
})

describe('headings', () => {
  it('start at h2 and skip no level', () => {
    expect(markup('# A\n\n### B\n\n###### C')).toBe('<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n')
    expect(markup('### B\n\n#### C')).toBe('<h2>B</h2>\n<h3>C</h3>\n')
  })
})

describe('boxes', () => {
  it('print a fact box with its title as text', () => {
    expect(markup('::: fact Tides & <b>\nTwice a *day*.\n:::')).toBe(
      '<div class="fact-box" role="note">\n<p class="fact-box-title">Tides &amp; &lt;b&gt;</p>\n<p>Twice a <em>day</em>.</p>\n</div>\n',
    )
  })

  it('print a pull quote with who said it', () => {
    expect(markup('::: quote Jane Roe\nIt "rises".\n:::')).toBe(
      '<figure class="pull-quote">\n<blockquote>\n<p>It “rises”.</p>\n</blockquote>\n<figcaption>Jane Roe</figcaption>\n</figure>\n',
    )
  })

  it('print a box within a box by its own kind', () => {
    expect(markup(':::: fact\n::: quote\nIt rises.\n:::\n::::')).toBe(
      '<div class="fact-box" role="note">\n<figure class="pull-quote">\n<blockquote>\n<p>It rises.</p>\n</blockquote>\n</figure>\n</div>\n',
    )
  })
})

describe('figures', () => {
  const image =
    '<img src="/pictures/tides-1.svg" alt="A curve" width="4" height="3" loading="lazy" decoding="async">'

  it('have a caption of several lines and a credit', () => {
    expect(
      markup('::: figure\n![A curve](tides.svg)\nThe *sea*\nrises.\nCredit: J. <Roe>\n:::'),
    ).toBe(
      `<figure class="figure">\n${image}\n<figcaption>The <em>sea</em> rises. <span class="credit">Picture: J. &lt;Roe&gt;</span></figcaption>\n</figure>\n`,
    )
  })

  it('lose no words: those beside the picture, and a credit that is not last, are caption', () => {
    expect(
      markup('::: figure\n![A curve](tides.svg) The sea.\nCredit: A\nCredit: B\n:::'),
    ).toContain('The sea. Credit: A <span class="credit">Picture: B</span>')
  })

  it('take the word for the credit from the language', () => {
    expect(markup('::: figure\n![A curve](tides.svg)\nCredit: B\n:::', 'es')).toContain('Imagen: B')
  })

  it('are no more than pictures in a paragraph without a box', () => {
    const { body } = render('![A curve](tides.svg)')
    expect(body.markup).toBe(`<p>${image}</p>\n`)
    expect(body.pictures).toEqual([PICTURE])
  })
})

describe('footnotes', () => {
  it('are numbered by their first call, named, and lead back to every call', () => {
    const printed = markup('A.[^x] B.[^y] C.[^x]\n\n[^y]: Second.\n\n[^x]: First.')
    expect(printed).toContain('<a href="#note-1" id="call-1" role="doc-noteref">1</a>')
    expect(printed).toContain('<a href="#note-1" id="call-1-1" role="doc-noteref">1</a>')
    expect(printed).toContain('<section class="notes" role="doc-endnotes" aria-label="Footnotes">')
    expect(printed).toMatch(
      /<li id="note-1">\s*<p>First\. <a href="#call-1" .*<a href="#call-1-1" /,
    )
    expect(printed).toMatch(/<li id="note-2">\s*<p>Second\. <a href="#call-2" /)
  })

  it('may be written where they are called', () => {
    expect(markup('A.^[A "note".]')).toContain('<p>A “note”. <a href="#call-1"')
  })
})

describe('tables', () => {
  it('stand in a named region that scrolls', () => {
    const printed = markup('| a | b |\n| - | -: |\n| 1 | "2" |')
    expect(printed).toMatch(/^<section class="table" tabindex="0" aria-label="Table 1">\n<table>/)
    expect(printed).toContain('<td class="align-end">“2”</td>')
    expect(printed).not.toContain('style=')
    expect(printed).toMatch(/<\/table>\n<\/section>\n$/)
  })
})

describe('links', () => {
  it('to stories become references, by slug, path and whole address', () => {
    const { body } = render(
      '[a](story:moon) [b](/2026/11/sun/) [c](https://test.example/2026/11/sun/#top)',
    )
    expect(body.links).toEqual(['moon', '2026/11/sun', '2026/11/sun'])
    expect(body.markup).toBe(
      '<p><a href="story:moon">a</a> <a href="story:2026/11/sun">b</a> <a href="story:2026/11/sun">c</a></p>\n',
    )
  })

  it('to elsewhere stay as they are', () => {
    for (const href of [
      'https://example.org/x?y=1',
      'mailto:desk@test.example',
      'tel:+44123',
      '/about/',
      '#note-1',
    ])
      expect(markup(`[x](${href})`)).toBe(`<p><a href="${href}">x</a></p>\n`)
  })

  it('pass in no other form', () => {
    for (const href of [
      'javascript:x',
      'JAVASCRIPT:x',
      'java%0ascript:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///x',
      '//x.org',
      '/\\x.org',
      'https:x',
      'http:///x',
      'blob:x',
      'x',
    ])
      expect(
        render(`[x](${href})`).problems.length + render(`<${href}>`).problems.length,
        href,
      ).toBeGreaterThan(href.includes('\\') ? -1 : 0)
  })
})

describe('raw HTML', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b>b</b> <!-- c --> <?d?> <![CDATA[e]]>',
    '<div\nonclick="x">',
    '</p><iframe src="//x">',
    '::: fact <script>\nx\n:::',
    '::: quote "><script>\nx\n:::',
    '| <script> |\n| --- |\n| <b> |',
    '![<script>"](tides.svg "<script>")',
    '[x](https://example.org/"><script> "\'\\"><script>")',
    'A.^[<script>]',
    '```<script>\n<script>\n```',
    '# <script>',
  ])('is text: %j', (text) => {
    expect(render(text).body.markup).not.toMatch(
      /<(?:script|b>|iframe|div\s*on|!|\?)|onerror=alert\(1\)>$|<img src=x/,
    )
  })
})

describe('the plain text', () => {
  it('has the words of every block and none of the marks', () => {
    const { body } = render(
      '# A *head*\n\nOne\ntwo.[^1]\n\n- three\n\n| four |\n| --- |\n| `five` |\n\n[^1]: six',
    )
    expect(body.text).toBe('A head\n\nOne two.\n\nthree\n\nfour\n\nfive\n\nsix')
  })
})
