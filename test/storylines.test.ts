// Running stories on whole small sites: the story so far on each article, and a page for each storyline.

import { afterEach, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { smallSite, story, type SiteFiles, type SmallSite } from './sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

async function built(files: SiteFiles): Promise<SmallSite> {
  const site = await smallSite(files)
  sites.push(site)
  const result = await site.build()
  expect(result.ok ? [] : result.problems).toEqual([])
  return site
}

const BRIDGE: SiteFiles = {
  'src/articles/2026/11/one.md': story({
    headline: 'Bridge shut',
    published: '2026-11-01',
    storyline: 'old-bridge',
  }),
  'src/articles/2026/11/two.md': story({
    headline: 'Bridge cracks found',
    published: '2026-11-03',
    storyline: 'old-bridge',
    updates: '[{ at: 2026-11-04 10:00, note: A second crack was found. }]',
    corrections: '[{ at: 2026-11-05 10:00, text: The bridge is of iron. }]',
  }),
  'src/articles/2026/11/three.md': story({
    headline: 'Bridge to open',
    published: '2026-11-07',
    storyline: 'old-bridge',
  }),
  'src/articles/2026/11/held.md': story({
    headline: 'Bridge xyzzy',
    published: '2026-12-01',
    storyline: 'old-bridge',
  }),
  'src/articles/2026/11/alone.md': story({ headline: 'Alone', storyline: 'of-one' }),
}

/** Addresses in the part of a page that has this class, in order. */
function linksIn(page: string, name: string): readonly string[] {
  const part =
    new RegExp(`class="${name}[^]*?</(?:section|div)>\n(?=<section|<nav|</main|</div)`).exec(
      page,
    )?.[0] ?? ''
  return [...part.matchAll(/href="([^"]*)"/g)].map(([, address]) => address ?? '')
}

describe('an article of a running story', () => {
  it('tells the story so far, oldest first, and leads to the whole of it', async () => {
    const page = await (await built(BRIDGE)).read('2026/11/three/index.html')
    expect(linksIn(page, 'so-far railed')).toEqual([
      '/storylines/old-bridge/',
      '/2026/11/one/',
      '/2026/11/two/',
    ])
    expect(page).toContain('>Old bridge</a>')
  })

  it('that is the first has nothing to tell yet, but leads to what came after', async () => {
    const page = await (await built(BRIDGE)).read('2026/11/one/index.html')
    expect(page).not.toContain('class="timeline"')
    expect(linksIn(page, 'related railed').slice(0, 2)).toEqual([
      '/2026/11/two/',
      '/2026/11/three/',
    ])
    expect(page).toContain('Same storyline')
  })

  it('that is the only one says nothing of a storyline', async () => {
    const site = await built(BRIDGE)
    expect(await site.read('2026/11/alone/index.html')).not.toContain('so-far')
    expect(await site.files()).not.toContain('storylines/of-one/index.html')
  })
})

describe('a small archive', () => {
  it('has the storylines of its authors alone: too little is published to tell a rare word from a name', async () => {
    const alike =
      'The old bridge at Marlow shut on Friday after a crack was found in its third pier.'
    const files = Object.fromEntries(
      [1, 2, 3, 4].map((day) => [
        `src/articles/2026/11/marlow-${day}.md`,
        story({ headline: `Marlow bridge, day ${day}`, published: `2026-11-0${day}` }, alike),
      ]),
    )
    const site = await built(files)
    expect((await site.files()).filter((file) => file.startsWith('storylines/'))).toEqual([])
  })
})

describe('the page of a storyline', () => {
  it('has the latest on top, and what changed in each', async () => {
    const page = await (await built(BRIDGE)).read('storylines/old-bridge/index.html')
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    expect([...main.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      '/2026/11/three/',
      '/2026/11/two/',
      '/2026/11/one/',
    ])
    expect(main.match(/class="changes"/g)).toHaveLength(1)
    expect(main.indexOf('The bridge is of iron.')).toBeLessThan(
      main.indexOf('A second crack was found.'),
    )
  })

  it('that is long has pages of older stories, which stay as they are when one is added', async () => {
    const days = Array.from({ length: 65 }, (_none, index) => [
      `src/articles/2026/09/day-${index}.md`,
      story({
        headline: `Day ${index}`,
        published: `2026-09-01 ${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`,
        storyline: 'old-bridge',
      }),
    ])
    const site = await built(Object.fromEntries(days))
    const chaptersOn = (page: string) => page.match(/<article class="card/g)?.length
    const front = await site.read('storylines/old-bridge/index.html')
    const first = await site.read('storylines/old-bridge/page/1/index.html')
    expect([chaptersOn(front), chaptersOn(first)]).toEqual([35, 30])
    expect(front).toContain('<a rel="next" href="/storylines/old-bridge/page/1/">')
    expect(first).toContain('<h1>Old bridge, page 1</h1>')
    expect(first).toContain('<a rel="prev" href="/storylines/old-bridge/">')
    expect(checkSite(site.out, 'https://test.example')).toEqual([])
    await site.write({
      'src/articles/2026/11/new.md': story({ headline: 'New', storyline: 'old-bridge' }),
    })
    expect((await site.build()).ok).toBe(true)
    expect(await site.read('storylines/old-bridge/page/1/index.html')).toBe(first)
    expect(await site.read('storylines/old-bridge/index.html')).toContain('>New</a>')
  })

  it('names no story that is held back', async () => {
    const site = await built(BRIDGE)
    for (const file of await site.files()) expect(await site.read(file)).not.toContain('xyzzy')
  })

  it('has the name and description of the data file', async () => {
    const site = await built({
      ...BRIDGE,
      '_data/storylines.ts': `export default { 'old-bridge': { name: 'The Old Bridge', description: 'Shut since 1 November.' } }`,
    })
    const page = await site.read('storylines/old-bridge/index.html')
    expect(page).toContain('<h1>The Old Bridge</h1>')
    expect(page).toContain('<p class="standfirst">Shut since 1 November.</p>')
    expect(page).toContain('<meta name="description" content="Shut since 1 November.">')
  })
})
