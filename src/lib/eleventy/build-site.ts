// The main job: copy in, a finished site out.

import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readNewsroom } from '#lib/copy/read-newsroom.ts'
import type { Audience } from '#lib/edition/gate.ts'
import { fileOf, type Pages } from '#lib/pages/page.ts'
import { picturesOf } from '#lib/pages/pages-of.ts'
import { releaseFolder } from '#lib/press/release-folder.ts'
import { release } from '#lib/press/stage.ts'
import type { Moment } from '#lib/story/dates.ts'
import { bad, good, type Checked } from '#lib/story/problem.ts'
import { PROGRAM, printEdition } from './print-edition.ts'
import { composePages, type Composed } from './printable.ts'

export interface BuildOrder {
  /** Folder with `src/articles` and `_data`; absolute, like `out`. */
  readonly root: string
  readonly out: string
  readonly at: Moment
  readonly audience: Audience
}

/** Builds the site, or tells everything that is wrong and leaves `out` untouched. */
export async function buildSite({
  root,
  out,
  at,
  audience,
}: BuildOrder): Promise<Checked<Composed>> {
  const folder = await releaseFolder(out, [root, PROGRAM])
  const newsroom = await readNewsroom(root)
  if (!folder.ok || !newsroom.ok)
    return bad([folder, newsroom].flatMap((part) => (part.ok ? [] : part.problems)))
  const composed = composePages(newsroom.value, at, audience)
  await release(folder.value, async (stage) => {
    await printEdition(composed.printable, stage)
    checkPrinted(composed.printable.pages, stage)
    await copyAssets(composed, root, stage)
  })
  return good(composed)
}

/** Every page must have been printed: a template that Eleventy did not find prints nothing, silently. */
function checkPrinted(pages: Pages, stage: string): void {
  const missing = Object.values(pages).flatMap((list) =>
    list.filter(({ file }) => !existsSync(path.join(stage, file))),
  )
  if (missing.length > 0)
    throw new Error(`Eleventy did not print ${missing.map(({ file }) => file).join(', ')}.`)
}

async function copyAssets(
  { edition, styles }: Composed,
  root: string,
  stage: string,
): Promise<void> {
  await write(path.join(stage, fileOf(styles.address)), styles.bytes)
  for (const { file, address } of picturesOf(edition)) {
    const target = path.join(stage, fileOf(address))
    await mkdir(path.dirname(target), { recursive: true })
    await copyFile(path.join(root, file), target)
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
}
