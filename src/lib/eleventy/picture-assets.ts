// The files that a site serves of its pictures, each made in the darkroom when it is missing.

import { putPrint, type Darkroom } from '#lib/darkroom/darkroom.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { fileOf } from '#lib/pages/page.ts'
import { servedPictures } from '#lib/pages/served-pictures.ts'
import { socialImages } from '#lib/pages/social-images.ts'
import type { Asset } from '#lib/press/asset.ts'

/** An address tells the original, the recipe and the libraries, and so the bytes. */
export function pictureAssets(edition: Edition, darkroom: Darkroom): readonly Asset[] {
  const pictures = servedPictures(edition).map(({ address, picture, print }): Asset => ({
    file: fileOf(address),
    fingerprint: address,
    make: async (place) => {
      if (print === undefined) await darkroom.drawing(picture, place)
      else putPrint(await darkroom.print(picture, print), place)
    },
  }))
  const cards = socialImages(edition).cards.map((card): Asset => ({
    file: fileOf(card.address),
    fingerprint: card.address,
    make: async (place) => {
      putPrint(await darkroom.card(card), place)
    },
  }))
  return [...pictures, ...cards]
}
