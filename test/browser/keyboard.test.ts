// A keyboard's way through the paper, and what is seen of it.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERY_PAGE, wholePaper } from '../sites/whole-paper.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const STORY = EVERY_PAGE['story with everything']

describe.skipIf(!hasChromium)('a keyboard', () => {
  let paper: OpenSite
  let page: Page

  beforeAll(async () => {
    paper = await openSmallSite(wholePaper('en'))
    page = await paper.browser.newPage({ viewport: { width: 1280, height: 800 } })
  })
  afterAll(() => paper.close())

  const show = (address: string) => page.goto(`${paper.server.origin}${address}`)
  /** What has the focus, in short. */
  const focused = () => page.evaluate(FOCUSED)

  it('skips the head of a page with its first stop, and goes on in the content', async () => {
    await show('/')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('A Skip to content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement.matches('main .card-headline a, main a')`))
      .toBe(true) // prettier-ignore
  })

  it.each([
    ['front page', '/'],
    ['story', STORY],
    ['live story', EVERY_PAGE['live story']],
    ['section', EVERY_PAGE.section],
  ])(
    'stops at everything on a %s once, in the order of the page, where it is seen',
    async (_kind, address) => {
      await show(address)
      const stops: unknown[] = []
      const all = await page.evaluate(ALL_STOPS)
      for (let index = 0; index < Number(all); index += 1) {
        await page.keyboard.press('Tab')
        stops.push(await page.evaluate(STOP))
      }
      expect(stops.filter((stop) => stop !== 'seen, named and ringed')).toEqual([])
      expect(await page.evaluate('window.visited.size')).toBe(all)
      await page.keyboard.press('Tab')
      expect(await page.evaluate('window.visited.has(document.activeElement)')).toBe(false)
    },
  )

  it('follows a footnote to its note, and back to where it was called', async () => {
    await show(STORY)
    await page.locator('.note-call a').first().focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#note-1')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('note-back')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#call-1')
  })

  it('moves a wide table within its own region', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await show(STORY)
    await page.locator('.table').focus()
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(`document.querySelector('.table').scrollLeft`))
      .toBeGreaterThan(0)
    expect(await page.evaluate('scrollX')).toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('gets past a player that was asked for', async () => {
    await page.route('https://**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<a href="#">1</a><a href="#">2</a>' }),
    )
    await show(STORY)
    await page.getByRole('button', { name: 'Load from YouTube' }).press('Enter')
    expect(await focused()).toBe('IFRAME')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('A Skip past what is shown here')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.tagName')).toBe('FIGCAPTION')
  })
})

const FOCUSED = `(({ tagName, textContent }) => [tagName, textContent.trim()].filter(Boolean).join(' '))(document.activeElement)`

const ALL_STOPS = `(() => {
  window.visited = new Set()
  return [...document.querySelectorAll('a[href], button, select, input, summary, iframe, [tabindex="0"]')]
    .filter((element) => element.checkVisibility() && !element.disabled).length
})()`

/** Where the focus is, what is wrong with it: out of sight, without a name, without a ring. */
const STOP = `(() => {
  const element = document.activeElement
  if (element === document.body) return 'nowhere'
  const told = element.outerHTML.slice(0, 90)
  if (window.visited.has(element)) return 'again: ' + told
  window.visited.add(element)
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect()
  if (width < 1 || height < 1 || bottom < 0 || top > innerHeight || right < 0 || left > innerWidth)
    return 'out of sight: ' + told
  const name = element.getAttribute('aria-label') ?? element.textContent
  if (name.trim() === '' && !element.labels?.length) return 'without a name: ' + told
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  if (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2 || boxShadow === 'none')
    return 'without a ring: ' + told
  return 'seen, named and ringed'
})()`
