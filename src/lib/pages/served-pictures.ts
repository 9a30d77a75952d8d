// The picture files of an edition: what the site serves of the pictures that its live stories show.

import type { Edition } from '#lib/edition/edition.ts'
import {
  isPhotograph,
  printsOf,
  shapesOf,
  type Photograph,
  type Print,
} from '#lib/pictures/prints.ts'
import type { Picture, PictureFile } from '#lib/story/story.ts'

/** One file: a print of a photograph, or a drawing. */
export type ServedPicture =
  | { readonly address: string; readonly picture: Photograph; readonly print: Print }
  | { readonly address: string; readonly picture: PictureFile; readonly print?: undefined }

/**
 * Each file once; the newest stories first, and those of one picture one after the other. Pictures of
 * stories that are not live are not part of the site.
 */
export function servedPictures({ stories }: Pick<Edition, 'stories'>): readonly ServedPicture[] {
  const served = new Map<string, ServedPicture>()
  for (const { picture, body } of stories) {
    const files = [
      ...(picture ? filesOf(picture, picture) : []),
      ...body.pictures.flatMap((one) => filesOf(one)),
    ]
    for (const file of files) if (!served.has(file.address)) served.set(file.address, file)
  }
  return [...served.values()]
}

/** A lead picture has the shapes for search engines besides. */
function filesOf(picture: PictureFile, lead?: Picture): readonly ServedPicture[] {
  if (!isPhotograph(picture)) return [{ address: picture.address, picture }]
  const shapes = lead && isPhotograph(lead) ? shapesOf(lead) : []
  return [...printsOf(picture), ...shapes].map((print) => ({
    address: print.address,
    picture,
    print,
  }))
}
