// Everything that can be wrong with copy, and the full text of what is said of it.

import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { readNewsroom } from '#lib/copy/read-newsroom.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { smallSite, type SiteFiles, type SmallSite } from '../sites/small-site.ts'
import { readCases } from './cases.ts'

const sites: SmallSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.remove()
})

async function said(files: SiteFiles): Promise<string> {
  const site = await smallSite(files)
  sites.push(site)
  const newsroom = await readNewsroom(site.root)
  return newsroom.ok ? 'fine' : newsroom.problems.map(printProblem).join('\n\n')
}

const fixtures = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.txt'))

describe.each(fixtures)('%s', (fixture) => {
  it.each(readCases(fixture))('$title', async ({ files, says }) => {
    expect(await said(files)).toBe(says)
  })
})
