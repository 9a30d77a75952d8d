// The sizes of the pictures in feeds, kept between runs; what is not known is made, then measured.

import { digestOf } from '#lib/cache/digest.ts'
import type { RecordLog } from '#lib/cache/record-log.ts'
import type { Darkroom } from '#lib/darkroom/darkroom.ts'
import type { Edition } from '#lib/edition/edition.ts'
import type { Pages } from '#lib/pages/page.ts'
import { picturesInFeeds } from '#lib/pages/picture-sizes.ts'
import { servedPictures } from '#lib/pages/served-pictures.ts'
import { sideBySide } from '#lib/darkroom/side-by-side.ts'

export interface Measuring {
  readonly edition: Edition
  readonly pages: Pages
  readonly darkroom: Darkroom
  readonly log: RecordLog
  readonly progress: (done: number, of: number) => void
}

/** Bytes by address. An address tells the bytes, so a size once known is known for good. */
export async function feedPictureSizes({
  edition,
  pages,
  darkroom,
  log,
  progress,
}: Measuring): Promise<ReadonlyMap<string, number>> {
  const wanted = new Set(picturesInFeeds(pages))
  const sizes = new Map<string, number>()
  const shown = servedPictures(edition).filter(({ address }) => wanted.has(address))
  await sideBySide(shown, async ({ address, picture, print }) => {
    const key = digestOf(address)
    const known = log.get(key)
    const size = known
      ? Number(Buffer.from(known).toString())
      : print
        ? await darkroom.sizeOf(picture, print)
        : (picture.bytes ?? 0)
    if (!known) log.put(key, Buffer.from(String(size)))
    sizes.set(address, size)
    progress(sizes.size, shown.length)
  })
  return sizes
}
