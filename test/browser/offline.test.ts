// Reading without a connection, and what a reader keeps: never a story that was withdrawn.

import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DATA, story } from '../sites/small-site.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const TIDES = '/2026/11/tides/'
const MOON = '/2026/11/moon/'
const UNREAD = '/2026/11/unread/'

const copy = {
  '_data/site.ts': String(DATA['_data/site.ts']),
  'src/articles/2026/11/tides.md': story({ headline: 'Tides' }, 'The sea rises. ![x](sea.svg)'),
  'src/articles/2026/11/moon.md': story({ headline: 'Moon' }, 'It pulls.'),
  'src/articles/2026/11/unread.md': story({ headline: 'Unread' }, 'Nobody came.'),
  'src/articles/2026/11/sea.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36"/></svg>',
}
const WITHDRAWN = story({ headline: 'Tides', status: 'withdrawn', reason: 'It was wrong.' })

describe.skipIf(!hasChromium)('a reader', () => {
  let open: OpenSite
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    open = await openSmallSite(copy)
  })
  afterAll(() => open.close())

  beforeEach(async () => {
    await publish(copy)
    context = await open.browser.newContext()
    page = await context.newPage()
  })
  afterEach(async () => {
    open.server.answer(true)
    await context.close()
  })

  async function publish(files: Readonly<Record<string, string>>): Promise<void> {
    await open.site.write(files)
    const built = await open.site.build()
    expect(built.ok).toBe(true)
  }

  const visit = (address: string) => page.goto(`${open.server.origin}${address}`)
  const headline = () => page.getByRole('heading', { level: 1 }).textContent()
  /** Addresses in the stores of copies. */
  const keeps = () => page.evaluate<readonly string[]>(KEPT)
  /** The first page of a new reader; the worker has kept it when this comes back. */
  async function begin(address: string): Promise<void> {
    await visit(address)
    await page.evaluate('navigator.serviceWorker.ready')
    await expect.poll(keeps).toContain(address)
    await expect.poll(() => page.evaluate('!!navigator.serviceWorker.controller')).toBe(true)
  }
  async function read(address: string): Promise<void> {
    await visit(address)
    await expect.poll(keeps).toContain(address)
  }

  it('reads the last front page and the stories read without a connection, styled, with pictures', async () => {
    await begin(MOON)
    await read(TIDES)
    await expect.poll(() => page.evaluate(PICTURES)).toBe(1)
    open.server.answer(false)
    await visit('/')
    expect(await page.getByRole('link', { name: 'Tides' }).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Tides' }).first().click()
    expect(await headline()).toBe('Tides')
    await expect.poll(() => page.evaluate(LOADED)).toEqual({ styled: true, pictures: [true] })
    await visit(MOON)
    expect(await headline()).toBe('Moon')
  })

  it('is told what there is to read where a page was not kept', async () => {
    await begin(TIDES)
    open.server.answer(false)
    await visit(UNREAD)
    expect(await headline()).toBe('Kept for reading offline')
    expect(await page.locator('[data-kept] a').allTextContents()).toEqual([
      'Tides',
      'The Test: Latest',
    ])
  })

  it('never sees a story again that was withdrawn before the last visit, nor a page that names it', async () => {
    await begin('/')
    await read(TIDES)
    await read(`/lite${TIDES}`)
    expect(await keeps()).toEqual(expect.arrayContaining(['/', TIDES, `/lite${TIDES}`]))
    await publish({ ...copy, 'src/articles/2026/11/tides.md': WITHDRAWN })
    await read(MOON)
    await expect.poll(async () => [...(await keeps())].toSorted()).toEqual(['/', MOON])
    open.server.answer(false)
    for (const address of [TIDES, `/lite${TIDES}`]) {
      await visit(address)
      expect(await headline()).toBe('Kept for reading offline')
    }
    await visit('/')
    expect(await page.getByRole('link', { name: 'Moon' }).first().isVisible()).toBe(true)
    expect(await page.content()).not.toContain('Tides')
  })

  it('sees the notice and not the copy, who comes back to a story that was withdrawn', async () => {
    await begin(TIDES)
    await publish({ ...copy, 'src/articles/2026/11/tides.md': WITHDRAWN })
    await visit(TIDES)
    expect(await page.getByText('It was wrong.').isVisible()).toBe(true)
    await expect.poll(keeps).not.toContain(TIDES)
  })

  it('sees no copy of a site that was not heard of for three days', async () => {
    await begin('/')
    await read(TIDES)
    open.server.answer(false)
    await page.evaluate(agedBy(71))
    await visit(TIDES)
    expect(await headline()).toBe('Tides')
    await page.evaluate(agedBy(2))
    await visit(TIDES)
    expect(await headline()).toBe('Kept for reading offline')
    expect(await keeps()).toEqual([])
  })

  it('has copies good for three days more after any page that came from the site', async () => {
    await begin('/')
    await read(TIDES)
    await page.evaluate(agedBy(80))
    await visit('/about-nothing/')
    await expect.poll(() => page.evaluate(TOLD_LATELY)).toBe(true)
    open.server.answer(false)
    await visit(TIDES)
    expect(await headline()).toBe('Tides')
  })

  it('has nothing kept any more once the paper stops keeping', async () => {
    await begin('/')
    const site = copy['_data/site.ts'].replace('search: false', 'search: false, offline: false')
    await publish({ '_data/site.ts': site })
    await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update())')
    await expect.poll(() => page.evaluate('caches.keys()')).toEqual([])
  })

  it('saves a story, finds it in the list, and reads it without a connection', async () => {
    await begin('/')
    await visit(TIDES)
    const save = page.getByRole('button', { name: 'Save' })
    await save.click()
    expect(await save.getAttribute('aria-pressed')).toBe('true')
    await page.reload()
    expect(await save.getAttribute('aria-pressed')).toBe('true')
    await visit('/saved/')
    expect(await page.locator('[data-saved] a').allTextContents()).toEqual(['Tides'])
    open.server.answer(false)
    await page.locator('[data-saved] a').click()
    expect(await headline()).toBe('Tides')
    open.server.answer(true)
    await visit('/saved/')
    await page.getByRole('button', { name: 'Remove' }).click()
    expect(await page.getByText('You have not saved a story yet.').isVisible()).toBe(true)
  })

  it('loses a saved story that was withdrawn, and is told so without being told which', async () => {
    await begin('/')
    await visit(TIDES)
    await page.getByRole('button', { name: 'Save' }).click()
    await publish({ ...copy, 'src/articles/2026/11/tides.md': WITHDRAWN })
    await visit('/saved/')
    await page.getByText('A story you had saved is no longer on the site.').waitFor()
    expect(await page.locator('[data-saved] a').count()).toBe(0)
    expect(await page.evaluate('localStorage.saved')).toBe(undefined)
    await expect.poll(keeps).not.toContain(TIDES)
  })

  it('loses a saved story that is gone when the way to it leads nowhere', async () => {
    await begin('/')
    await visit(TIDES)
    await page.getByRole('button', { name: 'Save' }).click()
    const draft = story({ headline: 'Tides', status: 'draft' })
    await publish({ ...copy, 'src/articles/2026/11/tides.md': draft })
    await visit(TIDES)
    expect(await headline()).toBe('Page not found')
    expect(await page.evaluate('localStorage.saved')).toBe(undefined)
    await expect.poll(keeps).not.toContain(TIDES)
  })

  it('has a saved story fetched anew whose copy was thrown away', async () => {
    await begin('/')
    await visit(TIDES)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.evaluate(`caches.delete('saved')`)
    await visit('/saved/')
    await expect
      .poll(() =>
        page.evaluate(
          `caches.open('saved').then((cache) => cache.match('${TIDES}')).then(Boolean)`,
        ),
      )
      .toBe(true)
  })

  it('passes a story on by what the system offers, with its canonical address', async () => {
    await page.addInitScript('navigator.share = async (what) => { window.shared = what }')
    await visit(TIDES)
    await page.getByRole('button', { name: 'Share' }).click()
    expect(await page.evaluate('window.shared')).toEqual({
      title: 'Tides',
      url: `https://test.example${TIDES}`,
    })
  })

  it('passes a story on by its address where the system offers nothing, and is told so', async () => {
    await page.addInitScript('delete Navigator.prototype.share')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await visit(TIDES)
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('status').getByText('The link was copied.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      `https://test.example${TIDES}`,
    )
  })
})

const KEPT = `(async () => {
  const found = new Set()
  for (const name of ['read', 'saved'])
    for (const { url } of await (await caches.open(name)).keys()) found.add(new URL(url).pathname)
  return [...found]
})()`

/** As if all that is kept had come so many hours earlier. */
function agedBy(hours: number): string {
  return `(async () => {
    for (const name of ['read', 'saved', 'withdrawn']) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const copy = await cache.match(request)
        const headers = new Headers(copy.headers)
        headers.set('x-checked', Number(headers.get('x-checked')) - ${hours} * 3600000)
        await cache.put(request, new Response(await copy.text(), { headers }))
      }
    }
  })()`
}

const TOLD_LATELY = `caches.match('/withdrawn.json')
  .then(({ headers }) => Date.now() - headers.get('x-checked') < 60000)`

const PICTURES = `caches.open('pictures').then((cache) => cache.keys()).then(({ length }) => length)`

const LOADED = `({
  styled: getComputedStyle(document.documentElement).backgroundColor !== 'rgba(0, 0, 0, 0)',
  pictures: [...document.images].map(({ naturalWidth }) => naturalWidth > 0),
})`
