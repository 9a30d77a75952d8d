// Every kind of page, in a paper that reads from left to right and in one that reads from right to
// left, as readers have it who need more than a plain window.

import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_PAGE, wholePaper, type PaperLanguage } from '../sites/whole-paper.ts'
import { axeFindings } from './axe.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const LANGUAGES: readonly PaperLanguage[] = ['en', 'he']
const PAGES = Object.entries(EVERY_PAGE)

describe.skipIf(!hasChromium).each(LANGUAGES)('a paper in the language %s', (language) => {
  let paper: OpenSite

  beforeAll(async () => {
    paper = await openSmallSite(wholePaper(language))
  })
  afterAll(() => paper.close())

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await paper.browser.newPage(options)
    await page.goto(`${paper.server.origin}${address}`)
    return page
  }

  describe.each(PAGES)('on its %s', (_kind, address) => {
    let page: Page
    beforeAll(async () => {
      page = await open(address)
    })
    afterAll(() => page.close())

    it('has nothing that axe-core objects to, in either theme', async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await axeFindings(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await axeFindings(page)).toEqual([])
    })

    it('has one headline, the landmarks and the direction of its language', async () => {
      expect(await page.evaluate(OUTLINE)).toEqual({
        headlines: 1,
        landmarks: ['HEADER', 'MAIN', 'FOOTER'],
        runsAsItSays: true,
      })
    })

    it('never scrolls sideways in a window of 320 pixels, which is one of 1280 at 400 %', async () => {
      await page.setViewportSize({ width: 320, height: 256 })
      expect(await sideways(page)).toEqual({ width: 320, beyond: [] })
    })

    it('loses nothing when a reader spaces the text out', async () => {
      await page.setViewportSize({ width: 360, height: 780 })
      await page.addStyleTag({ content: SPACED_OUT })
      expect(await sideways(page)).toEqual({ width: 360, beyond: [] })
      expect(await page.evaluate(CUT_OFF)).toEqual([])
    })
  })

  it('has nothing in its lite edition that axe-core objects to, in either theme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(`/lite${EVERY_PAGE['story with everything']}`, { colorScheme })
      expect(await axeFindings(page)).toEqual([])
      await page.close()
    }
  })

  it('mirrors its pages with the direction of its language', async () => {
    const page = await open(EVERY_PAGE['story with everything'], {
      viewport: { width: 1440, height: 900 },
    })
    const inOrder = async (first: string, second: string) =>
      Number(await page.evaluate(leftEdge(first))) < Number(await page.evaluate(leftEdge(second)))
    const leftToRight = language === 'en'
    expect(await inOrder('.masthead-name a', '.tools')).toBe(leftToRight)
    expect(await inOrder('.story-credits', '.story-heads')).toBe(leftToRight)
    expect(await inOrder('.story-body > p:last-of-type', '.fact-box')).toBe(leftToRight)
    await page.close()
  })
})

const OUTLINE = `({
  headlines: document.querySelectorAll('h1').length,
  landmarks: [...document.body.children].map(({ tagName }) => tagName)
    .filter((name) => ['HEADER', 'MAIN', 'FOOTER'].includes(name)),
  runsAsItSays: document.documentElement.dir === getComputedStyle(document.body).direction,
})`

function leftEdge(selector: string): string {
  return `document.querySelector('${selector}').getBoundingClientRect().left`
}

/** The width of the page, and whatever sticks out of it without a region of its own to scroll in. */
async function sideways(
  page: Page,
): Promise<{ readonly width: unknown; readonly beyond: unknown }> {
  const width = await page.evaluate('document.documentElement.scrollWidth')
  const beyond = await page.evaluate(`[...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.table, .skip, .visually-hidden, [hidden], svg'))
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 1 && (right > innerWidth + 1 || left < -1)
    })
    .map((element) => element.outerHTML.slice(0, 80))`)
  return { width, beyond }
}

/** WCAG 2.2, 1.4.12. */
const SPACED_OUT = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`

/** Boxes whose text is taller than they are, and that hide what does not fit. */
const CUT_OFF = `[...document.querySelectorAll('body *')]
  .filter((element) => getComputedStyle(element).overflowY === 'hidden')
  .filter((element) => !element.closest('.visually-hidden, .skip'))
  .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
  .map((element) => element.outerHTML.slice(0, 80))`
