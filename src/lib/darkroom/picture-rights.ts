// Who made a picture and whose it is, as its file says: by IPTC's fields in XMP, in IIM, or by Exif.

import type { Metadata } from 'sharp'
import type { Photo } from '#lib/story/story.ts'

export type Rights = Pick<Photo, 'credit' | 'creator' | 'copyright'>

/** XMP wins over IIM, and both over Exif (IPTC Photo Metadata Standard, "Mapped fields"). */
export function rightsIn({ xmp, iptc, exif }: Pick<Metadata, 'xmp' | 'iptc' | 'exif'>): Rights {
  const sources = [xmp && inXmp(xmp.toString('utf8')), iptc && inIim(iptc), exif && inExif(exif)]
  const first = (key: keyof Rights) =>
    sources.map((source) => plain(source?.[key] ?? '')).find((text) => text !== '')
  const credit = first('credit')
  const creator = first('creator')
  const copyright = first('copyright')
  return {
    ...(credit !== undefined && { credit }),
    ...(creator !== undefined && { creator }),
    ...(copyright !== undefined && { copyright }),
  }
}

/** One line of text, without what terminals and Exif would stumble over. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

function inXmp(xmp: string): Rights {
  return {
    credit: xmpField(xmp, 'photoshop:Credit'),
    creator: xmpField(xmp, 'dc:creator'),
    copyright: xmpField(xmp, 'dc:rights'),
  }
}

/** The first text of a property, written as an attribute, an element, or an element with a list in it. */
function xmpField(xmp: string, name: string): string {
  const written =
    new RegExp(`\\s${name}="([^"]*)"`).exec(xmp)?.[1] ??
    new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(xmp)?.[1] ??
    ''
  const item = /<rdf:li[^>]*>(.*?)<\/rdf:li>/s.exec(written)?.[1] ?? written
  return item
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** Data sets of the record 2 of IPTC IIM 4.2. */
const IIM: Readonly<Record<number, keyof Rights>> = {
  80: 'creator',
  110: 'credit',
  116: 'copyright',
}

function inIim(iptc: Buffer): Rights {
  const found: { -readonly [K in keyof Rights]: Rights[K] } = {}
  let at = iptc.indexOf(Buffer.from([0x1c, 0x02]))
  while (at >= 0 && at + 5 <= iptc.length && iptc[at] === 0x1c) {
    const length = iptc.readUInt16BE(at + 3)
    const field = iptc[at + 1] === 2 ? IIM[iptc[at + 2] ?? 0] : undefined
    if (field !== undefined) found[field] ??= decode(iptc.subarray(at + 5, at + 5 + length))
    at += 5 + length
  }
  return found
}

/** The tags Artist and Copyright of the first directory (Exif 2.3, 4.6.4). */
const EXIF: Readonly<Record<number, keyof Rights>> = { 0x013b: 'creator', 0x8298: 'copyright' }

function inExif(exif: Buffer): Rights {
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const found: { -readonly [K in keyof Rights]: Rights[K] } = {}
  try {
    const start = u32(4)
    for (let entry = 0; entry < u16(start); entry += 1) {
      const at = start + 2 + entry * 12
      const field = EXIF[u16(at)]
      const length = u32(at + 4)
      if (field === undefined || length > 4096) continue
      const from = length > 4 ? u32(at + 8) : at + 8
      found[field] ??= decode(tiff.subarray(from, from + length))
    }
  } catch {
    return found // A directory that points outside the file ends here.
  }
  return found
}

/** UTF-8 as most programs write it; what is not is Latin-1, as they used to. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}
