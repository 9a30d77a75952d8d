// The darkroom: makes each print that is asked for, once, and keeps it for later runs.

import { copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Photograph, Print } from '#lib/pictures/prints.ts'
import type { SocialCard } from '#lib/pictures/social-card.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { cleanSvg } from './clean-svg.ts'
import { develop, masterOf, type Master } from './develop.ts'
import { drawCard } from './draw-card.ts'
import { openPrintStore } from './print-store.ts'

export interface Darkroom {
  /** Makes the print, unless it is kept, and gives its file, which must not be changed. */
  readonly print: (picture: Photograph, print: Print) => Promise<string>
  /** The size in bytes of a print, which is made if need be. */
  readonly sizeOf: (picture: Photograph, print: Print) => Promise<number>
  /** Writes what the site serves of a drawing. */
  readonly drawing: (picture: PictureFile, place: string) => Promise<void>
  /** Draws the card, unless it is kept, and gives its file, which must not be changed. */
  readonly card: (card: SocialCard) => Promise<string>
  /**
   * After prints were made, throws away those that nobody has wanted for long: whose address is not
   * among `wanted` and that were made before `before`, in milliseconds since 1970.
   */
  readonly tidy: (wanted: ReadonlySet<string>, before: number) => void
}

/** How many masters are kept in memory: the prints of a picture are asked for one after the other. */
const MASTERS = 4

/** The darkroom of a site; prints are kept in its `.cache`. */
export function openDarkroom(root: string): Darkroom {
  const store = openPrintStore(path.join(root, '.cache', 'pictures'))
  let hasWorked = false
  const keep = (name: string, bytes: Uint8Array) => {
    hasWorked = true
    return store.keep(name, bytes)
  }
  const masters = new Map<string, Promise<Master>>()
  const master = (file: string): Promise<Master> => {
    const known = masters.get(file) ?? masterOf(readFileSync(path.join(root, file)))
    masters.delete(file)
    masters.set(file, known)
    for (const old of [...masters.keys()].slice(0, -MASTERS)) masters.delete(old)
    return known
  }
  const print = async (picture: Photograph, wanted: Print): Promise<string> => {
    const name = path.posix.basename(wanted.address)
    return (
      store.find(name) ?? keep(name, await develop(await master(picture.file), picture, wanted))
    )
  }
  return {
    print,
    sizeOf: async (picture, wanted) => {
      const name = path.posix.basename(wanted.address)
      if (store.sizeOf(name) === undefined) await print(picture, wanted)
      return store.sizeOf(name) ?? 0
    },
    card: async ({ address, words }) => {
      const name = path.posix.basename(address)
      return store.find(name) ?? keep(name, await drawCard(words))
    },
    tidy: (wanted, before) => {
      if (!hasWorked) return
      const names = new Set([...wanted].map((address) => path.posix.basename(address)))
      store.clear((name) => names.has(name), before)
    },
    drawing: async ({ file }, place) => {
      const cleaned = await cleanSvg(readFileSync(path.join(root, file)))
      if ('isFault' in cleaned) throw new Error(`${file}: ${cleaned.found}`)
      writeFileSync(place, cleaned.bytes)
    },
  }
}

/** Puts a kept file in its place; on another disk, or where links are not to be had, a copy of it. */
export function putPrint(kept: string, place: string): void {
  rmSync(place, { force: true })
  try {
    linkSync(kept, place)
  } catch {
    copyFileSync(kept, place)
  }
}
