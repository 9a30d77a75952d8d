// Checks a built site: links, feeds, sitemap, structured data. `npm run check` calls it on dist.

import { loadSite } from '#lib/copy/load-site.ts'
import { checkSite } from '#lib/checks/check-site.ts'
import { printProblem } from '#lib/story/print-problem.ts'

process.exitCode = await main(process.argv[2] ?? 'dist')

async function main(folder: string): Promise<number> {
  const site = await loadSite('.')
  const findings = site.ok ? checkSite(folder, site.value.origin) : site.problems
  for (const finding of findings) console.error(`${printProblem(finding)}\n`)
  return findings.length === 0 ? 0 : 1
}
