// What axe-core objects to on a page.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Each finding as the rule and the elements concerned; every rule of WCAG 2.2 and of good practice. */
export async function axeFindings(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
      .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
  )
}
