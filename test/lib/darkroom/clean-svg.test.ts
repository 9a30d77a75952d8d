// What the site serves of a drawing: its shapes and every word of it, and nothing that runs or fetches.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanSvg } from '#lib/darkroom/clean-svg.ts'
import { activeSvg } from '#lib/pictures/active-svg.ts'

const SVG = 'xmlns="http://www.w3.org/2000/svg" width="4" height="3"'

async function cleaned(inner: string, attributes = ''): Promise<string> {
  const made = await cleanSvg(Buffer.from(`<svg ${SVG} ${attributes}>${inner}</svg>`))
  if ('isFault' in made) throw new Error(made.found)
  return made.bytes.toString()
}

async function refused(inner: string): Promise<string | undefined> {
  const made = await cleanSvg(Buffer.from(`<svg ${SVG}>${inner}</svg>`))
  return 'isFault' in made ? made.found : undefined
}

describe('a drawing', () => {
  it('keeps its words, as they are, with title and description', async () => {
    const inner =
      '<title>Tides</title><desc>A &lt;curve&gt; &amp; a line</desc><text x="1" xml:space="preserve">  High <tspan dy="1">water</tspan> – שלום</text>'
    expect(await cleaned(inner)).toBe(`<svg ${SVG}>${inner}</svg>\n`)
  })

  it.each([
    ['scripts', '<script>alert(1)</script><rect/>', '<rect/>'],
    ['handlers', '<rect onclick="a()" ONLOAD="b()"/>', '<rect/>'],
    [
      'links, but not what they surround',
      '<a href="https://example.org/"><rect/></a>',
      '<g><rect/></g>',
    ],
    [
      'links in text',
      '<text><a href="javascript:a()">Sea</a></text>',
      '<text><tspan>Sea</tspan></text>',
    ],
    ['pictures from elsewhere', '<image href="//example.org/x.png"/>', '<image/>'],
    ['uses of other files', '<use href="other.svg#a"/>', '<use/>'],
    [
      'imports of styles',
      '<style>@import url(https://example.org/a.css);rect{fill:red}</style>',
      '<style>rect{fill:red}</style>',
    ],
    [
      'fonts from elsewhere',
      '<style>@font-face{font-family:A;src:url(//example.org/a.woff2)}</style>',
      '<style></style>',
    ],
    [
      'styles that fetch',
      '<rect style="fill:url(#a);mask:url(http://example.org/m)"/>',
      '<rect style="fill:url(#a)"/>',
    ],
    [
      'attributes that fetch',
      '<rect fill="url(http://example.org/f)" width="1"/>',
      '<rect width="1"/>',
    ],
    ['notes of programs', '<!-- by A --><metadata>Where I live</metadata><rect/>', '<rect/>'],
  ])('loses %s', async (_what, inner, outcome) => {
    expect(await cleaned(inner)).toBe(`<svg ${SVG}>${outcome}</svg>\n`)
  })

  it('keeps what refers to itself, and pictures and fonts within it', async () => {
    const inner =
      '<defs><path id="a" d="M0 0h1"/></defs><use href="#a"/><image href="data:image/png;base64,iVBORw0KGgo="/>'
    expect(await cleaned(inner)).toBe(`<svg ${SVG}>${inner}</svg>\n`)
  })

  it.each([
    ['<animate attributeName="x" dur="1s"/>', 'which moves'],
    ['<style>@keyframes a { from { opacity: 0 } }</style>', 'which moves'],
    ['<foreignObject/>', 'an SVG with HTML in it (<foreignObject>)'],
    ['<style>a{background:\\75 rl(//example.org)}</style>', 'written in a hidden way'],
    ['<text>open', 'an SVG that cannot be parsed'],
  ])('is refused where cleaning would change it: %s', async (inner, found) => {
    expect(await refused(inner)).toContain(found)
  })

  it('is inert whatever it is made of, or refused', async () => {
    const piece = fc.constantFrom(
      '<script>', '</script>', '<a href="java&#10;script:x">', '</a>', '<rect onload="x"/>', '<text>T</text>',
      '<image href="https://e.org/x"/>', '<style>@import "x";</style>', '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
      '<set attributeName="href" to="x"/>', '<iframe src="x"/>', '&#x3c;script&#x3e;', '<![CDATA[<script>]]>', '<use xlink:href="data:text/html,x"/>',
    ) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const made = await cleanSvg(
          Buffer.from(
            `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink">${pieces.join('')}</svg>`,
          ),
        )
        if ('isFault' in made) return
        expect(activeSvg(made.bytes, 'after')).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})
