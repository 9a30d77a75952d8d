// The demo site, built and served for tests in a browser.

import type { Browser } from 'playwright-core'
import { builtDemo } from '../sites/demo.ts'
import { launchChromium, serveSite } from './chromium.ts'

export interface DemoSite {
  readonly browser: Browser
  /** Without a trailing slash. */
  readonly origin: string
  /** The built site's folder. */
  readonly out: string
  readonly close: () => Promise<void>
}

export async function openDemoSite(time?: string): Promise<DemoSite> {
  const { out, remove } = await builtDemo(time)
  const server = await serveSite(out)
  const browser = await launchChromium()
  return {
    browser,
    origin: server.origin,
    out,
    close: async () => {
      await browser.close()
      await server.close()
      await remove()
    },
  }
}
