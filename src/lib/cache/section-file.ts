// A large file of named sections, written in one go and read by position: every page of it carries a checksum, so what
// is read is what was written, or the file is not used at all.
//
//   pages of sections, one after the other │ checksum of each page │ what is where (JSON) │ trailer
//
// The trailer, written last, says how long the two before it are and carries their checksum.

import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { Damaged } from './blob-file.ts'

const PAGE = 32_768
const TRAILER = 24
const MAGIC = 0x42534631

/** Where a section begins, and its length, in bytes. */
type Place = readonly [at: number, length: number]

export interface SectionWriter {
  /** Begins a section; what is added from now on belongs to it. */
  readonly begin: (name: string) => void
  readonly add: (bytes: ArrayBufferView) => void
  /** Puts the file in its place, with what is to be known of it. */
  readonly finish: (about: unknown) => void
  /** Leaves everything as it was. */
  readonly abandon: () => void
}

/** Writes beside the file, which is replaced when all is there. */
export function writeSections(file: string): SectionWriter {
  mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.part`
  const descriptor = openSync(beside, 'w')
  const sections = new Map<string, [number, number]>()
  const sums: number[] = []
  let page = Buffer.allocUnsafe(PAGE)
  let filled = 0
  let end = 0
  let current: [number, number] | undefined

  const flush = () => {
    if (filled === 0) return
    const bytes = page.subarray(0, filled)
    sums.push(crc32(bytes))
    writeAll(descriptor, bytes)
    filled = 0
  }
  const add = (view: ArrayBufferView) => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + PAGE - filled)
      page.set(part, filled)
      filled += part.length
      at += part.length
      if (filled === PAGE) flush()
    }
    end += bytes.length
    if (current) current[1] += bytes.length
  }
  return {
    begin: (name) => {
      current = undefined
      // Numbers are read where they lie: sections begin at multiples of eight.
      add(new Uint8Array(-end & 7))
      current = [end, 0]
      sections.set(name, current)
    },
    add,
    finish: (about) => {
      flush()
      page = Buffer.alloc(0)
      const told = Buffer.from(JSON.stringify({ about, sections: [...sections] }))
      const tail = Buffer.concat([Buffer.from(Uint32Array.from(sums).buffer), told])
      const trailer = Buffer.alloc(TRAILER)
      trailer.writeUInt32LE(MAGIC, 0)
      trailer.writeUInt32LE(sums.length, 4)
      trailer.writeUInt32LE(told.length, 8)
      trailer.writeUInt32LE(crc32(tail), 12)
      trailer.writeDoubleLE(end, 16)
      writeAll(descriptor, tail)
      writeAll(descriptor, trailer)
      closeSync(descriptor)
      renameSync(beside, file)
    },
    abandon: () => {
      closeSync(descriptor)
      rmSync(beside, { force: true })
    },
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
}

export interface SectionFile {
  /** What the writer told of it; whoever wrote another kind of file told something else. */
  readonly about: unknown
  /** Changes when anything in the file does. */
  readonly identity: string
  /** Bytes of a section, all of it unless said otherwise; throws `Damaged` where they are not those that were written. */
  readonly read: (name: string, from?: number, to?: number) => Uint8Array
  /** Closed by itself when nobody holds it any more. */
  readonly close: () => void
}

const forgotten = new FinalizationRegistry(closeSync)

/** Opens a file that `writeSections` wrote; undefined where there is none, or not a whole one. */
export function openSections(file: string): SectionFile | undefined {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    return undefined
  }
  const close = () => {
    forgotten.unregister(close)
    closeSync(descriptor)
  }
  const table = tableOf(descriptor)
  if (!table) {
    close()
    return undefined
  }
  const { about, sections, sums, end, identity } = table
  /** Of small parts read in a row most are on the same page. */
  let latest: { readonly first: number; readonly bytes: Buffer } | undefined

  const pages = (first: number, after: number): Buffer => {
    if (latest?.first === first && after === first + 1) return latest.bytes
    const [from, to] = [first * PAGE, Math.min(end, after * PAGE)]
    const bytes = Buffer.from(new ArrayBuffer(to - from))
    readAll(descriptor, bytes, from)
    for (let page = first; page < after; page += 1) {
      const at = (page - first) * PAGE
      if (crc32(bytes.subarray(at, at + PAGE)) !== sums[page])
        throw new Damaged(`${file} is damaged on page ${page}.`)
    }
    if (after === first + 1) latest = { first, bytes }
    return bytes
  }
  const opened: SectionFile = {
    about,
    identity,
    close,
    read: (name, from = 0, to) => {
      const [at, length] = sections.get(name) ?? [0, 0]
      const [start, stop] = [at + from, at + Math.min(length, to ?? length)]
      if (stop <= start) return new Uint8Array(0)
      const first = Math.floor(start / PAGE)
      const bytes = pages(first, Math.ceil(stop / PAGE))
      return new Uint8Array(bytes.buffer, start - first * PAGE, stop - start)
    },
  }
  forgotten.register(opened, descriptor, close)
  return opened
}

function tableOf(descriptor: number) {
  const size = fstatSync(descriptor).size
  const trailer = Buffer.alloc(TRAILER)
  if (size < TRAILER || !readAll(descriptor, trailer, size - TRAILER)) return undefined
  const [count, told, sum] = [4, 8, 12].map((at) => trailer.readUInt32LE(at))
  const end = trailer.readDoubleLE(16)
  if (trailer.readUInt32LE(0) !== MAGIC || count === undefined || told === undefined)
    return undefined
  if (count !== Math.ceil(end / PAGE) || size !== end + 4 * count + told + TRAILER) return undefined
  const tail = Buffer.alloc(4 * count + told)
  if (!readAll(descriptor, tail, end) || crc32(tail) !== sum) return undefined
  // SAFETY: the checksum holds, so this is what `finish` wrote.
  const { about, sections } = JSON.parse(tail.toString('utf8', 4 * count)) as {
    about: unknown
    sections: readonly (readonly [string, Place])[]
  }
  return {
    about,
    sections: new Map(sections),
    sums: new Uint32Array(tail.buffer.slice(tail.byteOffset, tail.byteOffset + 4 * count)),
    end,
    identity: `${size}-${sum}`,
  }
}

function readAll(descriptor: number, into: Buffer, at: number): boolean {
  let done = 0
  while (done < into.length) {
    const read = readSync(descriptor, into, done, into.length - done, at + done)
    if (read === 0) return false
    done += read
  }
  return true
}
