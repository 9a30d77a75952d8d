// A process that does tasks of a build, one after another, until its parent ends it.

import { Damaged } from '#lib/cache/blob-file.ts'
import { keptCopies, openShelves } from '#lib/copy/copy-keep.ts'
import { keepSource } from '#lib/copy/keep-source.ts'
import { storyFrom } from '#lib/copy/kept-copy.ts'
import { linkStories } from '#lib/copy/link-stories.ts'
import { loadSite } from '#lib/copy/load-site.ts'
import { withPrinciples } from '#lib/copy/read-newsroom.ts'
import type { Desk } from '#lib/copy/parse-copy.ts'
import { editionOf } from '#lib/edition/edition.ts'
import { passGate } from '#lib/edition/gate.ts'
import { toldKin } from '#lib/edition/kin.ts'
import { analysisOf } from '#lib/edition/related-stories.ts'
import { withPictureSizes } from '#lib/pages/picture-sizes.ts'
import { pagesOf } from '#lib/pages/pages-of.ts'
import { inspectPrinted } from '#lib/press/inspect-printed.ts'
import { linkAll } from '#lib/press/tree.ts'
import { frontMatterSchema } from '#lib/story/front-matter.ts'
import type { Site } from '#lib/story/site.ts'
import { pagesInOrder, somePages } from './page-order.ts'
import { printEdition } from './print-edition.ts'
import type { Answer, AnswerTo, ComposeTask, PrintTask, ReadTask, Task } from './tasks.ts'
import type { PrintableEdition } from './template.ts'

process.on('message', (task) => {
  void answer(task as Task) // SAFETY: our own parent sends nothing else.
})
process.on('disconnect', () => process.exit(0))

// Work that leaves no time for events asks for itself: the next run may be reading where this one writes.
const parent = process.ppid
const endIfAlone = () => {
  if (process.ppid !== parent) process.exit(0)
}

let ready:
  | { readonly edition: PrintableEdition; readonly hear: ReturnType<typeof toldKin>['hear'] }
  | undefined
let desk: Desk | undefined

async function answer(task: Task): Promise<void> {
  const send = (message: Answer) => process.send?.(message)
  try {
    const value = await done(task)
    send({ ok: true, value, memory: process.resourceUsage().maxRSS })
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    send({ ok: false, message, isDamaged: error instanceof Damaged })
  }
}

function done(task: Task): Promise<AnswerTo[Task['kind']]> {
  switch (task.kind) {
    case 'read':
      return read(task)
    case 'compose':
      return compose(task)
    case 'print':
      return print(task)
  }
}

async function read({ root, keep, shelf, pictures, errands }: ReadTask): Promise<AnswerTo['read']> {
  if (desk === undefined) {
    const site = await siteOf(root)
    desk = { site, schema: frontMatterSchema(site), pictures: new Map(pictures) }
  }
  const blobs = openShelves(keep).get(shelf)
  const keeping = { root, desk, shelf: { number: shelf, blobs }, extra: analysisOf }
  const kept = errands.map(({ source, before }) => {
    endIfAlone()
    return keepSource(source, before, keeping)
  })
  blobs.close()
  return kept
}

async function compose({
  root,
  keep,
  program,
  at,
  audience,
  frame,
  lines,
  sizes,
  standing,
  ...rest
}: ComposeTask): Promise<number> {
  const written = await siteOf(root)
  const site = withPrinciples(written, standing)
  const shelves = openShelves(keep)
  const parsed = keptCopies(keep, program, written).map(({ file, content }) => ({
    copy: { kind: 'markdown' as const, file, text: '' },
    story: storyFrom(file, content, shelves.get(content.shelf)),
    matter: { file, source: '', yaml: '', firstLine: 1 },
  }))
  const { stories } = linkStories(parsed, site.origin)
  const gate = passGate({ site, stories, standing }, at, audience)
  const told = toldKin(lines, gate.live)
  const composed = editionOf({ site, ...rest }, gate, { at, audience, kin: told.kin })
  ready = { edition: { frame, pages: withPictureSizes(pagesOf(composed), sizes) }, hear: told.hear }
  return pagesInOrder(ready.edition.pages).length
}

async function print({ pages, related, folder, twin }: PrintTask): Promise<AnswerTo['print']> {
  if (ready === undefined) throw new Error('Nothing was composed to print from.')
  const { edition, hear } = ready
  hear(related)
  const some = somePages(edition.pages, new Set(pages))
  const files = pagesInOrder(some).map(({ file }) => file)
  await printEdition({ ...edition, pages: some }, folder)
  if (twin !== undefined) linkAll(folder, twin, files)
  return files.map((file) => [file, inspectPrinted(folder, file)])
}

async function siteOf(root: string): Promise<Site> {
  const site = await loadSite(root)
  if (!site.ok) throw new Error('The data of the site was changed during the run.')
  return site.value
}
