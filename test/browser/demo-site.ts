// The demo site, built and served for tests in a browser.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { buildSite } from '#lib/eleventy/build-site.ts'
import { PROGRAM } from '#lib/eleventy/program.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { moment } from '../sites/small-site.ts'
import { launchChromium, serveSite } from './chromium.ts'

export interface DemoSite {
  readonly browser: Browser
  /** Without a trailing slash. */
  readonly origin: string
  /** The built site's folder. */
  readonly out: string
  readonly close: () => Promise<void>
}

export async function openDemoSite(time = '2026-11-23T09:00Z'): Promise<DemoSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-demo-'))
  const out = path.join(folder, 'dist')
  const at = moment(time)
  const built = await buildSite({ root: PROGRAM, out, at, audience: 'public' })
  if (!built.ok) throw new Error(built.problems.map(printProblem).join('\n\n'))
  const server = await serveSite(out)
  const browser = await launchChromium()
  return {
    browser,
    origin: server.origin,
    out,
    close: async () => {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
