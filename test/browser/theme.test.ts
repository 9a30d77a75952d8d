// Light or dark: the system's choice, the reader's own, and no flash of the other.

import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from './chromium.ts'
import { openDemoSite, type DemoSite } from './demo-site.ts'

const ARTICLE = '/2026/09/why-the-tide-comes-twice-a-day/'

/** Whether the ground of the page is dark. */
const isDark = (page: Page) =>
  page.evaluate<boolean>(
    `getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3).every((part) => part < 90)`,
  )

describe.skipIf(!hasChromium)('the theme', () => {
  let site: DemoSite
  beforeAll(async () => {
    site = await openDemoSite()
  })
  afterAll(() => site.close())

  const open = async (options: BrowserContextOptions) => {
    const context = await site.browser.newContext(options)
    const page = await context.newPage()
    await page.goto(site.origin)
    return page
  }
  const choice = (page: Page) => page.getByLabel('Theme')

  it.each(['light', 'dark'] as const)('is the system’s at first: %s', async (colorScheme) => {
    const page = await open({ colorScheme })
    expect(await isDark(page)).toBe(colorScheme === 'dark')
    expect(await choice(page).inputValue()).toBe('')
    await page.context().close()
  })

  it('is what the reader chose, on this page and the next, until the system is asked again', async () => {
    const page = await open({ colorScheme: 'light' })
    await choice(page).selectOption('Dark')
    expect(await isDark(page)).toBe(true)
    await page.goto(`${site.origin}${ARTICLE}`)
    expect(await isDark(page)).toBe(true)
    expect(await choice(page).inputValue()).toBe('dark')
    await choice(page).selectOption('As the system')
    expect(await isDark(page)).toBe(false)
    await page.reload()
    expect(await isDark(page)).toBe(false)
    await page.context().close()
  })

  it('is there before the script that offers it, so that nothing flashes', async () => {
    const page = await open({ colorScheme: 'light' })
    await choice(page).selectOption('Dark')
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${site.origin}${ARTICLE}`)
    expect(await isDark(page)).toBe(true)
    await page.context().close()
  })

  it('follows a choice made in another tab', async () => {
    const page = await open({ colorScheme: 'light' })
    const other = await page.context().newPage()
    await other.goto(`${site.origin}/world/`)
    await choice(other).selectOption('Dark')
    await page.waitForFunction(`document.documentElement.dataset.theme === 'dark'`)
    expect(await isDark(page)).toBe(true)
    await page.context().close()
  })

  it('is not offered where no script runs', async () => {
    const page = await open({ javaScriptEnabled: false, colorScheme: 'dark' })
    expect(await choice(page).isVisible()).toBe(false)
    expect(await isDark(page)).toBe(true)
    await page.context().close()
  })
})
