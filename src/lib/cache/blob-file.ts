// Bytes kept between runs by their place in a file that is only ever added to: what a killed run was
// writing lies behind the last place that anybody knows of.

import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'

/** Where some bytes lie. */
export interface Place {
  readonly at: number
  /** In bytes, its checksum included. */
  readonly length: number
}

export interface BlobFile {
  readonly size: () => number
  /** Throws `Damaged` where somebody else has added too. */
  readonly add: (bytes: Uint8Array) => Place
  /** Throws `Damaged` where the bytes are not those that were added. */
  readonly read: (place: Place) => Buffer
  readonly close: () => void
}

/** What is kept does not hold: whoever catches this throws the cache away and begins anew. */
export class Damaged extends Error {}

const SUM = 4

/** Opens a file, made where it is missing. One process at a time may add to it. */
export function openBlobs(file: string): BlobFile {
  mkdirSync(path.dirname(file), { recursive: true })
  const descriptor = openSync(file, 'a+')
  let end = fstatSync(descriptor).size
  return {
    size: () => end,
    add: (bytes) => {
      const framed = Buffer.allocUnsafe(SUM + bytes.length)
      framed.writeUInt32BE(crc32(bytes), 0)
      framed.set(bytes, SUM)
      writeWhole(descriptor, framed)
      const at = end
      end += framed.length
      // A process of a run that was killed may not have noticed yet, and write here too.
      if (fstatSync(descriptor).size !== end) throw new Damaged(`Two processes write to ${file}.`)
      return { at, length: framed.length }
    },
    read: ({ at, length }) => {
      const framed = Buffer.allocUnsafe(length)
      const read = readSync(descriptor, framed, 0, length, at)
      const bytes = framed.subarray(SUM)
      if (read !== length || framed.readUInt32BE(0) !== crc32(bytes))
        throw new Damaged(`${file} is damaged at byte ${at}.`)
      return bytes
    },
    close: () => {
      closeSync(descriptor)
    },
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
}
