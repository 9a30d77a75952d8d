// The main job on whole small sites: copy in, pages out.

import { afterEach, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from './sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

async function built(files: SiteFiles, at?: string): Promise<SmallSite> {
  const site = await smallSite(files)
  sites.push(site)
  const result = await site.build(at)
  expect(result.ok ? [] : result.problems).toEqual([])
  return site
}

const WIRE = `\uFEFFHarbour pilots to guide ships again after week of fog.\r
By Coastal News Staff\r
The harbour’s pilots will board ships again on Thursday, the port said, after a week in which fog had kept them ashore.\r
\r
“We have waited for the wind – and it has come,” the port’s notice read.\r
Ferries & freighters wait < 2 miles out.\r
`

describe('wire copy', () => {
  it('comes out as a complete page, unchanged, from a folder that names its day', async () => {
    const site = await built({ 'src/articles/2022/07/14/000_77f.txt': WIRE })
    const page = await site.read(
      '2022/07/harbour-pilots-to-guide-ships-again-after-week-of-fog/index.html',
    )
    expect(page).toContain('<h1>Harbour pilots to guide ships again after week of fog</h1>')
    expect(page).toContain('<span class="byline-names">Coastal News Staff</span>')
    expect(page).toContain('{"@type":"Organization","name":"Coastal News Staff"}')
    expect(page).toContain(
      '<time datetime="2022-07-14T00:00:00+01:00">14 July 2022, 00:00 BST</time>',
    )
    expect(page).toContain(
      '<p>The harbour’s pilots will board ships again on Thursday, the port said, after a week in which fog had kept them ashore.</p>\n' +
        '<p>“We have waited for the wind – and it has come,” the port’s notice read.</p>\n' +
        '<p>Ferries &amp; freighters wait &lt; 2 miles out.</p>\n',
    )
    expect(await site.read('world/index.html')).toContain('Harbour pilots')
  })

  it('takes what it lacks from a sidecar', async () => {
    const site = await built({
      'src/articles/2022/07/14/fog.txt': WIRE,
      'src/articles/2022/07/14/fog.yaml': 'section: science\npublished: 2022-07-14 08:15\n',
    })
    expect(await site.read('2022/07/fog/index.html')).toContain('14 July 2022, 08:15 BST')
    expect(await site.read('science/index.html')).toContain('/2022/07/fog/')
    expect(await site.read('world/index.html')).not.toContain('/2022/07/fog/')
  })

  it('takes the line before the byline for the standfirst', async () => {
    const site = await built({
      'src/articles/2022/07/14/fog.txt':
        'Fog lifts.\nPilots go back to work.\nBy Jane Roe and John Doe\nOne paragraph.\n',
    })
    const page = await site.read('2022/07/fog/index.html')
    expect(page).toContain('<p class="standfirst">Pilots go back to work.</p>')
    expect(page).toContain(
      '<a rel="author" href="/authors/jane-roe/">Jane Roe</a> and <a rel="author" href="/authors/john-doe/">John Doe</a>',
    )
  })

  it('does not take a sentence that begins with By for the byline', async () => {
    const site = await built({
      'src/articles/2022/07/14/fog.txt':
        'Fog lifts\nBy Friday the harbour was open again.\nMore.\n',
    })
    const page = await site.read('2022/07/fog/index.html')
    expect(page).toContain('<p>By Friday the harbour was open again.</p>')
    expect(page).not.toContain('class="byline"')
  })
})

describe('Markdown copy', () => {
  it('is printed with everything its front matter says', async () => {
    const site = await built({
      'src/articles/2026/11/tides.md': story(
        {
          headline: 'Tides',
          standfirst: 'Twice a day.',
          kicker: 'Oceans',
          kind: 'explainer',
          section: 'science',
          topics: '[Tides, Moon]',
          authors: '[jane-roe, Reuters]',
          dateline: 'Dover',
          updated: '2026-11-21 10:00',
          corrections: '[{ at: 2026-11-20 12:00, text: It said once a day. }]',
        },
        'Water *rises*.[^1]\n\n[^1]: And falls.',
      ),
    })
    const page = await site.read('2026/11/tides/index.html')
    for (const part of [
      '<span class="kind-label">Explainer</span> <span><a href="/science/">Oceans</a></span></p>',
      '<p class="standfirst">Twice a day.</p>',
      'By <span class="byline-names"><a rel="author" href="/authors/jane-roe/">Jane Roe</a> and Reuters</span>',
      '<li><a href="/topics/tides/">Tides</a></li>',
      '<p class="dateline">Dover</p>',
      'Updated <time datetime="2026-11-21T10:00:00+00:00">21 November 2026, 10:00 GMT</time>',
      'It said once a day.',
      '<em>rises</em>',
      'role="doc-endnotes"',
      '"@type":"BackgroundNewsArticle"',
      '"@type":"CorrectionComment"',
    ])
      expect(page).toContain(part)
  })

  it('treats HTML and template code in the text as text', async () => {
    const site = await built({
      'src/articles/2026/11/a.md': story(
        {},
        '<script>alert(1)</script> {{ site }} {% include "x" %} ${1} <b>bold</b>',
      ),
    })
    const page = await site.read('2026/11/a/index.html')
    expect(page).toContain(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ site }} {% include “x” %} ${1} &lt;b&gt;bold&lt;/b&gt;</p>',
    )
  })
})

describe('an earlier address', () => {
  it('leads to where the story is now, if the story is live and nothing else stands there', async () => {
    const site = await built({
      'src/articles/2026/11/tides.md': story({
        headline: 'Tides',
        addresses: '[/2026/10/ebb/, /sea, /old/tides.html, /about/]',
      }),
      'src/articles/2026/11/held.md': story({ status: 'draft', addresses: '[/held/]' }),
    })
    for (const file of ['2026/10/ebb/index.html', 'sea/index.html', 'old/tides.html']) {
      const page = await site.read(file)
      expect(page).toContain('<meta http-equiv="refresh" content="0; url=/2026/11/tides/">')
      expect(page).toContain('<a href="/2026/11/tides/">Tides</a>')
    }
    expect(await site.read('about/index.html')).not.toContain('http-equiv')
    expect(await site.files()).not.toContain('held/index.html')
    expect(checkSite(site.out, 'https://test.example')).toEqual([])
  })
})

describe('a page', () => {
  it('lists no story twice: not as related, as the story so far, or as the next of its section', async () => {
    const tides =
      'The tide comes twice a day because the Moon pulls on the sea off Brest and Saint-Malo.'
    const files = Object.fromEntries(
      Array.from({ length: 14 }, (_none, index) => {
        const day = String(index + 1).padStart(2, '0')
        const storyline = index % 2 === 0 ? 'tides' : undefined
        return [
          `src/articles/2026/11/day-${day}.md`,
          story(
            { headline: `Tides, day ${day}`, published: `2026-11-${day}`, storyline },
            `${tides} Day ${day}.`,
          ),
        ]
      }),
    )
    const site = await built(files)
    for (const file of Object.keys(files)) {
      const page = await site.read(
        `${file.slice('src/articles/'.length, -'.md'.length)}/index.html`,
      )
      const links = [...page.matchAll(/href="(\/2026\/11\/day-\d+\/)"/g)].map(
        ([, address]) => address,
      )
      expect(links.length).toBeGreaterThan(0)
      expect(links).toEqual([...new Set(links)])
    }
  })
})
