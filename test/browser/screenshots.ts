// `npm run screenshots`: each kind of page of the demo, in both themes, on a phone and on a desk, into
// docs/screenshots. The edition is of a fixed moment, so that the pictures change when the pages do.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { PROGRAM } from '#lib/eleventy/program.ts'
import { openDemoSite } from './demo-site.ts'

const PAGES = {
  front: '/',
  section: '/science/',
  article: '/2026/11/the-hotline-that-was-never-a-telephone/',
  explainer: '/2026/09/why-the-tide-comes-twice-a-day/',
  analysis: '/2026/11/three-words-for-the-end-of-a-war/',
  opinion: '/2026/10/the-dull-headline-does-the-work/',
  live: '/2026/08/the-moons-shadow-as-it-happened/',
  obituary: '/2026/11/obituary-the-telegram/',
  hebrew: '/2026/11/lama-hashamayim-kchulim/',
  arabic: '/2026/11/limadha-as-sama-zarqa/',
  'hebrew-front': '/he/',
  storyline: '/storylines/the-hour/',
  topics: '/topics/',
  author: '/authors/ines-barreto/',
  archive: '/archive/',
  month: '/archive/2026/11/',
  corrections: '/corrections/',
  search: '/search/?q=moon',
  saved: '/saved/',
  missing: '/404.html',
} as const

const WINDOWS = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
} as const

/** How much of a page is shown, in heights of its window; and how closely: the whole is for a repository. */
const WINDOWFULS = 1.75
const QUALITY = 50

/** Also those that would wait for a reader to come near. */
const LOAD_PICTURES = `(async () => {
  for (const picture of document.images) picture.loading = 'eager'
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})))
  await document.fonts.ready
})()`

const folder = path.join(PROGRAM, 'docs', 'screenshots')
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const { browser, origin, close } = await openDemoSite('2026-11-25T12:00Z')
for (const [device, viewport] of Object.entries(WINDOWS)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const [name, address] of Object.entries(PAGES)) {
      // Twice: what is late for the first page, such as its fonts, is there for the next.
      for (let visit = 0; visit < 2; visit += 1)
        await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' })
      const file = path.join(folder, `${name}-${device}-${colorScheme}.webp`)
      await writeFile(file, await shot(page, viewport))
    }
    await context.close()
  }
}
await close()

/** The upper part of a page, with the pictures in it. */
async function shot(
  page: Page,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  await page.evaluate(LOAD_PICTURES)
  const length = Number(await page.evaluate('document.documentElement.scrollHeight'))
  const clip = { x: 0, y: 0, width, height: Math.min(length, Math.round(height * WINDOWFULS)) }
  const picture = await page.screenshot({ fullPage: true, clip })
  return sharp(picture).webp({ quality: QUALITY, effort: 6 }).toBuffer()
}
