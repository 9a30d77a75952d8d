// Every kind of page is complete where no script runs: script adds controls, and nothing to read.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_PAGE, wholePaper } from '../sites/whole-paper.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

describe.skipIf(!hasChromium)('without JavaScript', () => {
  let paper: OpenSite

  beforeAll(async () => {
    paper = await openSmallSite(wholePaper('en'))
  })
  afterAll(() => paper.close())

  async function seen(address: string, javaScriptEnabled: boolean): Promise<unknown> {
    const page = await openPage(paper.browser, javaScriptEnabled)
    await page.goto(`${paper.server.origin}${address}`)
    const told = await page.evaluate(SEEN)
    await page.context().close()
    return told
  }

  it.each(Object.entries(EVERY_PAGE))(
    'a %s has the same words and links, but for its controls',
    async (_kind, address) => {
      const bare = await seen(address, false)
      expect(String(bare).length).toBeGreaterThan(80)
      expect(await seen(address, true)).toEqual(bare)
    },
  )

  it('shows no control that would do nothing', async () => {
    const page = await openPage(paper.browser, false)
    for (const address of Object.values(EVERY_PAGE)) {
      await page.goto(`${paper.server.origin}${address}`)
      expect({ address, dead: await page.evaluate(CONTROLS) }).toEqual({ address, dead: [] })
    }
    await page.context().close()
  })

  it('shows every picture and every font', async () => {
    const page = await openPage(paper.browser, false)
    const answers: number[] = []
    page.on('response', (response) => answers.push(response.status()))
    await page.goto(`${paper.server.origin}${EVERY_PAGE['story with everything']}`)
    expect(await page.evaluate(`[...document.images].every(({ naturalWidth }) => naturalWidth > 0)`))
      .toBe(true) // prettier-ignore
    expect(answers.length).toBeGreaterThan(4)
    expect(answers.filter((status) => status !== 200)).toEqual([])
  })
})

async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, serviceWorkers: 'block' })
  return context.newPage()
}

/** Words and links, without controls that script makes work, and what is said where there is none. */
const SEEN = `(() => {
  for (const element of document.querySelectorAll('.needs-script, .without-script, .embed-choice'))
    element.remove()
  const words = document.body.innerText.replace(/\\s+/g, ' ').trim()
  const links = [...document.links].filter((link) => link.checkVisibility())
  return words + ' ' + links.map(({ pathname }) => pathname).join(' ')
})()`

/** Of a form, a browser sends what is in it by itself. */
const CONTROLS = `[...document.querySelectorAll('button, input, select, [role=button]')]
  .filter((control) => control.checkVisibility() && !control.form)
  .map((control) => control.outerHTML)`
