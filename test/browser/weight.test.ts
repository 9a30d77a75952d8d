// What a story weighs, with all that a browser fetches for its letters: the budgets in the checks know
// what a page asks for at once, and only a browser knows which fonts its words need.

import { brotliCompressSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { expect, it } from 'vitest'
import { readBuiltSite } from '#lib/checks/built-site.ts'
import { isStory } from '#lib/checks/page-facts.ts'
import { builtDemo } from '../sites/demo.ts'
import { hasChromium, launchChromium, serveSite } from './chromium.ts'

const MOST = 60 * 1024

it.skipIf(!hasChromium)(
  'is at most 60 KB for every story of the demo without pictures, with every font it needs',
  async () => {
    const demo = await builtDemo()
    const stories = readBuiltSite(demo.out).pages.filter(
      (page) => isStory(page) && !page.elements.some(({ name }) => name === 'img'),
    )
    expect(stories.length).toBeGreaterThan(40)
    const server = await serveSite(demo.out)
    const browser = await launchChromium()
    const heavy: string[] = []
    for (const { address } of stories) {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      const weights: Promise<number>[] = []
      page.on('response', (answer) => {
        if (answer.url().startsWith(server.origin)) weights.push(weightOf(answer))
      })
      await page.goto(`${server.origin}${address}`, { waitUntil: 'networkidle' })
      const sum = (await Promise.all(weights)).reduce((all, weight) => all + weight, 0)
      if (sum > MOST) heavy.push(`${address} ${sum}`)
      await context.close()
    }
    await browser.close()
    await server.close()
    await demo.remove()
    expect(heavy).toEqual([])
  },
)

/** In bytes, as a server would send it; fonts are compressed already. */
async function weightOf(answer: Response): Promise<number> {
  const body = await answer.body()
  return answer.url().endsWith('.woff2') ? body.length : brotliCompressSync(body).length
}
