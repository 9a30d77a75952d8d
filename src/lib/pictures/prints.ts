// The prints of a picture: every file that the site serves of it. Their addresses follow from the
// picture alone, so that a page can name them before they are made.

import type { Photo, Picture, PictureFile } from '#lib/story/story.ts'
import { FORMATS, SHAPES, SHAPE_WIDTH, WIDEST, WIDTHS, type Format, type Shape } from './recipe.ts'

/** One file that is served of a photograph. */
export interface Print {
  readonly address: string
  readonly format: Format
  readonly width: number
  readonly height: number
  /** Cropped to a shape around a point; absent where the whole picture is shown. */
  readonly crop?: { readonly shape: Shape; readonly focus: Picture['focus'] }
}

/** A picture that has prints; a drawing is served as it is. */
export type Photograph = PictureFile & { readonly photo: Photo }

export function isPhotograph(picture: PictureFile): picture is Photograph {
  return picture.photo !== undefined
}

/** The prints of the whole picture in one format, the smallest first; never larger than the original. */
export function printsIn(format: Format, { photo, width, height }: Photograph): readonly Print[] {
  const widest = Math.min(width, WIDTHS[format].at(-1) ?? WIDEST)
  const smaller = WIDTHS[format].filter((wanted) => wanted < widest * NEARLY)
  return [...smaller, widest].map((wanted) => ({
    address: `${photo.stem}-${wanted}.${format}`,
    format,
    width: wanted,
    height: Math.max(1, Math.round((height * wanted) / width)),
  }))
}

/** A print that is hardly smaller than the next is not worth its bytes. */
const NEARLY = 0.9

/** The JPEG that stands for the picture where only one can: for feeds, and for browsers without choice. */
export function mainPrint(picture: Photograph): Print {
  const prints = printsIn('jpg', picture)
  return prints[prints.length - 1] as Print // SAFETY: there is always one.
}

/** The picture cropped to the shapes for search engines, around the point that must stay visible. */
export function shapesOf(picture: Picture & Photograph): readonly Print[] {
  const { photo, focus, width, height } = picture
  return Object.entries(SHAPES).map(([name, ratio]) => {
    const shape = name as Shape // SAFETY: a key of the table.
    const across = Math.min(SHAPE_WIDTH, width, Math.floor(height * ratio))
    return {
      address: `${photo.stem}-${shape}${focusMark(focus)}.jpg`,
      format: 'jpg',
      width: Math.max(1, across),
      height: Math.max(1, Math.round(across / ratio)),
      crop: { shape, focus },
    }
  })
}

/** Every print of a picture in the text. */
export function printsOf(picture: Photograph): readonly Print[] {
  return FORMAT_NAMES.flatMap((format) => printsIn(format, picture))
}

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[] // SAFETY: these are the keys.

/** In hundredths; the middle needs no saying. */
function focusMark([x, y]: Picture['focus']): string {
  const [across, down] = [Math.round(x * 100), Math.round(y * 100)]
  return across === 50 && down === 50 ? '' : `-${across}-${down}`
}
