// Records kept between runs: a file that is only ever added to, so that a run that is killed loses no
// more than the record it was writing.
//
//   header, then for each record: digest of key and value (16 bytes), length of the value (4 bytes,
//   big-endian), key (16 bytes), value

import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from './write-whole.ts'

/** Values by key; a key is a digest as `digestOf` makes them. */
export interface RecordLog {
  readonly get: (key: string) => Uint8Array | undefined
  /** Keeps a record for this run, and for later ones once saved. */
  readonly put: (key: string, value: Uint8Array) => void
  /** Writes what is new. Records that were neither read nor put in this run go once they are half of the file. */
  readonly save: () => void
}

const HEADER = Buffer.from('broadsheet records 1\n')
const FRAME = 36

/** Opens a log; a file that is missing or damaged has the records that come before the damage. */
export function openRecordLog(file: string): RecordLog {
  const bytes = bytesOf(file)
  const { records, end } = recordsIn(bytes)
  const fresh = new Map<string, Uint8Array>()
  const used = new Set<string>()
  return {
    get: (key) => {
      const value = fresh.get(key) ?? records.get(key)
      if (value !== undefined) used.add(key)
      return value
    },
    put: (key, value) => {
      fresh.set(key, value)
    },
    save: () => {
      const kept = [...records].filter(([key]) => used.has(key) && !fresh.has(key))
      const size = kept.reduce((sum, [, value]) => sum + FRAME + value.length, 0)
      const added = [...fresh].map(([key, value]) => framed(key, value))
      if (end === 0 || size < (end - HEADER.length) / 2) {
        const old = kept.map(([key, value]) => framed(key, value))
        writeWhole(file, Buffer.concat([HEADER, ...old, ...added]))
      } else if (added.length > 0) {
        if (bytes.length > end) truncateSync(file, end)
        appendFileSync(file, Buffer.concat(added))
      }
    },
  }
}

interface Read {
  readonly records: ReadonlyMap<string, Uint8Array>
  /** Where the sound part of the file ends; 0 where nothing of it is sound. */
  readonly end: number
}

function recordsIn(bytes: Buffer): Read {
  const records = new Map<string, Uint8Array>()
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) return { records, end: 0 }
  let at = HEADER.length
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + bytes.readUInt32BE(at + 16)
    if (end > bytes.length) break
    const body = bytes.subarray(at + 20, end)
    if (!sumOf(body).equals(bytes.subarray(at, at + 16))) break
    records.set(body.subarray(0, 16).toString('hex'), body.subarray(16))
    at = end
  }
  return { records, end: at }
}

function framed(key: string, value: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(key, 'hex'), value])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(value.length)
  return Buffer.concat([sumOf(body), length, body])
}

function sumOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest().subarray(0, 16)
}

function bytesOf(file: string): Buffer {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0) // What cannot be read is made anew.
  }
}
