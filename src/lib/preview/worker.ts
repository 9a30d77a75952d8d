// Builds the preview whenever it is asked to. It runs in a process of its own, which is replaced
// when code changes: a module once loaded stays as it is for the life of its process.

import path from 'node:path'
import { buildSite } from '#lib/eleventy/build-site.ts'
import { wholeMinute } from '#lib/story/dates.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { keepPictures } from './pictures-on-demand.ts'
import type { WorkReport, WorkRequest } from './messages.ts'

const [root = '.', out = 'dist'] = process.argv.slice(2)

const pictures = keepPictures(path.join(root, '.cache', 'preview-pictures'))

let building: Promise<void> = Promise.resolve()

process.on('message', (message) => {
  const request = message as WorkRequest // SAFETY: our own server sends nothing else.
  if (request.kind === 'build') building = build()
  else void makePicture(request.file)
})
process.on('disconnect', () => process.exit(0))

/** A page can be seen a moment before its build has ended, and its pictures are offered at the end. */
async function makePicture(file: string): Promise<void> {
  const made = await pictures.make(file)
  if (made.place !== undefined) {
    report({ kind: 'picture', ...made })
    return
  }
  await building
  report({ kind: 'picture', ...(await pictures.make(file)) })
}

async function build(): Promise<void> {
  const started = performance.now()
  const built = await buildSite({
    root,
    out,
    at: wholeMinute(Date.now()),
    audience: 'preview',
    picturesOnDemand: true,
  })
  if (!built.ok) {
    report({ kind: 'problems', text: built.problems.map(printProblem).join('\n\n') })
    return
  }
  const { stories, heldBack, isAllLive, onDemand } = built.value
  pictures.offer(onDemand)
  if (!isAllLive) console.log(heldBack.join('\n'))
  report({
    kind: 'built',
    stories,
    milliseconds: Math.round(performance.now() - started),
  })
}

function report(message: WorkReport): void {
  process.send?.(message)
}
