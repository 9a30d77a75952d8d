// The pictures that lie with the copy: where the site serves each, how large it is, and which are faulty.

import { lstatSync } from 'node:fs'
import path from 'node:path'
import { lookAtPicture } from '#lib/darkroom/look-at-picture.ts'
import { sideBySide } from '#lib/darkroom/side-by-side.ts'
import { fault, isFault, type PictureFault } from '#lib/pictures/picture-fault.ts'
import { LARGEST_PICTURE } from '#lib/pictures/recipe.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { readBytes } from './read-bytes.ts'

/** Every picture of the copy folder, by its path relative to the site's root. */
export type PictureCatalogue = Pick<ReadonlyMap<string, PictureFile | PictureFault>, 'get' | 'keys'>

/** Looks at a picture, or recalls what an earlier look at the same one told. */
export type PictureMemory = (
  root: string,
  file: string,
  look: (bytes: Uint8Array) => Promise<PictureFile | PictureFault>,
) => Promise<PictureFile | PictureFault>

/** Looks at every file, several side by side. */
export async function cataloguePictures(
  root: string,
  files: readonly string[],
  memory: PictureMemory = lookAnew,
): Promise<PictureCatalogue> {
  const looked = new Map<string, PictureFile | PictureFault>()
  await sideBySide(files, async (file) => {
    looked.set(
      file,
      tooLarge(root, file) ?? (await memory(root, file, (bytes) => lookAtPicture(file, bytes))),
    )
  })
  return looked
}

const lookAnew: PictureMemory = async (root, file, look) => {
  const bytes = readBytes(root, file)
  return bytes.ok ? look(bytes.value) : unreadable(bytes.problems)
}

export function unreadable(problems: readonly Problem[]): PictureFault {
  const { found = '', expected = '', mend = '' } = problems[0] ?? {}
  return fault(found, expected, mend)
}

/** Refused unread: nobody’s editor saves such a file for a page. */
function tooLarge(root: string, file: string): PictureFault | undefined {
  const size = lstatSync(path.join(root, file), { throwIfNoEntry: false })?.size ?? 0
  if (size <= LARGEST_PICTURE.bytes) return undefined
  return fault(
    `of ${Math.ceil(size / 1024 / 1024)} MiB`,
    `a file of at most ${LARGEST_PICTURE.bytes / 1024 / 1024} MiB`,
    'save the picture again, smaller or with more compression',
  )
}

/** Faulty pictures that no story shows, and so no problem of a story tells of. */
export function unshownFaults(
  catalogue: PictureCatalogue,
  shown: ReadonlySet<string>,
): readonly Problem[] {
  return [...catalogue.keys()].flatMap((file) => {
    const picture = catalogue.get(file)
    if (!isFault(picture) || shown.has(file)) return []
    const { found, expected, mend } = picture
    return [{ file, found: /^an? /.test(found) ? found : `a picture ${found}`, expected, mend }]
  })
}

/** The picture that copy means by a name: a path relative to the copy's own folder. */
export function pictureBeside(
  catalogue: PictureCatalogue,
  copy: string,
  name: string,
): PictureFile | PictureFault | undefined {
  return catalogue.get(path.posix.join(path.posix.dirname(copy), name))
}

/** Names of the pictures in a copy's own folder. */
export function pictureNamesBeside(catalogue: PictureCatalogue, copy: string): readonly string[] {
  const folder = path.posix.dirname(copy)
  return [...catalogue.keys()]
    .filter((file) => path.posix.dirname(file) === folder)
    .map((file) => path.posix.basename(file))
}

/** A catalogue that notes what is looked up in it. */
export function noting(
  pictures: PictureCatalogue,
  note: (file: string, picture: PictureFile | PictureFault | undefined) => void,
): PictureCatalogue {
  return {
    keys: () => pictures.keys(),
    get: (file) => {
      const picture = pictures.get(file)
      note(file, picture)
      return picture
    },
  }
}
