// The sizes in bytes of the pictures in feeds, which RSS wants to be told (RSS 2.0, `enclosure`). They
// are known once a print is made, and are the same whenever it is made again: so they may be props.

import type { Feed } from '#lib/feeds/feed.ts'
import { compareText } from '#lib/story/problem.ts'
import { pageLater, type Page, type Pages } from './page.ts'

type FeedPages = Pick<Pages, 'rss' | 'atom' | 'jsonFeed'>

/** Addresses of the pictures in the feeds of these pages, each once. */
export function picturesInFeeds({ rss, atom, jsonFeed }: FeedPages): readonly string[] {
  const urls = [...rss, ...atom, ...jsonFeed].flatMap(({ props }) =>
    props.items.flatMap(({ picture }) => picture?.url ?? []),
  )
  return [...new Set(urls)].map((url) => new URL(url).pathname)
}

/** The same pages, their feeds with the sizes of pictures, by address. */
export function withPictureSizes(pages: Pages, sizes: ReadonlyMap<string, number>): Pages {
  if (sizes.size === 0) return pages
  const told = JSON.stringify([...sizes].toSorted(([a], [b]) => compareText(a, b)))
  const sized = <K extends keyof FeedPages>(page: Page<K>): Page<K> =>
    pageLater<K>(page.kind, page.address, {
      inputs: () => `${page.inputs ?? JSON.stringify(page.props)} ${told}`,
      props: () => withSizes(page.props, sizes),
    })
  return {
    ...pages,
    rss: pages.rss.map(sized),
    atom: pages.atom.map(sized),
    jsonFeed: pages.jsonFeed.map(sized),
  }
}

function withSizes(feed: Feed, sizes: ReadonlyMap<string, number>): Feed {
  return {
    ...feed,
    items: feed.items.map((item) => {
      const { picture } = item
      if (picture === undefined) return item
      const bytes = sizes.get(new URL(picture.url).pathname)
      return bytes === undefined ? item : { ...item, picture: { ...picture, bytes } }
    }),
  }
}
