// Embeds in a browser: nothing is asked of the other site before the reader asks, and then its player
// is there; without scripts there is the link.

import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATA, story } from '../sites/small-site.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const PLAYER = 'https://player.example/12'

describe.skipIf(!hasChromium)('an embed', () => {
  let paper: OpenSite
  beforeAll(async () => {
    paper = await openSmallSite({
      '_data/site.ts': String(DATA['_data/site.ts']).replace(
        'publisher:',
        `embeds: { 'video.example': { name: 'Video', addresses: ['/{id}'], player: 'https://player.example/{id}' } },
        publisher:`,
      ),
      'src/articles/2026/11/walk.md': story(
        {},
        'Text.\n\n::: embed\n[A *walk*](https://video.example/12)\nSource: NASA\n:::\n',
      ),
    })
  })
  afterAll(() => paper.close())

  /** Opens the story; whatever is asked of other sites is noted, and answered with a page of one word. */
  async function open(javaScriptEnabled = true): Promise<{ page: Page; asked: string[] }> {
    const context = await paper.browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const asked: string[] = []
    await page.route(
      (url) => url.origin !== paper.server.origin,
      async (route) => {
        asked.push(route.request().url())
        await route.fulfill({ contentType: 'text/html', body: '<p>Playing</p>' })
      },
    )
    await page.goto(`${paper.server.origin}/2026/11/walk/`, { waitUntil: 'networkidle' })
    return { page, asked }
  }

  it('asks for nothing until the reader does, and then shows the player under its title', async () => {
    const { page, asked } = await open()
    const button = page.getByRole('button', { name: 'Load from Video: A walk' })
    expect(await button.innerText()).toBe('Load from Video')
    expect(
      await page.getByText('Video will then know that you are reading this page.').count(),
    ).toBe(1)
    expect(asked).toEqual([])
    await button.focus()
    await page.keyboard.press('Enter')
    await page.frameLocator('iframe[title="A walk"]').getByText('Playing').waitFor()
    expect(asked).toEqual([PLAYER])
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('IFRAME')
    expect(await button.count()).toBe(0)
    expect(await page.getByRole('link', { name: 'A walk' }).getAttribute('href')).toBe(
      'https://video.example/12',
    )
    await page.context().close()
  })

  it('lets the player lead nobody away', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: /^Load from Video/ }).click()
    const sandbox = await page.locator('iframe').getAttribute('sandbox')
    expect(sandbox).not.toContain('allow-top-navigation')
    await page.context().close()
  })

  it('works under a policy that allows no program or style in an attribute, and no frame but the player', async () => {
    const context = await paper.browser.newContext()
    const page = await context.newPage()
    const refused: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
    })
    await page.route(`${paper.server.origin}/2026/11/walk/`, async (route) => {
      const response = await route.fetch()
      // The one inline script of a page is allowed by its digest.
      const [, inline = ''] = /<script>(.*?)<\/script>/s.exec(await response.text()) ?? []
      const digest = createHash('sha256').update(inline).digest('base64')
      const policy = `default-src 'self'; img-src 'self' data:; script-src 'self' 'sha256-${digest}'; frame-src https://player.example`
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      })
    })
    await page.route(`${PLAYER}*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: 'Playing' }),
    )
    await page.goto(`${paper.server.origin}/2026/11/walk/`)
    await page.getByRole('button', { name: /^Load from Video/ }).click()
    await page.frameLocator('iframe').getByText('Playing').waitFor()
    expect(refused).toEqual([])
    await context.close()
  })

  it('is a link without scripts, and asks nothing', async () => {
    const { page, asked } = await open(false)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'A walk' }).isVisible()).toBe(true)
    expect(asked).toEqual([])
    await page.context().close()
  })
})
