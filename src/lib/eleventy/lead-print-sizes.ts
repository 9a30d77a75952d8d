// How large the files are that feeds name as the pictures of stories. A feed has to say so before the
// pages are printed, so these prints are made first; they are needed anyhow, and kept for later runs.

import { availableParallelism } from 'node:os'
import type { Darkroom } from '#lib/darkroom/darkroom.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { isPhotograph, mainPrint, type Photograph } from '#lib/pictures/prints.ts'

/** Sizes in bytes by address, of the lead photographs of all stories; none where the site has no feeds. */
export async function leadPrintSizes(
  { stories, site }: Edition,
  { sizeOf }: Pick<Darkroom, 'sizeOf'>,
): Promise<ReadonlyMap<string, number>> {
  const { feeds, feedForms } = site.outputs
  if (feeds.length === 0 || feedForms.length === 0) return new Map()
  const photographs = new Map<string, Photograph>()
  for (const { picture } of stories)
    if (picture && isPhotograph(picture)) photographs.set(mainPrint(picture).address, picture)
  const sizes = new Map<string, number>()
  const waiting = photographs.entries()
  const work = async () => {
    for (const [address, photograph] of waiting)
      sizes.set(address, await sizeOf(photograph, mainPrint(photograph)))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return sizes
}
