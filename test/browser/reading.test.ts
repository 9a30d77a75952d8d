// A reader's walk through the demo site in a real browser.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from './chromium.ts'
import { openDemoSite, type DemoSite } from './demo-site.ts'

const ARTICLE = '/2022/07/us-to-press-israel-on-ukraine-needs/'
const TIDES = '/2026/09/why-the-tide-comes-twice-a-day/'

describe.skipIf(!hasChromium)('the demo site in Chromium', () => {
  let demo: DemoSite

  beforeAll(async () => {
    demo = await openDemoSite()
  })
  afterAll(() => demo.close())

  /** A page, and every address it asks for. */
  async function openPage(
    options: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
    const context = await demo.browser.newContext(options)
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    return { page: await context.newPage(), asked }
  }

  it('is walked from front page to section, article and related story without JavaScript, and asks no other site for anything', async () => {
    const { page, asked } = await openPage({ javaScriptEnabled: false })
    await page.goto(`${demo.origin}/`)
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('link', { name: 'World' })
      .click()
    expect(new URL(page.url()).pathname).toBe('/world/')
    await page.locator(`main a[href="${ARTICLE}"]`).first().click()
    const headline = await page.getByRole('heading', { level: 1 }).textContent()
    expect(headline).toContain('specific needs')
    const related = page.getByRole('region', { name: 'Related stories' })
    await related.getByRole('link').first().click()
    expect(new URL(page.url()).pathname).not.toBe(ARTICLE)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(headline)
    await page.goto(`${demo.origin}${TIDES}`)
    expect(
      asked.filter((url) => !url.startsWith(`${demo.origin}/`) && !url.startsWith('data:')),
    ).toEqual([])
    expect(asked.some((url) => url.endsWith('.svg'))).toBe(true)
    await page.context().close()
  })

  it('shows every picture and the style sheet: nothing it asks for is missing', async () => {
    const { page } = await openPage({})
    const missing: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url())
    })
    for (const address of ['/', '/science/', TIDES])
      await page.goto(`${demo.origin}${address}`, { waitUntil: 'networkidle' })
    expect(missing).toEqual([])
    await page.context().close()
  })

  const pages = {
    front: '/',
    section: '/science/',
    article: ARTICLE,
    explainer: TIDES,
    about: '/about/',
    missing: '/404.html',
  }
  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    it.each(Object.entries(pages))(
      'has nothing on its %s page that axe-core objects to',
      async (_kind, address) => {
        const { page } = await openPage({ colorScheme, viewport: { width: 1280, height: 900 } })
        await page.goto(`${demo.origin}${address}`)
        expect(await axeFindings(page)).toEqual([])
        await page.context().close()
      },
    )
  })

  it.each(Object.entries(pages))(
    'never scrolls sideways on its %s page at 320 pixels',
    async (_kind, address) => {
      const { page } = await openPage({ viewport: { width: 320, height: 640 } })
      await page.goto(`${demo.origin}${address}`)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      await page.context().close()
    },
  )
})

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Each finding as the rule and the elements concerned. */
async function axeFindings(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
  )
}
