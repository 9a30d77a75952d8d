// Nothing moves once it is shown, however late fonts, pictures and script come.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_PAGE, wholePaper, type PaperLanguage } from '../sites/whole-paper.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const WINDOWS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } } as const
/** Milliseconds by which everything but the page and its style sheet is late. */
const LATE = 300
/** What rounding of a pixel may add up to. */
const NOTHING = 0.001
const KINDS = [
  'front', 'section', 'author', 'archive', 'story with everything', 'opinion', 'explainer', 'live story', 'search',
] as const // prettier-ignore

describe.skipIf(!hasChromium).each(['en', 'he'] as const)(
  'a paper in the language %s',
  (language: PaperLanguage) => {
    let paper: OpenSite
    beforeAll(async () => {
      paper = await openSmallSite(wholePaper(language))
    })
    afterAll(() => paper.close())

    describe.each(Object.entries(WINDOWS))('on a %s', (_name, viewport) => {
      it.each(KINDS)('keeps its %s still', async (kind) => {
        const context = await paper.browser.newContext({ viewport, serviceWorkers: 'block' })
        const page = await context.newPage()
        await page.route(/\.(?:woff2|js|svg|avif|webp|jpeg|png)$/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, LATE))
          await route.continue()
        })
        await page.goto(`${paper.server.origin}${EVERY_PAGE[kind]}`, { waitUntil: 'networkidle' })
        const { shown, shift, moved } = await shifts(page)
        expect(shown).toBe(true)
        expect(shift > NOTHING ? moved : []).toEqual([])
        await context.close()
      })
    })
  },
)

interface Shifts {
  readonly shown: boolean
  readonly shift: number
  /** The beginnings of what moved. */
  readonly moved: readonly string[]
}

function shifts(page: Page): Promise<Shifts> {
  return page.evaluate<Shifts>(`new Promise((resolve) => {
    let shift = 0
    const moved = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        shift += value
        moved.push(...sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 80)))
      }
    }).observe({ type: 'layout-shift', buffered: true })
    const shown = performance.getEntriesByName('first-contentful-paint').length === 1
    setTimeout(() => resolve({ shown, shift, moved }), 200)
  })`)
}
