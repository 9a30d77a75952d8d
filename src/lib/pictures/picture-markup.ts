// The markup of a picture: a photograph in all its prints, a drawing as it is.

import { html, type Html } from '#lib/html/html.ts'
import type { Picture, PictureFile } from '#lib/story/story.ts'
import { FORMAT_NAMES, isPhotograph, printsIn, type Photograph } from './prints.ts'
import { FORMATS, type Format } from './recipe.ts'
import { SIZES, type PicturePlace } from './sizes.ts'

/** How a picture is shown. */
export interface PictureStyle {
  readonly place: PicturePlace
  /** Empty where the picture says nothing that the words beside it do not. */
  readonly alt: string
  readonly class?: string
  /** Of the lead picture alone: the page is not there before it is. */
  readonly eager: boolean
}

export function pictureMarkup(picture: PictureFile & Partial<Picture>, style: PictureStyle): Html {
  const { place, alt, eager } = style
  const { src, srcset, width, height } = imgFacts(picture)
  const classes = [style.class ?? '', ...focusClasses(picture.focus)].filter(Boolean).join(' ')
  const img = html`<img${classes !== '' && html` class="${classes}"`} src="${src}"${srcset !== undefined && html` srcset="${srcset}" sizes="${SIZES[place]}"`} alt="${alt}" width="${width}" height="${height}"${eager ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`}>`
  return inPicture(picture, place, img)
}

/** Puts the better formats before an `<img>`; a drawing has none. */
export function inPicture(picture: PictureFile, place: PicturePlace, img: Html): Html {
  if (!isPhotograph(picture)) return img
  const sources = FORMAT_NAMES.filter((format) => format !== 'jpg').map(
    (format) =>
      html`<source type="${FORMATS[format]}" srcset="${srcsetOf(format, picture)}" sizes="${SIZES[place]}">`,
  )
  return html`<picture>${sources}${img}</picture>`
}

/** What the `<img>` itself says; its size is that of the largest print in any format. */
export function imgFacts(picture: PictureFile): {
  readonly src: string
  readonly srcset?: string
  readonly width: number
  readonly height: number
} {
  const { address, width, height } = picture
  if (!isPhotograph(picture)) return { src: address, width, height }
  const largest = printsIn('avif', picture).at(-1) ?? picture
  return {
    src: address,
    srcset: srcsetOf('jpg', picture),
    width: largest.width,
    height: largest.height,
  }
}

function srcsetOf(format: Format, picture: Photograph): string {
  return printsIn(format, picture)
    .map(({ address, width }) => `${address} ${width}w`)
    .join(', ')
}

/** Classes, and no style of its own, so that a site may forbid styles in its pages; in tenths. */
function focusClasses(focus: Picture['focus'] | undefined): readonly string[] {
  if (focus === undefined) return []
  const [x, y] = focus.map((share) => Math.round(share * 10))
  return [x === 5 ? '' : `focus-x-${x}`, y === 5 ? '' : `focus-y-${y}`]
}
