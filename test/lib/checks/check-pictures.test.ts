// The checks of pictures, each on a site that was fine until it was broken for it.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'
import { aPhotograph, aPicture } from '../../sites/pictures.ts'
import { DATA, smallSite, story, type SmallSite } from '../../sites/small-site.ts'

const ORIGIN = 'https://test.example'
const PAGE = '2026/11/tides/index.html'

describe('the checks of pictures', () => {
  let site: SmallSite
  const undo: (() => Promise<void>)[] = []

  beforeAll(async () => {
    site = await smallSite({
      '_data/site.ts': String(DATA['_data/site.ts']).replace("socialCards: 'none'", ''),
      'src/articles/2026/11/tides.md': story(
        { picture: '{ file: wave.jpg, alt: A wave }', headline: 'Tides' },
        '![A curve](curve.svg)\n\n![A wave](wave.jpg)',
      ),
      'src/articles/2026/11/wave.jpg': await aPicture(800, 600).jpeg().toBuffer(),
      'src/articles/2026/11/curve.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text>Sea</text></svg>',
    })
    const built = await site.build()
    expect(built.ok).toBe(true)
  })
  afterEach(async () => {
    for (const step of undo.splice(0)) await step()
  })
  afterAll(() => site.remove())

  async function put(file: string, bytes: Uint8Array | string): Promise<void> {
    const full = path.join(site.out, file)
    const before = await readFile(full)
    undo.push(() => writeFile(full, before))
    await writeFile(full, bytes)
  }

  async function findingsAfter(file: string, from: string | RegExp, to: string) {
    const text = await readFile(path.join(site.out, file), 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    await put(file, changed)
    return found()
  }

  function found(): readonly string[] {
    return checkSite(site.out, ORIGIN).map(({ file, field, found: what }) =>
      [file, field, what]
        .filter(Boolean)
        .join(' ')
        .replaceAll(/-[0-9a-f]{12}/g, ''),
    )
  }

  async function printed(ending: string): Promise<string> {
    const names = await readdir(path.join(site.out, 'pictures'))
    return `pictures/${names.find((name) => name.endsWith(ending)) ?? ending}`
  }

  it('find nothing on a site as it was built', () => {
    expect(found()).toEqual([])
  })

  it.each([
    ['width', / width="800"/, '', 'a picture without width and height'],
    ['a height of pixels', / height="600"/, ' height="auto"', 'a picture without width and height'],
    ['alt', / alt="A curve"/, '', 'a picture without alt'],
    [
      'its true shape',
      / height="600"/,
      ' height="800"',
      'a picture of 800 × 600 with room for 800 × 800',
    ],
  ] as const)('find a picture without %s', async (_what, from, to, what) => {
    expect(await findingsAfter(PAGE, from, to)).toContain(`${PAGE} <img> ${what}`)
  })

  it('find a candidate that is not there, or not as wide as it says', async () => {
    expect(await findingsAfter(PAGE, '-640.avif 640w', '-641.avif 640w')).toContain(
      `${PAGE} <source> the candidate /pictures/wave-641.avif, which is no picture of this site`,
    )
    await undo.pop()?.()
    expect(await findingsAfter(PAGE, '-640.avif 640w', '-640.avif 700w')).toEqual([
      `${PAGE} <source> the candidate /pictures/wave-640.avif of 700w, which is 640 pixels wide`,
    ])
  })

  it('find a srcset without sizes', async () => {
    expect(await findingsAfter(PAGE, / sizes="[^"]*"/, '')).toEqual([
      `${PAGE} <source> a srcset without sizes`,
    ])
  })

  it('find a picture but the lead that is not lazy, and a lead that is not eager', async () => {
    const fault = `${PAGE} <img> a picture that is fetched before anybody comes to it`
    expect(await findingsAfter(PAGE, ' loading="lazy"', '')).toEqual([fault])
    await undo.pop()?.()
    expect(await findingsAfter(PAGE, ' fetchpriority="high"', '')).toEqual([fault])
  })

  it('find a picture for social networks that is not there, or of which the size is not told', async () => {
    expect(await findingsAfter(PAGE, /(og:image" content="[^"]*)16x9/, '$115x9')).toContain(
      `${PAGE} <meta> og:image https://test.example/pictures/wave-15x9.jpg, which is no picture of this site`,
    )
    await undo.pop()?.()
    expect(
      await findingsAfter(PAGE, 'og:image:width" content="800"', 'og:image:width" content="1200"'),
    ).toEqual([
      `${PAGE} <meta> og:image https://test.example/pictures/wave-16x9.jpg, without its true size and its words`,
    ])
  })

  it('find a picture that tells where and with what it was taken, in any format', async () => {
    await put(await printed('-800.jpg'), await aPhotograph(600, 800))
    expect(new Set(found().filter((what) => what.includes('tells')))).toEqual(
      new Set([
        'pictures/wave-800.jpg a picture that tells with what camera it was taken',
        'pictures/wave-800.jpg a picture that tells where it was taken',
      ]),
    )
    for (const format of ['avif', 'webp'] as const) {
      const bytes = await aPicture(800, 600)
        .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
        .toFormat(format)
        .toBuffer()
      await put(await printed(`-800.${format}`), bytes)
      expect(found()).toContain(
        `pictures/wave-800.${format} a picture that tells where it was taken`,
      )
    }
  })

  it('find a drawing that does more than draw', async () => {
    await put(
      await printed('.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><script>alert(1)</script></svg>',
    )
    expect(found().map((what) => what.split(' (')[0])).toEqual([
      'pictures/curve.svg an SVG with "<script" in it',
    ])
  })

  it('find an enclosure whose size is not told truly', async () => {
    const [rss] = await findingsAfter('feed.xml', / length="(\d+)"/, ' length="1$1"')
    expect(rss).toMatch(
      /^feed\.xml the picture https:\/\/test\.example\/pictures\/wave-800\.jpg with the bytes 1\d+$/,
    )
  })
})
