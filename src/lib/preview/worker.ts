// Builds the preview whenever it is asked to. It runs in a process of its own, which is replaced
// when code changes: a module once loaded stays as it is for the life of its process.

import { buildSite } from '#lib/eleventy/build-site.ts'
import { wholeMinute } from '#lib/story/dates.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import type { BuildReport } from './messages.ts'

const [root = '.', out = 'dist'] = process.argv.slice(2)

process.on('message', () => {
  void build()
})
process.on('disconnect', () => process.exit(0))

async function build(): Promise<void> {
  const started = performance.now()
  const built = await buildSite({ root, out, at: wholeMinute(Date.now()), audience: 'preview' })
  if (!built.ok) {
    report({ kind: 'problems', text: built.problems.map(printProblem).join('\n\n') })
    return
  }
  const { stories, heldBack, isAllLive } = built.value
  if (!isAllLive) console.log(heldBack.join('\n'))
  report({
    kind: 'built',
    stories,
    milliseconds: Math.round(performance.now() - started),
  })
}

function report(message: BuildReport): void {
  process.send?.(message)
}
