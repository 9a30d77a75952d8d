// Front pages that an editor would rather not see: they must hold all the same.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATA, story, type SiteFiles } from '../sites/small-site.ts'
import { axeFindings } from './axe.ts'
import { openSmallSite, type OpenSite } from './built-site.ts'
import { hasChromium } from './chromium.ts'

const article = (slug: string, fields: Record<string, string>) => [
  `src/articles/2026/11/${slug}.md`,
  story(fields),
]
const stories = (count: number, headline: string): SiteFiles =>
  Object.fromEntries(
    Array.from({ length: count }, (_none, index) =>
      article(`story-${index}`, { headline: `${headline} ${index}` }),
    ),
  )

const LONG =
  'Ministers who met in Geneva on Thursday to speak of the lagoon, the tide, the tunnel and the price of all three agreed on little, and on that little not for long'

const FRONTS: Readonly<Record<string, SiteFiles>> = {
  'no story': Object.fromEntries([article('draft', { headline: 'Not yet', status: 'draft' })]),
  'one story and no picture': stories(1, 'The only one'),
  'very long headlines': stories(9, LONG),
  'a word longer than its column': stories(
    9,
    'Donaudampfschifffahrtselektrizitätenhaupt'.repeat(3),
  ),
  'Hebrew without a space': stories(9, 'אבגדהוזחטיכלמנסעפצקרשת'.repeat(6)),
  'Arabic without a space': stories(9, 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'.repeat(6)),
  'Chinese, which has none': stories(9, '每天兩次大海在大多數海岸上升而不是一次'.repeat(6)),
  'forty sections': {
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_none, index) =>
        article(`of-${index}`, { headline: `Of ${index}`, section: `part-${index}` }),
      ),
    ),
    '_data/sections.ts': `export default [{ id: 'world', name: 'World' }, ...Array.from({ length: 40 }, (_none, index) => ({ id: 'part-' + index, name: 'Section number ' + index }))]`,
  },
}

describe.skipIf(!hasChromium).each(Object.entries(FRONTS))('a front page of %s', (_what, files) => {
  let open: OpenSite
  beforeAll(async () => {
    open = await openSmallSite({ ...DATA, ...files })
  })
  afterAll(() => open.close())

  it.each([320, 768, 1440])('holds in a window of %i pixels', async (width) => {
    const page = await open.browser.newPage({ viewport: { width, height: 900 } })
    await page.goto(`${open.server.origin}/`)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(await page.evaluate(OVERLAPPING)).toEqual([])
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })

  it('has a head no taller than half a window, whatever its sections', async () => {
    const page = await open.browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${open.server.origin}/`)
    const height = await page.evaluate(`document.querySelector('.masthead').offsetHeight`)
    expect(Number(height)).toBeLessThan(450)
    await page.close()
  })
})

/** Cards that lie over each other. */
const OVERLAPPING = `(() => {
  const boxes = [...document.querySelectorAll('main .card')].map((card) => [card, card.getBoundingClientRect()])
  return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 21
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
    .map(([other]) => one.textContent.trim().slice(0, 40) + ' / ' + other.textContent.trim().slice(0, 40)))
})()`
