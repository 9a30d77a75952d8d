// The index of the search: files that are made by Pagefind when the words in them change, and kept.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import { versionOf } from '#lib/cache/library-versions.ts'
import type { SearchRecord } from '#lib/pages/search-record.ts'
import { openPack, writePack, type Pack } from './pack.ts'
import { indexRecords } from './pagefind.ts'

/** A part of the index: where it is served, and what is found in it. */
export interface IndexedPart {
  readonly address: string
  readonly records: readonly SearchRecord[]
}

/** A file of the index; like an asset of the press, but its path is an address. */
export interface SearchFile {
  readonly address: string
  readonly fingerprint: string
  readonly make: (place: string) => Promise<void>
}

/** Changes when other files are made of the same records. */
const FORM = 1

/**
 * The files of all parts. `cache` is a folder of the index alone, which may be lost at any time; what
 * is in it of other editions is cleared away.
 */
export async function searchIndex(
  parts: readonly IndexedPart[],
  cache: string,
): Promise<readonly SearchFile[]> {
  mkdirSync(cache, { recursive: true })
  const packs = parts.map((part) => ({ part, file: `${keyOf(part)}.pack` }))
  const kept = new Set(packs.map(({ file }) => file))
  for (const name of readdirSync(cache))
    if (!kept.has(name)) rmSync(path.join(cache, name), { force: true })
  const files: SearchFile[] = []
  for (const { part, file } of packs) {
    const place = path.join(cache, file)
    const pack = openPack(place) ?? (await packOf(part, place))
    let mended: Promise<Pack> | undefined
    /** Made anew once, however many of its files are found damaged. */
    const mend = () => (mended ??= packOf(part, place))
    files.push(
      ...pack.files.map((packed) => ({
        address: `${part.address}${packed.path}`,
        fingerprint: packed.digest,
        make: async (target: string) => {
          const bytes = pack.read(packed.path) ?? (await mend()).read(packed.path)
          if (bytes === undefined) throw new Error(`${place} changes while it is read.`)
          writeFileSync(target, bytes)
        },
      })),
    )
  }
  return files
}

async function packOf({ records }: IndexedPart, place: string): Promise<Pack> {
  writePack(place, await indexRecords(records))
  const pack = openPack(place)
  if (pack === undefined) throw new Error(`${place} cannot be read after it was written.`)
  return pack
}

function keyOf({ records }: IndexedPart): string {
  return digestOf(JSON.stringify([FORM, versionOf('pagefind'), records]))
}
