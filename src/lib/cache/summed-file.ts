// A file that is read and written whole, with a checksum at its end: what is read is what was written,
// or counts as missing.

import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { writeWhole } from './write-whole.ts'

const SUM = 4

/** @param header - tells the kind and version of the file */
export function writeSummed(file: string, header: string, parts: readonly Uint8Array[]): void {
  const body = Buffer.concat([Buffer.from(header), ...parts])
  const sum = Buffer.alloc(SUM)
  sum.writeUInt32LE(crc32(body))
  writeWhole(file, Buffer.concat([body, sum]))
}

/** What stands behind the header; undefined where there is no whole file of just this kind. */
export function readSummed(file: string, header: string): Buffer | undefined {
  const bytes = bytesOf(file)
  const front = Buffer.from(header)
  const end = bytes.length - SUM
  const isWhole =
    end >= front.length &&
    bytes.subarray(0, front.length).equals(front) &&
    bytes.readUInt32LE(end) === crc32(bytes.subarray(0, end))
  return isWhole ? bytes.subarray(front.length, end) : undefined
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0) // What cannot be read is made anew.
  }
}
