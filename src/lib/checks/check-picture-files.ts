// The picture files themselves: none tells where, when or with what it was taken, and no drawing does
// more than draw.

import { activeSvg } from '#lib/pictures/active-svg.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { tellsInExif } from './exif-facts.ts'

export function checkPictureFiles(site: BuiltSite): readonly Problem[] {
  return [...site.files].flatMap((file): readonly Problem[] => {
    if (file.endsWith('.svg')) return drawingFaults(file, site.bytes(file))
    return /\.(?:avif|gif|jpe?g|png|webp)$/.test(file) ? photoFaults(file, site.bytes(file)) : []
  })
}

function drawingFaults(file: string, bytes: Uint8Array): readonly Problem[] {
  const active = activeSvg(bytes, 'after')
  return active ? [{ file, found: active.found, expected: active.expected, mend: active.mend }] : []
}

function photoFaults(file: string, bytes: Uint8Array): readonly Problem[] {
  return tellsInExif(bytes).map((told) => ({
    file,
    found: `a picture that tells ${told}`,
    expected: 'a picture without metadata but its credit: readers are not told where people live',
    mend: 'have the build make its prints; put no picture into the output by hand',
  }))
}
