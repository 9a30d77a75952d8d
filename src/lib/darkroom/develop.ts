// Makes the prints of a photograph: encoded by Eleventy's Image from a master that is decoded once.

import eleventyImage from '@11ty/eleventy-img'
import type { Photograph, Print } from '#lib/pictures/prints.ts'
import {
  LARGEST_PICTURE,
  PAPER,
  SETTINGS,
  SHAPES,
  WIDEST,
  type Format,
} from '#lib/pictures/recipe.ts'
import { loadSharp } from './load-sharp.ts'
import { writtenRights } from './written-rights.ts'

/** A photograph upright, on paper, in sRGB, without metadata, no larger than its largest print. */
export interface Master {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
  /** The master in smaller widths, for the formats share them. */
  readonly plates: Map<string, Promise<Buffer>>
}

/** Decodes a file that `lookAtPicture` has found sound. */
export async function masterOf(bytes: Uint8Array): Promise<Master> {
  const sharp = await loadSharp()
  const { data, info } = await sharp(bytes, {
    failOn: 'error',
    limitInputPixels: LARGEST_PICTURE.pixels,
  })
    .rotate()
    .flatten({ background: PAPER })
    .resize({ width: WIDEST, withoutEnlargement: true })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height, plates: new Map() }
}

/** The bytes of a print: the same on every run, with the credit in them and no other metadata. */
export async function develop(
  master: Master,
  { photo }: Photograph,
  print: Print,
): Promise<Buffer> {
  const rights = writtenRights(photo)
  const made = await eleventyImage(await plateFor(master, print), {
    widths: [print.width],
    formats: [print.format === 'jpg' ? 'jpeg' : print.format],
    dryRun: true,
    useCache: false,
    ...UNNAMED,
    ...settingsFor(print.format, photo.graphic),
    transform: (image) => {
      if (rights) image.withExif({ IFD0: { ...rights.standIns } })
    },
  })
  const [stat] = Object.values(made).flat()
  if (stat?.buffer === undefined) throw new Error(`No print was made for ${print.address}.`)
  return rights ? rights.writeInto(stat.buffer) : stat.buffer
}

/**
 * Keeps Eleventy’s Image from naming the file. It would hash the plate for that, in JavaScript, and keep
 * the whole plate as a key in a table of files that exist, for as long as the process runs.
 */
const UNNAMED = { urlFormat: () => '', statsOnly: true } as const

/** The picture in the size of the print. Eleventy’s Image reads what it is given several times over, slowly. */
function plateFor(master: Master, { crop, width, height }: Print): Promise<Buffer> {
  const make = async () => {
    const sharp = await loadSharp()
    const whole = sharp(master.bytes)
    return (crop ? whole.extract(cropOf(master, crop)) : whole)
      .resize(width, height, { fit: 'fill' })
      .png({ compressionLevel: 1 })
      .toBuffer()
  }
  if (crop) return make()
  const key = `${width}x${height}`
  const plate = master.plates.get(key) ?? make()
  master.plates.set(key, plate)
  return plate
}

/** Eleventy’s Image writes into the settings it is given. */
function settingsFor(format: Format, graphic: boolean) {
  const { avif, webp, jpg } = SETTINGS[graphic ? 'graphic' : 'photograph']
  switch (format) {
    case 'avif':
      return { sharpAvifOptions: { ...avif } }
    case 'webp':
      return { sharpWebpOptions: { ...webp } }
    case 'jpg':
      return { sharpJpegOptions: { ...jpg } }
  }
}

/** The largest part of the master in a shape, as near around the point as the edges let it be. */
function cropOf(
  { width, height }: Pick<Master, 'width' | 'height'>,
  { shape, focus: [x, y] }: NonNullable<Print['crop']>,
) {
  const ratio = SHAPES[shape]
  const across = Math.max(1, Math.min(width, Math.round(height * ratio)))
  const down = Math.max(1, Math.min(height, Math.round(width / ratio)))
  const start = (point: number, whole: number, part: number) =>
    Math.min(Math.max(Math.round(point * whole - part / 2), 0), whole - part)
  return {
    left: start(x, width, across),
    top: start(y, height, down),
    width: across,
    height: down,
  }
}
