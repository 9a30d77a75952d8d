// The pictures that lie with the copy: where the site serves each, and how large it is.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { imageSize } from 'image-size'
import type { Problem } from '#lib/story/problem.ts'
import { slugFrom } from '#lib/story/slug.ts'
import type { PictureFile } from '#lib/story/story.ts'

/** Every picture of the copy folder, by its path relative to the site's root. */
export type PictureCatalogue = ReadonlyMap<string, PictureFile>

/** Reads each file; one that is no sound picture is a problem. */
export function cataloguePictures(
  root: string,
  files: readonly string[],
): { readonly pictures: PictureCatalogue; readonly problems: readonly Problem[] } {
  const pictures = new Map<string, PictureFile>()
  const problems: Problem[] = []
  for (const file of files) {
    const bytes = readFileSync(path.join(root, file))
    const problem = activeSvg(file, bytes)
    const size = sizeOf(bytes)
    if (problem) problems.push(problem)
    else if (size === undefined) problems.push(unreadable(file))
    else pictures.set(file, { file, address: pictureAddress(file, bytes), ...size })
  }
  return { pictures, problems }
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

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined
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

/** An SVG opened by itself is a document that may run scripts on our site. */
function activeSvg(file: string, bytes: Uint8Array): Problem | undefined {
  if (!file.toLowerCase().endsWith('.svg')) return undefined
  const found = ACTIVE.exec(new TextDecoder().decode(bytes))?.[0]
  if (found === undefined) return undefined
  return {
    file,
    found: `an SVG with ${JSON.stringify(found.trim())} in it`,
    expected: 'a drawing: no scripts, no event handlers, nothing fetched from elsewhere',
    mend: 'export the drawing again as plain SVG, or remove that part',
  }
}

const ACTIVE =
  /<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object)\b|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|javascript:|data:text)|<!ENTITY|@import|url\(\s*["']?(?:https?:|\/\/)/i
