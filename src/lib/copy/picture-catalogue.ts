// The pictures that lie with the copy: where the site serves each, and how large it is.

import { createHash } from 'node:crypto'
import path from 'node:path'
import { imageSize } from 'image-size'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'
import { slugFrom } from '#lib/story/slug.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { activeSvg } from './active-svg.ts'
import { readBytes } from './read-bytes.ts'

/** Every picture of the copy folder, by its path relative to the site's root. */
export type PictureCatalogue = Pick<ReadonlyMap<string, PictureFile>, 'get' | 'keys'>

/** Reads each file; one that is no sound picture is a problem. */
export function cataloguePictures(
  root: string,
  files: readonly string[],
): { readonly pictures: PictureCatalogue; readonly problems: readonly Problem[] } {
  const pictures = new Map<string, PictureFile>()
  const problems: Problem[] = []
  for (const file of files) {
    const bytes = readBytes(root, file)
    const picture = bytes.ok ? readPicture(file, bytes.value) : bytes
    if (!picture.ok) problems.push(...picture.problems)
    // A story that shows a faulty picture has no second problem, so the file counts as there.
    pictures.set(file, picture.ok ? picture.value : { file, address: '', width: 1, height: 1 })
  }
  return { pictures, problems }
}

function readPicture(file: string, bytes: Uint8Array): Checked<PictureFile> {
  const size = sizeOf(bytes)
  if (size === undefined) return bad([unreadable(file)])
  const { type, width, height } = size
  const ending = path.posix.extname(file).toLowerCase()
  if (!(TYPE_OF_ENDING[ending] ?? []).includes(type)) return bad([misnamed(file, type, ending)])
  const active = type === 'svg' ? activeSvg(file, bytes) : undefined
  return active
    ? bad([active])
    : good({ file, address: pictureAddress(file, bytes), width, height })
}

/** What may be inside a file of each ending; `heif` is what the library calls some AVIF files. */
const TYPE_OF_ENDING: Readonly<Record<string, readonly string[]>> = {
  '.avif': ['avif', 'heif'],
  '.gif': ['gif'],
  '.jpeg': ['jpg'],
  '.jpg': ['jpg'],
  '.png': ['png'],
  '.svg': ['svg'],
  '.webp': ['webp'],
}

/** The picture that copy means by a name: a path relative to the copy's own folder. */
export function pictureBeside(
  catalogue: PictureCatalogue,
  copy: string,
  name: string,
): PictureFile | undefined {
  return catalogue.get(path.posix.join(path.posix.dirname(copy), name))
}

/** Names of the pictures in a copy's own folder. */
export function pictureNamesBeside(catalogue: PictureCatalogue, copy: string): readonly string[] {
  const folder = path.posix.dirname(copy)
  return [...catalogue.keys()]
    .filter((file) => path.posix.dirname(file) === folder)
    .map((file) => path.posix.basename(file))
}

/** The hash in the name lets a CDN keep the file for ever: other bytes have another address. */
function pictureAddress(file: string, bytes: Uint8Array): string {
  const { name, ext } = path.posix.parse(file)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return `/pictures/${slugFrom(name) || 'picture'}-${hash}${ext.toLowerCase()}`
}

interface Size {
  readonly type: string
  readonly width: number
  readonly height: number
}

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

function unreadable(file: string): Problem {
  return {
    file,
    found: 'a picture whose size cannot be read',
    expected: 'a sound AVIF, GIF, JPEG, PNG, SVG or WebP file',
    mend: 'save the picture again; an SVG needs width and height, or a viewBox',
  }
}

function misnamed(file: string, type: string, ending: string): Problem {
  return {
    file,
    found: `a picture of the kind ${type} in a file that ends in ${ending}`,
    expected: 'an ending that says what is in the file: .avif .gif .jpg .png .svg .webp',
    mend: Object.hasOwn(TYPE_OF_ENDING, `.${type}`)
      ? `rename the file to end in .${type}`
      : 'save the picture again in one of these kinds',
  }
}
