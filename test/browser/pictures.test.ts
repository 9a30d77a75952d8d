// Photographs as browsers lay them out and choose them: beside or above their words, and of a size.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJpeg } from '../sites/pictures.ts'
import { story, type SiteFiles } from '../sites/small-site.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const PICTURE = '{ file: harbour.jpg, alt: A harbour }'
const TEXT = 'The first paragraph.\n\n![A pier](harbour.jpg)\nThe pier.\n\nThe last paragraph.'

/** Twelve stories of two sections, each with the picture as its lead and in its text. */
async function illustrated(): Promise<SiteFiles> {
  const stories = Array.from({ length: 12 }, (_none, index) => [
    `src/articles/2026/11/story-${index}.md`,
    story(
      {
        headline: `The harbour reopens for the ${index + 1}th time`,
        standfirst: 'Pilots board ships again from Thursday, the port said.',
        section: index % 2 ? 'science' : 'world',
        topics: '[Ports]',
        picture: PICTURE,
      },
      TEXT,
    ),
  ])
  return {
    ...(Object.fromEntries(stories) as Record<string, string>), // SAFETY: pairs of a path and a text.
    'src/articles/2026/11/harbour.jpg': await aJpeg(2000, 1300),
  }
}

const PAGES = {
  front: '/',
  section: '/world/',
  topic: '/topics/ports/',
  story: '/2026/11/story-3/',
} as const

describe.skipIf(!hasChromium).each(Object.entries(PAGES))(
  'a photograph on a %s',
  (_kind, address) => {
    let open: OpenSite
    beforeAll(async () => {
      open = await openSmallSite(await illustrated())
    })
    afterAll(() => open.close())

    it.each([360, 768, 1280, 1440])(
      'is in its place, and told to be as wide as it is, in a window of %i pixels',
      async (width) => {
        const page = await open.browser.newPage({ viewport: { width, height: 900 } })
        await page.goto(`${open.server.origin}${address}`)
        expect(await page.evaluate(PICTURES)).toBeGreaterThan(1)
        expect(await page.evaluate(ASTRAY)).toEqual([])
        expect(await page.evaluate(MISTOLD)).toEqual([])
        await page.close()
      },
    )
  },
)

const PICTURES = `document.querySelectorAll('main picture').length`

/** Cards whose picture begins below their headline: neither above the words nor beside them. */
const ASTRAY = `[...document.querySelectorAll('.card:has(.card-picture)')]
  .filter((card) => card.querySelector('.card-picture').checkVisibility())
  .filter((card) => card.querySelector('.card-picture').getBoundingClientRect().top >
    card.querySelector('.card-headline').getBoundingClientRect().bottom + 24)
  .map((card) => card.className)`

/**
 * Pictures whose sizes promise less than nine tenths of the width they have, or more than four
 * thirds: a browser would choose a blurred print, or a needless one.
 */
const MISTOLD = `[...document.querySelectorAll('main img[sizes]')]
  .filter((img) => img.checkVisibility())
  .map((img) => {
    const [length] = img.sizes.split(/,\\s*(?![^(]*\\))/)
      .map((part) => /^(\\(min-width[^)]*\\))?\\s*(.*)$/.exec(part.trim()))
      .filter(([, condition]) => !condition || matchMedia(condition).matches)
      .map(([, , length]) => length)
    const ruler = document.body.appendChild(document.createElement('div'))
    ruler.style.cssText = 'position: absolute; visibility: hidden; inline-size: ' + length
    const told = ruler.offsetWidth
    ruler.remove()
    return [img.className, told, img.offsetWidth]
  })
  .filter(([, told, is]) => told < is * 0.9 || told > is * 1.34)`
