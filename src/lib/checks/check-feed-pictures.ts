// The pictures of feeds are there, and as large as the feeds say.

import { imageSize } from 'image-size'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { findingsInFeeds } from './feeds-of-site.ts'
import { inText } from './findings.ts'
import type { ReadPicture } from './read-feed.ts'

export function checkFeedPictures(site: BuiltSite, origin: string): readonly Problem[] {
  const sizes = new Map<string, Size | undefined>()
  const sizeOf = (url: string): Size | undefined => {
    if (!sizes.has(url)) sizes.set(url, sizeAt(url, site, origin))
    return sizes.get(url)
  }
  return findingsInFeeds(site, ({ file, source, items }) =>
    items
      .flatMap(({ pictures }) => pictures)
      .flatMap((picture) => untrue(picture, sizeOf(picture.url)))
      .map(({ url, found, expected }) =>
        inText(file, source, { needle: url, found, expected, mend: 'mend what makes the feed' }),
      ),
  )
}

interface Size {
  readonly bytes: number
  readonly width: number
  readonly height: number
}

function sizeAt(url: string, site: BuiltSite, origin: string): Size | undefined {
  const file = url.startsWith(`${origin}/`) ? fileServing(new URL(url).pathname) : ''
  if (!site.files.has(file)) return undefined
  const content = site.bytes(file)
  const { width, height } = imageSize(content)
  return { bytes: content.length, width: Math.round(width), height: Math.round(height) }
}

function untrue({ url, ...said }: ReadPicture, size: Size | undefined) {
  if (size === undefined)
    return [
      {
        url,
        found: `the picture ${url}, which is not there`,
        expected: 'a picture that the site serves',
      },
    ]
  return (['bytes', 'width', 'height'] as const)
    .filter((what) => said[what] !== undefined && said[what] !== size[what])
    .map((what) => ({
      url,
      found: `the picture ${url} with the ${what} ${said[what]}`,
      expected: String(size[what]),
    }))
}
