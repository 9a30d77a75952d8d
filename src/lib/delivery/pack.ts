// Many small files as one, kept between runs: a list of names, sizes and digests, then their bytes.
//
//   digest of the list (32 characters), a space, the list as JSON, a line end, the bytes of each file

import { closeSync, openSync, readSync } from 'node:fs'
import { digestOf } from '#lib/cache/digest.ts'
import { writeWhole } from '#lib/cache/write-whole.ts'

export interface PackedFile {
  readonly path: string
  readonly size: number
  readonly digest: string
}

export interface Pack {
  readonly files: readonly PackedFile[]
  /** Bytes of a file; nothing where the pack was damaged since. */
  readonly read: (path: string) => Uint8Array | undefined
}

export function writePack(
  place: string,
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): void {
  const list = JSON.stringify(
    files.map(({ path, content }) => [path, content.length, digestOf(content)]),
  )
  const head = Buffer.from(`${digestOf(list)} ${list}\n`)
  writeWhole(place, Buffer.concat([head, ...files.map(({ content }) => content)]))
}

/** Opens a pack; nothing where there is none, or its list is damaged. */
export function openPack(place: string): Pack | undefined {
  const head = headOf(place)
  if (head === undefined || digestOf(head.slice(DIGEST)) !== head.slice(0, DIGEST - 1))
    return undefined
  const list = JSON.parse(head.slice(DIGEST)) as readonly (readonly [string, number, string])[] // SAFETY: its digest says it is ours.
  const places = new Map<string, PackedFile & { readonly at: number }>()
  let at = Buffer.byteLength(head) + 1
  for (const [path, size, digest] of list) {
    places.set(path, { path, size, digest, at })
    at += size
  }
  return {
    files: [...places.values()],
    read: (path) => {
      const found = places.get(path)
      if (found === undefined) return undefined
      const bytes = bytesAt(place, found.at, found.size)
      return digestOf(bytes) === found.digest ? bytes : undefined
    },
  }
}

/** Where the list begins. */
const DIGEST = 33
const BLOCK = 65_536

/** The first line, without reading what follows it. */
function headOf(place: string): string | undefined {
  const parts: Buffer[] = []
  try {
    for (let at = 0; ; at += BLOCK) {
      const block = bytesAt(place, at, BLOCK)
      const end = block.indexOf('\n')
      parts.push(block.subarray(0, end < 0 ? undefined : end))
      if (end >= 0) return Buffer.concat(parts).toString('utf8')
      if (block.length < BLOCK) return undefined
    }
  } catch {
    return undefined // What cannot be read is made anew.
  }
}

function bytesAt(place: string, at: number, size: number): Buffer {
  const file = openSync(place, 'r')
  try {
    const bytes = Buffer.alloc(size)
    return bytes.subarray(0, readSync(file, bytes, 0, size, at))
  } finally {
    closeSync(file)
  }
}
