// A small site of a test, built, served and opened in a browser.

import type { Browser } from 'playwright-core'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, type SiteFiles, type SmallSite } from '../sites/small-site.ts'
import { launchChromium, serveSite, type SiteServer } from './chromium.ts'

export interface OpenSite {
  readonly site: SmallSite
  readonly server: SiteServer
  readonly browser: Browser
  readonly close: () => Promise<void>
}

export async function openSmallSite(files: SiteFiles): Promise<OpenSite> {
  const site = await smallSite(files)
  const built = await site.build()
  if (!built.ok) throw new Error(built.problems.map(printProblem).join('\n\n'))
  const server = await serveSite(site.out)
  const browser = await launchChromium()
  return {
    site,
    server,
    browser,
    close: async () => {
      await browser.close()
      await server.close()
      await site.remove()
    },
  }
}
