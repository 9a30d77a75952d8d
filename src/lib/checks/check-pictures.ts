// Pictures on pages: each has its size and its words, its prints are what they claim, and but for one
// none is fetched before it is needed.

import { imageSize } from 'image-size'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { withinSite } from './check-links.ts'
import { atElement } from './findings.ts'
import type { Element, PageFacts } from './page-facts.ts'

export function checkPictures(site: BuiltSite, origin: string): readonly Problem[] {
  const sizeOf = measuring(site, origin)
  return site.pages.flatMap((page) => {
    const pictures = page.elements.filter(({ name }) => name === 'img')
    const eager = pictures.filter(({ attributes }) => attributes['loading'] !== 'lazy')
    return [
      ...pictures.flatMap((picture) => plainFaults(picture, page)),
      ...pictures.flatMap((picture) => shapeFaults(picture, page, sizeOf)),
      ...page.elements.flatMap((element) => setFaults(element, page, sizeOf)),
      ...eager.flatMap((picture, index) => eagerFaults(picture, index, page)),
      ...sharedFaults(page, sizeOf),
    ]
  })
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Size of the picture at an address that a page names; nothing where the site has no such picture. */
type SizeOf = (written: string, page: PageFacts) => Size | undefined

function measuring(site: BuiltSite, origin: string): SizeOf {
  const known = new Map<string, Size | undefined>()
  return (written, page) => {
    const target = withinSite(written, page, origin)
    const file = target && fileServing(target.pathname)
    if (file === undefined || !site.files.has(file)) return undefined
    if (!known.has(file)) known.set(file, measure(site.bytes(file)))
    return known.get(file)
  }
}

function measure(bytes: Uint8Array): Size | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined // That the file is no picture is told of the file.
  }
}

function plainFaults(picture: Element, page: PageFacts): readonly Problem[] {
  const { width, height, alt } = picture.attributes
  const isCount = (text: string | undefined) => /^[1-9]\d*$/.test(text ?? '')
  return [
    ...(isCount(width) && isCount(height)
      ? []
      : [
          atElement(page, picture, {
            found: 'a picture without width and height',
            expected: 'both in whole pixels, so that the page keeps the room for it',
            mend: 'print them',
          }),
        ]),
    ...(alt === undefined
      ? [
          atElement(page, picture, {
            found: 'a picture without alt',
            expected: 'what it shows, or empty words where the page says it already',
            mend: 'print them',
          }),
        ]
      : []),
  ]
}

/** By how much, at most, the shape of a file may differ from that of its place: sizes are whole pixels. */
const ROUNDING = 0.02

function shapeFaults(picture: Element, page: PageFacts, sizeOf: SizeOf): readonly Problem[] {
  const { src = '', width, height } = picture.attributes
  const size = sizeOf(src, page)
  const shape = Number(width) / Number(height)
  if (size === undefined || !(shape > 0)) return []
  if (Math.abs(size.width / size.height / shape - 1) <= ROUNDING) return []
  return [
    atElement(page, picture, {
      found: `a picture of ${size.width} × ${size.height} with room for ${width} × ${height}`,
      expected: 'room in the shape of the picture',
      mend: 'print the size of the picture',
    }),
  ]
}

/** Every candidate of a `srcset` is there and as wide as it says (HTML Living Standard, "srcset"). */
function setFaults(element: Element, page: PageFacts, sizeOf: SizeOf): readonly Problem[] {
  const { srcset, sizes } = element.attributes
  if (srcset === undefined) return []
  const tell = (found: string, expected: string) =>
    atElement(page, element, { found, expected, mend: 'mend what prints the picture' })
  return [
    ...(sizes === undefined || sizes === ''
      ? [tell('a srcset without sizes', 'how wide the picture is shown')]
      : []),
    ...srcset.split(',').flatMap((candidate) => {
      const [address = '', claim = ''] = candidate.trim().split(/\s+/)
      const width = sizeOf(address, page)?.width
      if (`${width}w` === claim) return []
      const found =
        width === undefined
          ? `the candidate ${address}, which is no picture of this site`
          : `the candidate ${address} of ${claim}, which is ${width} pixels wide`
      return [tell(found, 'a picture that is as wide as it is said to be')]
    }),
  ]
}

function eagerFaults(picture: Element, index: number, page: PageFacts): readonly Problem[] {
  if (index === 0 && picture.attributes['fetchpriority'] === 'high') return []
  return [
    atElement(page, picture, {
      found: 'a picture that is fetched before anybody comes to it',
      expected: 'loading="lazy" on all pictures but the lead, which has fetchpriority="high"',
      mend: 'print it so',
    }),
  ]
}

/** What social networks are told of a picture is true. */
function sharedFaults(page: PageFacts, sizeOf: SizeOf): readonly Problem[] {
  const meta = (property: string) =>
    page.elements.find(
      ({ name, attributes }) => name === 'meta' && attributes['property'] === property,
    )
  const image = meta('og:image')
  if (image === undefined) return []
  const told = (property: string) => meta(property)?.attributes['content']
  const size = sizeOf(image.attributes['content'] ?? '', page)
  const isTrue =
    size !== undefined &&
    told('og:image:width') === String(size.width) &&
    told('og:image:height') === String(size.height) &&
    (told('og:image:alt') ?? '') !== ''
  return isTrue
    ? []
    : [
        atElement(page, image, {
          found: `og:image ${image.attributes['content']}, ${size === undefined ? 'which is no picture of this site' : 'without its true size and its words'}`,
          expected: 'a picture of this site, with its width, height and alt',
          mend: 'print them, or take the picture out',
        }),
      ]
}
