// npm run docs: prints the front-matter manual from the schema. With --check, says whether it is up to date.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadSite } from '#lib/copy/load-site.ts'
import {
  frontMatterJsonSchema,
  frontMatterReference,
  siteDataReference,
} from '#lib/story/manual.ts'
import { printProblem } from '#lib/story/print-problem.ts'

process.exitCode = await main(process.argv.includes('--check'))

async function main(check: boolean): Promise<number> {
  const site = await loadSite('.')
  if (!site.ok) {
    console.error(site.problems.map(printProblem).join('\n\n'))
    return 1
  }
  const files = {
    'docs/front-matter.md': frontMatterReference(site.value),
    'docs/site-data.md': siteDataReference(),
    'docs/front-matter.schema.json': `${JSON.stringify(frontMatterJsonSchema(site.value), undefined, 2)}\n`,
  }
  const stale = Object.entries(files).filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  )
  if (check) {
    for (const [file] of stale)
      console.error(`${file} is not what the schema says: run npm run docs.`)
    return stale.length === 0 ? 0 : 1
  }
  for (const [file, text] of stale) writeFileSync(file, text)
  return 0
}
