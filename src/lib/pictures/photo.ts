// What is known of a photograph before any print of it is made.

import { digestOf } from '#lib/cache/digest.ts'
import { slugFrom } from '#lib/story/slug.ts'
import type { Photo, PictureFile } from '#lib/story/story.ts'
import { isPhotograph, mainPrint } from './prints.ts'

/** A photograph in a file; `digest` stands for its bytes and for how its prints are made of them. */
export function photograph(
  {
    file,
    width,
    height,
    digest,
  }: Pick<PictureFile, 'file' | 'width' | 'height'> & { readonly digest: string },
  facts: Pick<Photo, 'graphic' | 'credit' | 'creator' | 'copyright'>,
): PictureFile {
  return credited({ file, address: '', width, height, photo: { ...facts, digest, stem: '' } })
}

/**
 * The same picture with a credit of the story’s, which its prints then bear; each credit has prints of
 * its own, and so addresses.
 */
export function credited<P extends PictureFile>(picture: P, credit?: string): P {
  if (!isPhotograph(picture)) return picture
  const named = credit ?? picture.photo.credit
  const photo = {
    ...picture.photo,
    ...(named !== undefined && { credit: named }),
    stem: stemOf(picture.file, picture.photo.digest, named ?? ''),
  }
  const printed = { ...picture, photo }
  return { ...printed, address: mainPrint(printed).address }
}

/** The hash in the name lets a CDN keep the file for ever: other bytes have another address. */
export function stemOf(file: string, ...parts: readonly string[]): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return `/pictures/${slugFrom(name) || 'picture'}-${digestOf(parts.join('\0')).slice(0, 12)}`
}
