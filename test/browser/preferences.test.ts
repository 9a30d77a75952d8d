// What a reader has asked of the machine: its own colours, less movement; and what paper asks.

import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_PAGE, wholePaper } from '../sites/whole-paper.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const STORY = EVERY_PAGE['story with everything']

describe.skipIf(!hasChromium)('a reader’s page', () => {
  let paper: OpenSite

  beforeAll(async () => {
    paper = await openSmallSite(wholePaper('en'))
  })
  afterAll(() => paper.close())

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await paper.browser.newPage(options)
    await page.goto(`${paper.server.origin}${address}`)
    return page
  }

  it('keeps in forced colours what grounds said: boxes, the section, the focus', async () => {
    const page = await open(STORY, { forcedColors: 'active' })
    const style = (selector: string, property: string) =>
      page.evaluate(
        `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`,
      )
    expect(await style('.fact-box', 'border-inline-start-style')).toBe('solid')
    expect(await style('.sections [aria-current]', 'border-block-end-color')).not.toBe(
      await style('.sections a:not([aria-current])', 'border-block-end-color'),
    )
    await page.keyboard.press('Tab')
    expect(await style(':focus', 'outline-style')).toBe('solid')
    await page.close()
  })

  it('moves nothing for those who want less movement', async () => {
    const still = await open(STORY, { reducedMotion: 'reduce' })
    expect(await still.evaluate(MOVING)).toEqual([])
    await still.close()
  })

  it('is on paper the story alone, with its address and where its links lead', async () => {
    const page = await open(STORY)
    await page.emulateMedia({ media: 'print' })
    const shown = (selector: string) => page.locator(selector).first().isVisible()
    expect(await Promise.all(['h1', '.story-body', '.sources', '.page-address'].map(shown)))
      .toEqual([true, true, true, true]) // prettier-ignore
    expect(await Promise.all(['.sections', '.tools', '.related', '.skip'].map(shown)))
      .toEqual([false, false, false, false]) // prettier-ignore
    expect(await page.locator('.page-address').textContent()).toBe(`https://test.example${STORY}`)
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector('.story-body a[href^=http]'), '::after').content`,
      ),
    ).toBe('" (https://oceanservice.noaa.gov/)"')
    await page.close()
  })

  it.each(['story with everything', 'story in Hebrew', 'story in Arabic'] as const)(
    'stays where it is when its fonts come late: %s',
    async (kind) => {
      for (const width of [360, 1280]) {
        const page = await paper.browser.newPage({ viewport: { width, height: 900 } })
        await page.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 400))
          await route.continue()
        })
        await page.goto(`${paper.server.origin}${EVERY_PAGE[kind]}`, { waitUntil: 'networkidle' })
        const { faces, shift } = (await page.evaluate(SHIFT)) as Readonly<Record<string, number>>
        expect(faces).toBeGreaterThan(2)
        // A twentieth of what is counted as good: where a line breaks otherwise after all.
        expect(shift).toBeLessThan(0.005)
        await page.close()
      }
    },
  )
})

const MOVING = `[...document.querySelectorAll('*')]
  .filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element)
    return transitionDuration !== '0s' || animationName !== 'none'
  })
  .map(({ tagName }) => tagName)`

/** How many fonts came, and how far what was shown has moved since: the sum of its layout shifts. */
const SHIFT = `document.fonts.ready.then(() => new Promise((resolve) => {
  const faces = [...document.fonts].filter(({ status, family }) => status === 'loaded' && !family.includes('Fallback')).length
  let shift = 0
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value
  })
  observer.observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => resolve({ faces, shift }), 300)
}))`
