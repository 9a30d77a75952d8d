// Pictures for tests, made when they are asked for: gradients with shapes, so that parts can be told apart.

import sharp, { type Sharp } from 'sharp'

/** A picture of a size: red on its left, blue on its right, and lighter towards its foot. */
export function aPicture(width: number, height: number): Sharp {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <linearGradient id="a"><stop stop-color="#c00"/><stop offset="1" stop-color="#00c"/></linearGradient>
    <linearGradient id="b" x2="0" y2="1"><stop stop-opacity="0"/><stop offset="1" stop-color="#fff" stop-opacity=".5"/></linearGradient>
    <rect width="100%" height="100%" fill="url(#a)"/><rect width="100%" height="100%" fill="url(#b)"/></svg>`
  return sharp(Buffer.from(drawing)).flatten({ background: '#fff' })
}

export function aJpeg(width = 800, height = 600): Promise<Buffer> {
  return aPicture(width, height).jpeg().toBuffer()
}

/** A photograph as a telephone makes it: held upright, with the place where it was taken. */
export function aPhotograph(width = 800, height = 600): Promise<Buffer> {
  return aPicture(width, height)
    .withExif({
      IFD0: { Artist: 'J. Roe', Copyright: 'J. Roe 2026', Make: 'Camera Works' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** What Exif in a file tells of camera, time and place: the pointers to their directories, and the maker. */
export async function taken(bytes: Buffer): Promise<readonly string[]> {
  const { exif } = await sharp(bytes).metadata()
  if (exif === undefined) return []
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const tags = Array.from({ length: u16(start) }, (_none, index) => u16(start + 2 + index * 12))
  return tags.flatMap((tag) => TELLING[tag] ?? [])
}

const TELLING: Readonly<Record<number, string>> = {
  0x010f: 'maker',
  0x0110: 'model',
  0x0132: 'time',
  0x8825: 'place',
}
