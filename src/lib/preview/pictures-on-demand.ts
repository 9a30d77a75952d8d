// Pictures of a preview are made when a browser asks for them: an editor who corrects a word waits for
// no encoder.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Built } from '#lib/eleventy/build-site.ts'

/** Pictures that can be made, by file. */
type Offer = Built['onDemand']

export interface PicturesOnDemand {
  /** The pictures of the newest build, by file. */
  readonly offer: (assets: Offer) => void
  /** Makes a picture unless it is there, and says where. */
  readonly make: (file: string) => Promise<{ readonly file: string; readonly place?: string }>
}

/** Keeps what is made in a folder, which is emptied first; a name tells its bytes, so that no picture is stale. */
export function keepPictures(folder: string): PicturesOnDemand {
  rmSync(folder, { recursive: true, force: true })
  let offered: Offer = new Map()
  const making = new Map<string, Promise<void>>()
  return {
    offer: (assets) => {
      offered = assets
    },
    make: async (file) => {
      const asset = offered.get(file)
      if (asset === undefined) return { file }
      const place = path.join(folder, file)
      const made = making.get(file) ?? makeIn(place, asset)
      making.set(file, made)
      try {
        await made
        return { file, place }
      } catch (error) {
        // The file may have changed since the build; the next build tells what is wrong with it.
        console.error(error)
        return { file }
      } finally {
        making.delete(file)
      }
    },
  }
}

async function makeIn(
  place: string,
  { make }: NonNullable<ReturnType<Offer['get']>>,
): Promise<void> {
  if (existsSync(place)) return
  mkdirSync(path.dirname(place), { recursive: true })
  const beside = `${place}.part`
  rmSync(beside, { force: true })
  await make(beside)
  renameSync(beside, place)
}
