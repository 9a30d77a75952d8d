// Social cards: which pages have which, and what is drawn on them.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { cardFonts } from '#lib/darkroom/card-fonts.ts'
import { drawCard } from '#lib/darkroom/draw-card.ts'
import { shapeText } from '#lib/darkroom/shape-text.ts'
import type { CardWords } from '#lib/pictures/social-card.ts'
import { aJpeg } from '../../sites/pictures.ts'
import { DATA, smallSite, story, type SiteFiles, type SmallSite } from '../../sites/small-site.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

async function built(outputs: string, files: SiteFiles): Promise<SmallSite> {
  const data = String(DATA['_data/site.ts']).replace("{ socialCards: 'none' }", outputs)
  const site = await smallSite({ ...files, '_data/site.ts': data })
  sites.push(site)
  const result = await site.build()
  expect(result.ok ? [] : result.problems).toEqual([])
  return site
}

async function imageOf(site: SmallSite, page: string): Promise<string | undefined> {
  const address = /og:image" content="https:\/\/test\.example([^"]*)"/.exec(
    await site.read(page),
  )?.[1]
  return address?.replace(/-[0-9a-f]{12}/, '')
}

const WORDS: CardWords = {
  paper: 'The Test',
  headline: 'Tides come twice a day',
  kicker: 'Oceans',
  section: 'Science',
  kind: 'news',
  language: 'en',
  direction: 'ltr',
}

/** The first and last columns, in shares of the width, that hold ink between two rows. */
async function inkIn(
  card: Buffer,
  top: number,
  bottom: number,
): Promise<readonly [number, number]> {
  const { data, info } = await sharp(card).greyscale().raw().toBuffer({ resolveWithObject: true })
  const columns: number[] = []
  for (let x = 0; x < info.width; x += 1)
    for (let y = top; y < bottom; y += 1)
      if ((data[y * info.width + x] ?? 255) < 128) columns.push(x / info.width)
  return [Math.min(...columns), Math.max(...columns)]
}

describe('which stories have a card', () => {
  const files = async (): Promise<SiteFiles> => ({
    'src/articles/2026/11/old.md': story({ headline: 'Old', published: '2026-11-01' }),
    'src/articles/2026/11/new.md': story({ headline: 'New', published: '2026-11-02' }),
    'src/articles/2026/11/seen.md': story({ picture: '{ file: a.jpg, alt: A wave }' }),
    'src/articles/2026/11/a.jpg': await aJpeg(400, 300),
  })
  const pages = ['2026/11/old', '2026/11/new', '2026/11/seen', 'world', 'science'].map(
    (page) => `${page}/index.html`,
  )
  const images = (site: SmallSite) => Promise.all(pages.map((page) => imageOf(site, page)))

  it('is said by the site: those without a photograph, all, or none', async () => {
    const unillustrated = await built('{}', await files())
    expect(await images(unillustrated)).toEqual([
      '/pictures/card-old.png', '/pictures/card-new.png', '/pictures/a-16x9.jpg', '/pictures/card-paper.png', '/pictures/card-paper.png',
    ]) // prettier-ignore
    expect(await images(await built("{ socialCards: 'all' }", await files()))).toContain(
      '/pictures/card-seen.png',
    )
    expect(await images(await built("{ socialCards: 'none' }", await files()))).toEqual([
      undefined, undefined, '/pictures/a-16x9.jpg', undefined, undefined,
    ]) // prettier-ignore
  })

  it('ends with the newest of them; older ones have the card of their section', async () => {
    const site = await built('{ mostSocialCards: 1 }', await files())
    expect((await images(site)).slice(0, 2)).toEqual([
      '/pictures/card-world.png',
      '/pictures/card-new.png',
    ])
    expect((await site.files()).filter((file) => file.includes('card-'))).toHaveLength(3)
  })

  it('is told with size and words, and what is told is there', async () => {
    const site = await built('{}', await files())
    const page = await site.read('2026/11/new/index.html')
    expect(page).toContain(
      '<meta property="og:image:type" content="image/png">\n<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">\n<meta property="og:image:alt" content="New — The Test">\n<meta name="twitter:card" content="summary_large_image">',
    )
    const card = (await site.files()).find((file) => file.includes('card-new'))
    const { format, width, height } = await sharp(
      await readFile(path.join(site.out, card ?? '')),
    ).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])
  })
})

describe('a card', () => {
  it('has the same bytes when it is drawn again', async () => {
    expect(await drawCard(WORDS)).toEqual(await drawCard(WORDS))
  })

  it('reads from its side of the page', async () => {
    const [left] = await inkIn(await drawCard(WORDS), 80, 125)
    expect(left).toBeCloseTo(0.06, 2)
    const hebrew = {
      ...WORDS,
      headline: 'הגאות באה פעמיים',
      kicker: 'אוקיינוסים',
      language: 'he',
      direction: 'rtl',
    } as const
    const [first, last] = await inkIn(await drawCard(hebrew), 80, 125)
    expect(first).toBeGreaterThan(0.6)
    expect(last).toBeCloseTo(0.94, 2)
  })

  it('fits any headline, and cuts off what cannot fit', async () => {
    const long = 'A headline that would never end '.repeat(30)
    for (const headline of [long, 'W'.repeat(200), '§'])
      for (const direction of ['ltr', 'rtl'] as const) {
        const [first, last] = await inkIn(
          await drawCard({ ...WORDS, headline, direction }),
          135,
          525,
        )
        expect(first).toBeGreaterThan(0.05)
        expect(last).toBeLessThan(0.95)
      }
  })

  it('bears the name of the paper in the place of a headline that our fonts cannot set', async () => {
    const chinese = await drawCard({ ...WORDS, headline: '潮汐' })
    expect(chinese).toEqual(await drawCard({ ...WORDS, headline: 'The Test' }))
  })
})

describe('text', () => {
  const shaped = async (text: string, direction: 'ltr' | 'rtl') =>
    shapeText(text, { fonts: (await cardFonts()).display, size: 100, direction })
  /** Where each glyph stands, from the left. */
  const places = async (text: string, direction: 'ltr' | 'rtl') =>
    [...(await shaped(text, direction)).markup.matchAll(/translate\(([-\d.]+)/g)].map(([, x]) =>
      Number(x),
    )

  it('joins Arabic letters, unless a writer parts them', async () => {
    const joined = await shaped('سلم', 'rtl')
    expect(joined.markup).not.toBe((await shaped('س\u200Cل\u200Cم', 'rtl')).markup)
    expect(joined.width).toBeLessThan(
      (await shaped('س', 'rtl')).width +
        (await shaped('ل', 'rtl')).width +
        (await shaped('م', 'rtl')).width,
    )
  })

  it('puts numbers and Latin names where a right-to-left line has them', async () => {
    const letter = (await shaped('א', 'rtl')).width
    const digits = (await shaped('12', 'ltr')).width
    const space = (await shaped(' ', 'ltr')).width
    // Right to left: the letter, a space, then the number, which itself reads from the left.
    expect((await shaped('א 12', 'rtl')).width).toBeCloseTo(letter + space + digits, 3)
    const [one = 0, two = 0, aleph = 0] = await places('א 12', 'rtl')
    expect([one, two > one, aleph]).toEqual([0, true, expect.closeTo(digits + space, 3)])
  })

  it('turns brackets round in right-to-left text', async () => {
    const inHebrew = await shaped('(א)', 'rtl')
    const [open, , close] = inHebrew.markup.match(/d="[^"]*"/g) ?? []
    const [latinOpen, , latinClose] = (await shaped('(a)', 'ltr')).markup.match(/d="[^"]*"/g) ?? []
    expect([open, close]).toEqual([latinOpen, latinClose])
  })
})
