// The tag that makes every page: text is escaped, markup is not, nothing prints nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, html, trusted, xml, type Hole, type SafeMarkup } from '#lib/html/html.ts'
import { jsonScript } from '#lib/html/json-script.ts'

describe('the html tag', () => {
  it.each<[string, Hole, string]>([
    [
      'escapes the five reserved characters',
      `<b class="x">Tom & Jerry's</b>`,
      '&lt;b class=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s&lt;/b&gt;',
    ],
    ['escapes what is escaped already', '&amp;', '&amp;amp;'],
    ['escapes every occurrence', '<<>>', '&lt;&lt;&gt;&gt;'],
    ['keeps its own markup', html`<b>${'&'}</b>`, '<b>&amp;</b>'],
    ['prints text without special characters as it is', 'שלום 12', 'שלום 12'],
    ['prints zero', 0, '0'],
    ['prints a negative number', -1.5, '-1.5'],
    ['prints nothing for false', false, ''],
    ['prints nothing for undefined', undefined, ''],
    ['prints nothing for null', null, ''],
    ['prints an empty text', '', ''],
    ['joins a list without commas', ['a', html`<i>`, 1], 'a<i>1'],
    ['prints nothing for an empty list', [], ''],
    [
      'escapes within lists of lists, and leaves out their holes',
      [['<', [undefined, false, '>']], null],
      '&lt;&gt;',
    ],
  ])('%s', (_name, hole, printed) => {
    expect(html`[${hole}]`.text).toBe(`[${printed}]`)
  })

  it('prints literal parts as they are written, escapes included', () => {
    expect(html`<a href="x">\n</a>`.text).toBe('<a href="x">\n</a>')
    expect(html``.text).toBe('')
    expect(html`${'a'}${'b'}`.text).toBe('ab')
  })

  it('prints markup of our renderers as it is', () => {
    expect(html`${trusted('<p>a</p>' as SafeMarkup)}`.text).toBe('<p>a</p>') // SAFETY: a test's own markup.
  })

  it('does not take replacement patterns in a text for anything but text', () => {
    expect(html`<p>${"$& $1 $$ $'"}</p>`.text).toBe('<p>$&amp; $1 $$ $&#39;</p>')
  })

  it('gives a browser back exactly the text it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[<>"']/)
        expect(unescaped(escaped)).toBe(text)
      }),
    )
  })
})

describe('the xml tag', () => {
  it('leaves out what no XML file may hold, and keeps all else', () => {
    expect(xml`<a>${'\u0000\u0001\f\u000b\u001f\ufffe\uffff'}${'\ud800'}</a>`.text).toBe('<a></a>')
    expect(xml`<a>${'\t\n\r\u0085\u2028\ufffd😀'}</a>`.text).toBe(
      '<a>\t\n\r\u0085\u2028\ufffd😀</a>',
    )
  })

  it('escapes the end of a CDATA section', () => {
    expect(xml`${']]>'}`.text).toBe(']]&gt;')
  })
})

describe('data in a page', () => {
  it('cannot end its script element', () => {
    const hostile = '</script><!--<script>&\u2028\u2029'
    const { text } = jsonScript({ hostile })
    expect(text).toBe(
      '{"hostile":"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u0026\\u2028\\u2029"}',
    )
    expect(JSON.parse(text)).toEqual({ hostile })
  })

  it('reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { text } = jsonScript(value)
        expect(text).not.toMatch(/[<>&]/)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    amp: '&',
  }
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_whole, name: string) => characters[name] ?? '')
}
