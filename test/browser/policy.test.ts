// The Content-Security-Policy of docs/reading.md: every page works under it, and nothing else would.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROGRAM } from '#lib/eleventy/program.ts'
import { EVERY_PAGE, wholePaper } from '../sites/whole-paper.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium, serveSite, type SiteServer } from './chromium.ts'

const NAME = 'Content-Security-Policy'

describe.skipIf(!hasChromium)('under the policy of the manual', () => {
  let paper: OpenSite
  let server: SiteServer
  let page: Page
  const refused: string[] = []

  beforeAll(async () => {
    const manual = await readFile(path.join(PROGRAM, 'docs', 'reading.md'), 'utf8')
    const [, policy = ''] = new RegExp(`^${NAME}: (.+)$`, 'm').exec(manual) ?? []
    expect(policy).toContain("default-src 'none'")
    paper = await openSmallSite(wholePaper('en'))
    server = await serveSite(paper.site.out, { [NAME.toLowerCase()]: policy })
    page = await paper.browser.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text())
    })
  })
  afterAll(async () => {
    await server.close()
    await paper.close()
  })

  const show = (address: string) =>
    page.goto(`${server.origin}${address}`, { waitUntil: 'networkidle' })

  it('nothing of any page is refused, nor of its lite edition', async () => {
    const lite = [`/lite${EVERY_PAGE['story with everything']}`, '/lite/']
    for (const address of [...Object.values(EVERY_PAGE), ...lite]) {
      await show(address)
      expect({ address, refused }).toEqual({ address, refused: [] })
    }
    expect(await page.evaluate(`getComputedStyle(document.body).maxWidth`)).not.toBe('none')
  })

  it('the search finds, the theme holds, the worker keeps, and a player may come', async () => {
    await show('/search/?q=everything')
    await page.locator('.search-results a').first().waitFor()
    await page.getByLabel('Theme').selectOption('Dark')
    await show('/')
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
    await page.evaluate('navigator.serviceWorker.ready')
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await show(EVERY_PAGE['story with everything'])
    await page.getByRole('button', { name: 'Load from YouTube' }).click()
    await page.locator('iframe').waitFor()
    expect(refused).toEqual([])
  })

  it('a program that was slipped into a page does not run, and nothing is sent elsewhere', async () => {
    await show('/')
    await page.evaluate(`(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/1.gif' }))
    })()`)
    await expect.poll(() => refused.length).toBeGreaterThanOrEqual(2)
    expect(await page.evaluate('window.ran')).toBe(undefined)
  })
})
