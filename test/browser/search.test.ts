// Searching in a real browser, in four languages and two directions.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATA, story } from '../sites/small-site.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const COPY = {
  '2026/11/harbour': story(
    {
      headline: 'Harbour reopens',
      authors: '[jane-roe]',
      topics: '[Ports]',
      standfirst: 'Pilots board again.',
    },
    'The fog has lifted and <b>pilots</b> are boarding ships at the harbour wall.',
  ),
  '2026/10/tides': story(
    {
      headline: 'Why tides rise',
      section: 'science',
      authors: '[john-doe]',
      topics: '[Tides]',
      published: '2026-10-01',
    },
    'At the harbour wall the sea rises twice a day.',
  ),
  '2025/10/old': story(
    { headline: 'An older harbour', authors: '[john-doe]', published: '2025-10-01' },
    'It had no wall at all.',
  ),
  '2026/11/puerto': story(
    { headline: 'Reabre el puerto', language: 'es' },
    'La niebla se ha levantado.',
  ),
  '2026/11/namal': story({ headline: 'הנמל נפתח', language: 'he' }, 'הערפל התפזר מעל הנמל.'),
  '2026/11/mina': story(
    { headline: 'إعادة فتح الميناء', language: 'ar' },
    'انقشع الضباب عن الميناء.',
  ),
}

describe.skipIf(!hasChromium)('the search', () => {
  let open: OpenSite
  beforeAll(async () => {
    open = await openSmallSite({
      '_data/site.ts': String(DATA['_data/site.ts']).replace('search: false', 'search: true'),
      ...Object.fromEntries(
        Object.entries(COPY).map(([id, text]) => [`src/articles/${id}.md`, text]),
      ),
    })
  })
  afterAll(() => open.close())

  async function searchPage(query = '', javaScriptEnabled = true): Promise<Page> {
    const context = await open.browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${open.server.origin}/search/${query}`)
    return page
  }
  const headlines = (page: Page) => page.locator('.search-results h2').allTextContents()
  const status = (page: Page) => page.locator('[data-search-status]')

  it('finds stories by their words, best first, with headline, date and the words themselves', async () => {
    const page = await searchPage()
    await page.getByRole('searchbox').fill('harbour')
    await status(page).getByText('Stories found: 3').waitFor()
    expect(new Set(await headlines(page))).toEqual(
      new Set(['Harbour reopens', 'An older harbour', 'Why tides rise']),
    )
    expect(new URL(page.url()).search).toBe('?q=harbour')
    const tides = page.locator('.search-results li', { hasText: 'Why tides rise' })
    expect(await tides.locator('mark').allTextContents()).toEqual(['harbour'])
    expect(await tides.locator('.card-date').textContent()).toBe(
      'John Doe · 1 October 2026, 00:00 BST',
    )
    await tides.getByRole('link').click()
    expect(new URL(page.url()).pathname).toBe('/2026/10/tides/')
    await page.context().close()
  })

  it('narrows by section, author, topic and year, and keeps the search in the address', async () => {
    const page = await searchPage('?q=harbour')
    await status(page).getByText('Stories found: 3').waitFor()
    await page.getByLabel('Year').selectOption('2026')
    await status(page).getByText('Stories found: 2').waitFor()
    await page.getByLabel('Author').selectOption('John Doe')
    await status(page).getByText('Stories found: 1').waitFor()
    expect(await headlines(page)).toEqual(['Why tides rise'])
    expect(await page.getByLabel('Section').locator('option').allTextContents()).toEqual([
      'All',
      'Science',
      'World',
    ])
    expect(await page.getByLabel('Topic').locator('option').allTextContents()).toEqual([
      'All',
      'Ports',
      'Tides',
    ])
    await page.reload()
    await status(page).getByText('Stories found: 1').waitFor()
    await page.getByRole('searchbox').fill('')
    await status(page).getByText('Stories found: 1').waitFor()
    await page.getByLabel('Author').selectOption('All')
    await status(page).getByText('Stories found: 2').waitFor()
    expect(await headlines(page)).toEqual(['Harbour reopens', 'Why tides rise'])
    await page.context().close()
  })

  it.each([
    ['es', 'niebla', 'Reabre el puerto'],
    ['he', 'הערפל', 'הנמל נפתח'],
    ['ar', 'الضباب', 'إعادة فتح الميناء'],
  ])('finds stories in %s', async (language, words, headline) => {
    const page = await searchPage()
    await page.getByRole('combobox', { name: 'Languages' }).selectOption(language)
    await page.getByRole('searchbox').fill(words)
    await status(page).getByText('Stories found: 1').waitFor()
    const link = page.locator('.search-results').getByRole('link')
    expect(await link.textContent()).toBe(headline)
    expect(
      await link.evaluate(
        `document.querySelector('.search-results a').matches(':lang(${language})')`,
      ),
    ).toBe(true)
    await page.context().close()
  })

  it.each([
    ['he', 'הערפל', 'rtl'],
    ['ar', 'الضباب', 'rtl'],
  ])(
    'goes to the stories in %s by the letters of the words',
    async (language, words, direction) => {
      const page = await searchPage()
      await page.getByRole('searchbox').fill(words)
      await status(page).getByText('Stories found: 1').waitFor()
      expect(await page.getByRole('combobox', { name: 'Languages' }).inputValue()).toBe(language)
      expect(await page.locator('.search-results').getAttribute('dir')).toBe(direction)
      await page.context().close()
    },
  )

  it('says when there is nothing, and never takes what is searched for, or found, for markup', async () => {
    const page = await searchPage()
    await page.getByRole('searchbox').fill('<img src=x onerror=alert(1)>zyxwvu')
    await status(page).getByText('No story has these words.').waitFor()
    await page.getByRole('searchbox').fill('pilots boarding')
    await status(page).getByText('Stories found: 1').waitFor()
    expect(await page.locator('.search-results b').count()).toBe(0)
    await page.context().close()
  })

  it('is used by keyboard alone', async () => {
    const page = await searchPage()
    await page.keyboard.press('/')
    await page.keyboard.type('tides')
    await page.keyboard.press('Enter')
    await status(page).getByText('Stories found: 1').waitFor()
    for (let steps = 0; steps < 12; steps += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(`document.activeElement.closest('.search-results') !== null`)) break
    }
    await page.keyboard.press('Enter')
    await page.waitForURL('**/2026/10/tides/')
    await page.context().close()
  })

  it('asks no other site, and nothing of the index before the reader turns to it', async () => {
    const page = await searchPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.reload({ waitUntil: 'networkidle' })
    expect(asked.filter((url) => url.includes('/search/en/'))).toEqual([])
    await page.getByRole('searchbox').fill('harbour')
    await status(page).getByText('Stories found: 3').waitFor()
    expect(asked.some((url) => url.includes('/search/en/'))).toBe(true)
    expect(
      asked.filter((url) => !url.startsWith(open.server.origin) && !/^(?:data|blob):/.test(url)),
    ).toEqual([])
    await page.context().close()
  })

  it('offers the archive and the topics where no script runs', async () => {
    const page = await searchPage('', false)
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    expect(await page.getByText('Searching needs JavaScript.').isVisible()).toBe(true)
    await page.getByRole('main').getByRole('link', { name: 'Archive' }).click()
    expect(new URL(page.url()).pathname).toBe('/archive/')
    await page.context().close()
  })
})
