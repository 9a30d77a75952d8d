// The files that a site serves of its pictures, each made in the darkroom when it is missing.

import { openDarkroom, putPrint } from '#lib/darkroom/darkroom.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { fileOf } from '#lib/pages/page.ts'
import { picturesOf } from '#lib/pages/pages-of.ts'
import { isPhotograph, printsOf, shapesOf, type Print } from '#lib/pictures/prints.ts'
import type { Asset } from '#lib/press/asset.ts'
import type { PictureFile } from '#lib/story/story.ts'
import { leadPicturesOf } from '#lib/pages/pages-of.ts'

/** Every print and drawing of the live stories, those of a picture one after the other. */
export function pictureAssets(edition: Edition, root: string): readonly Asset[] {
  const darkroom = openDarkroom(root)
  const assetOf = ({ address }: Pick<Print, 'address'>, make: Asset['make']): Asset => ({
    file: fileOf(address),
    fingerprint: address,
    make,
  })
  const assetsOf = (picture: PictureFile, prints: readonly Print[]): readonly Asset[] =>
    isPhotograph(picture)
      ? prints.map((print) =>
          assetOf(print, async (place) => {
            putPrint(await darkroom.print(picture, print), place)
          }),
        )
      : [assetOf(picture, (place) => darkroom.drawing(picture, place))]
  const leads = leadPicturesOf(edition)
  return picturesOf(edition).flatMap((picture) =>
    assetsOf(picture, [
      ...(isPhotograph(picture) ? printsOf(picture) : []),
      ...(leads.get(picture.address) ?? []).flatMap((lead) => (isPhotograph(lead) ? shapesOf(lead) : [])),
    ]),
  )
}
