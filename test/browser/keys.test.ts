// Single keys: what they do, and that they do nothing where a reader would not want it.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { story } from '../sites/small-site.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const TIDES = '/2026/11/tides/'

describe.skipIf(!hasChromium)('single keys', () => {
  let open: OpenSite
  let page: Page

  beforeAll(async () => {
    open = await openSmallSite({
      'src/articles/2026/11/tides.md': story({ headline: 'Tides', published: '2026-11-22 09:00' }),
      'src/articles/2026/11/moon.md': story({ headline: 'Moon', published: '2026-11-21 09:00' }),
    })
  })
  afterAll(() => open.close())
  beforeEach(async () => {
    page = await open.browser.newPage()
  })
  afterEach(() => page.close())

  const show = (address: string) => page.goto(`${open.server.origin}${address}`)
  const press = (key: string) => page.keyboard.press(key)
  const focused = () => page.evaluate('document.activeElement.textContent.trim()')
  const path = () => new URL(page.url()).pathname
  const saved = () => page.evaluate(`localStorage.saved ?? ''`)

  it('go from headline to headline, and open what has the focus', async () => {
    await show('/')
    await press('j')
    expect(await focused()).toBe('Tides')
    await press('j')
    expect(await focused()).toBe('Moon')
    await press('k')
    expect(await focused()).toBe('Tides')
    await press('Enter')
    await page.waitForURL(`**${TIDES}`)
  })

  it.each([
    ['h', '/'],
    ['/', '/search/'],
    ['?', '/keyboard/'],
  ])('%s leads to %s', async (key, address) => {
    await show(TIDES)
    await press(key)
    await page.waitForURL(`${open.server.origin}${address}`)
  })

  it('save a story, and take it back', async () => {
    await show(TIDES)
    await press('s')
    expect(await saved()).toContain(TIDES)
    await press('s')
    expect(await saved()).toBe('')
  })

  it('are found by their place where the alphabet is another', async () => {
    await show('/')
    await page.evaluate(
      `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ח', code: 'KeyJ', bubbles: true }))`,
    )
    expect(await focused()).toBe('Tides')
  })

  it('do nothing with Ctrl, Alt or the command key, which are the browser’s', async () => {
    await show(TIDES)
    for (const key of ['Control+s', 'Alt+s', 'Meta+s']) await press(key)
    expect(await saved()).toBe('')
  })

  it('do nothing while a reader types or chooses', async () => {
    await show(TIDES)
    await page.getByLabel('Theme').focus()
    await press('h')
    expect(path()).toBe(TIDES)
  })

  it('can be turned off, which this browser remembers', async () => {
    await show('/keyboard/')
    await page.getByLabel('Use single keys').uncheck()
    await show(TIDES)
    await press('s')
    expect(await saved()).toBe('')
    await show('/keyboard/')
    expect(await page.getByLabel('Use single keys').isChecked()).toBe(false)
    await page.getByLabel('Use single keys').check()
    await show(TIDES)
    await press('s')
    expect(await saved()).toContain(TIDES)
  })
})
