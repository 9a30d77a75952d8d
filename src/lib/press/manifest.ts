// What the last release consists of: for every file, what it was printed from and what its bytes are.

import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeWhole } from '#lib/cache/write-whole.ts'

/** One file of a release. */
export interface Printed {
  readonly fingerprint: string
  /** Digest of the bytes. */
  readonly digest: string
  readonly size: number
  /** When it was written, in milliseconds since 1970; tells an untouched file without reading it. */
  readonly written: number
}

export interface Manifest {
  /** By path in the site's folder, with forward slashes. */
  readonly files: ReadonlyMap<string, Printed>
  /** When anything was last put into a folder or taken from it, in both trees; by its path. */
  readonly folders: ReadonlyMap<string, FolderTimes>
  /** False where the standby holds copies, because it is on another disk. */
  readonly isLinked: boolean
}

/** In milliseconds since 1970. */
export interface FolderTimes {
  readonly out: number
  readonly standby: number
}

const NO_MANIFEST: Manifest = { files: new Map(), folders: new Map(), isLinked: false }

/** Changes with the form of the file. */
const HEADER = 'broadsheet manifest 2\n'
const NUMBERS = 2
const SUM = 4

interface Text {
  readonly files: readonly string[]
  readonly fingerprints: readonly string[]
  readonly digests: readonly string[]
  readonly folders: readonly string[]
  readonly isLinked: boolean
}

/** Reads a manifest; one that is missing, cut short or of another form is an empty one. */
export function readManifest(file: string): Manifest {
  const bytes = bytesOf(file)
  const end = bytes.length - SUM
  if (
    end < HEADER.length + 4 ||
    bytes.toString('latin1', 0, HEADER.length) !== HEADER ||
    bytes.readUInt32LE(end) !== crc32(bytes.subarray(0, end))
  )
    return NO_MANIFEST
  const length = bytes.readUInt32LE(HEADER.length)
  const start = HEADER.length + 4
  const text = JSON.parse(bytes.toString('utf8', start, start + length)) as Text // SAFETY: the checksum holds, and `writeManifest` wrote it.
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(start + length, end)).buffer)
  const number = (at: number) => numbers[at] ?? Number.NaN
  const { files, fingerprints, digests, folders, isLinked } = text
  const foldersFrom = files.length * NUMBERS
  return {
    isLinked,
    files: new Map(
      files.map((name, at) => [
        name,
        {
          fingerprint: fingerprints[at] ?? '',
          digest: digests[at] ?? '',
          size: number(at * NUMBERS),
          written: number(at * NUMBERS + 1),
        },
      ]),
    ),
    folders: new Map(
      folders.map((name, at) => [
        name,
        { out: number(foldersFrom + at * 2), standby: number(foldersFrom + at * 2 + 1) },
      ]),
    ),
  }
}

export function writeManifest(file: string, { files, folders, isLinked }: Manifest): void {
  const printed = [...files.values()]
  const text: Text = {
    files: [...files.keys()],
    fingerprints: printed.map(({ fingerprint }) => fingerprint),
    digests: printed.map(({ digest }) => digest),
    folders: [...folders.keys()],
    isLinked,
  }
  const numbers = new Float64Array(printed.length * NUMBERS + folders.size * 2)
  printed.forEach(({ size, written }, at) => {
    numbers[at * NUMBERS] = size
    numbers[at * NUMBERS + 1] = written
  })
  let at = printed.length * NUMBERS
  for (const { out, standby } of folders.values()) {
    numbers[at] = out
    numbers[at + 1] = standby
    at += 2
  }
  const json = Buffer.from(JSON.stringify(text))
  const front = Buffer.alloc(HEADER.length + 4)
  front.write(HEADER, 'latin1')
  front.writeUInt32LE(json.length, HEADER.length)
  const body = Buffer.concat([front, json, Buffer.from(numbers.buffer)])
  const sum = Buffer.alloc(SUM)
  sum.writeUInt32LE(crc32(body))
  writeWhole(file, Buffer.concat([body, sum]))
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0) // What cannot be read is printed anew.
  }
}
