// Looks at a picture file before anything is made of it: what it is, how large, whether it is sound.

import path from 'node:path'
import { imageSize } from 'image-size'
import type { Metadata } from 'sharp'
import { digestOf } from '#lib/cache/digest.ts'
import { photograph, stemOf } from '#lib/pictures/photo.ts'
import { LARGEST_PICTURE } from '#lib/pictures/recipe.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { cleanSvg } from './clean-svg.ts'
import { darkroomVersion } from './darkroom-version.ts'
import { loadSharp } from './load-sharp.ts'
import { fault, type PictureFault } from '#lib/pictures/picture-fault.ts'
import { rightsIn } from './picture-rights.ts'

/** The picture in the bytes of a file, or what is wrong with it. Photographs are decoded once, to the end. */
export async function lookAtPicture(
  file: string,
  bytes: Uint8Array,
): Promise<PictureFile | PictureFault> {
  if (bytes.length === 0) return fault('which is empty (0 bytes)', SOUND, 'save the picture again')
  const size = sizeOf(bytes)
  if (size === undefined)
    return fault(
      'whose size cannot be read',
      SOUND,
      'save the picture again; an SVG needs width and height, or a viewBox',
    )
  const ending = path.posix.extname(file).toLowerCase()
  if (!(TYPES_OF_ENDING[ending] ?? []).includes(size.type)) return misnamed(size.type, ending)
  return size.type === 'svg' ? drawing(file, bytes, size) : decoded(file, bytes, size)
}

const SOUND = 'a sound AVIF, GIF, JPEG, PNG, SVG or WebP file'

/** What may be inside a file of each ending; `heif` is what the library calls some AVIF files. */
const TYPES_OF_ENDING: Readonly<Record<string, readonly string[]>> = {
  '.avif': ['avif', 'heif'],
  '.gif': ['gif'],
  '.jpeg': ['jpg'],
  '.jpg': ['jpg'],
  '.png': ['png'],
  '.svg': ['svg'],
  '.webp': ['webp'],
}

interface Size {
  readonly type: string
  readonly width: number
  readonly height: number
}

/** Reads no more than the head of the file. */
function sizeOf(bytes: Uint8Array): Size | undefined {
  try {
    const { type = '', width, height } = imageSize(bytes)
    return width > 0 && height > 0
      ? { type, width: Math.max(Math.round(width), 1), height: Math.max(Math.round(height), 1) }
      : undefined
  } catch {
    return undefined // The library throws on what it does not know; we say it in our own words.
  }
}

async function drawing(
  file: string,
  bytes: Uint8Array,
  { width, height }: Size,
): Promise<PictureFile | PictureFault> {
  const cleaned = await cleanSvg(bytes)
  if ('isFault' in cleaned) return cleaned
  const stem = stemOf(file, digestOf(cleaned.bytes))
  return { file, address: `${stem}.svg`, width, height, bytes: cleaned.bytes.length }
}

async function decoded(
  file: string,
  bytes: Uint8Array,
  size: Size,
): Promise<PictureFile | PictureFault> {
  const { width, height } = size
  if (width * height > LARGEST_PICTURE.pixels || Math.max(width, height) > LARGEST_PICTURE.side)
    return tooManyPixels(size)
  if (isAnimated(bytes)) return moving()
  const sharp = await loadSharp()
  try {
    const metadata = await sharp(bytes, { limitInputPixels: LARGEST_PICTURE.pixels }).metadata()
    if ((metadata.pages ?? 1) > 1) return moving()
    // The smallest print there is: what cannot be decoded to its end fails here.
    await sharp(bytes, { failOn: 'error', limitInputPixels: LARGEST_PICTURE.pixels })
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer()
    return photographIn(file, bytes, metadata, size)
  } catch (error) {
    return broken(error)
  }
}

function photographIn(
  file: string,
  bytes: Uint8Array,
  metadata: Metadata,
  size: Size,
): PictureFile {
  const { width = size.width, height = size.height, orientation = 1 } = metadata
  // From 5 on the camera was held upright (Exif 2.3, tag 274).
  const [across, down] = orientation >= 5 ? [height, width] : [width, height]
  return photograph(
    {
      file,
      width: across,
      height: down,
      digest: digestOf(`${darkroomVersion()}${digestOf(bytes)}`),
    },
    { graphic: size.type === 'png' || size.type === 'gif', ...rightsIn(metadata) },
  )
}

/** Animated PNG (chunk `acTL` before the image, APNG 1.0) and AVIF (brand `avis`, AV1 Image File Format). */
function isAnimated(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.toString('latin1', 4, 12) === 'ftypavis') return true
  if (head.toString('latin1', 1, 4) !== 'PNG') return false
  for (let at = 8; at + 8 <= head.length; at += 12 + head.readUInt32BE(at)) {
    const chunk = head.toString('latin1', at + 4, at + 8)
    if (chunk === 'acTL') return true
    if (chunk === 'IDAT') return false
  }
  return false
}

function misnamed(type: string, ending: string): PictureFault {
  return fault(
    `which is of the kind ${type} in a file that ends in ${ending}`,
    'an ending that says what is in the file: .avif .gif .jpg .png .svg .webp',
    Object.hasOwn(TYPES_OF_ENDING, `.${type}`)
      ? `rename the file to end in .${type}`
      : 'save the picture again in one of these kinds',
  )
}

function tooManyPixels({ width, height }: Size): PictureFault {
  const { pixels, side } = LARGEST_PICTURE
  return fault(
    `which has ${width} × ${height} pixels`,
    `at most ${pixels / 1_000_000} million pixels, and ${side} on each side`,
    'save the picture again in a smaller size: the site shows no more than 1920 pixels across',
  )
}

/** Readers could not stop it (WCAG 2.2, 2.2.2), and it would weigh more than the page. */
function moving(): PictureFault {
  return fault(
    'which moves',
    'a still picture: readers cannot stop one that moves',
    'save one of its frames as a picture',
  )
}

function broken(error: unknown): PictureFault {
  const said = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)
  return fault(
    `which is broken or cut short (${said})`,
    SOUND,
    'save the picture again, or ask for it again',
  )
}
