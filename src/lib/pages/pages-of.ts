// All pages of an edition, and the pictures they show.

import { rssProps } from '#lib/feeds/rss-props.ts'
import { sitemapProps } from '#lib/feeds/sitemap-props.ts'
import { ABOUT } from '#lib/story/standing.ts'
import { compareText } from '#lib/story/problem.ts'
import type { PictureFile } from '#lib/story/story.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { articlePages } from './article-page.ts'
import { frontPage } from './front-page.ts'
import { indexPages } from './index-pages.ts'
import { pagesOfList } from './list-page.ts'
import { listsOf } from './lists.ts'
import { logsOf, pagesOfLog } from './log-pages.ts'
import { notFoundPage } from './not-found-page.ts'
import { noticePages } from './notice-pages.ts'
import { pageAt, type Frame, type Pages } from './page.ts'
import { standingLinks, standingPages } from './standing-pages.ts'
import { storylinePages } from './storyline-pages.ts'

export function pagesOf(edition: Edition): Pages {
  const lists = listsOf(edition)
  const all = [...lists.sections, ...lists.topics, ...lists.authors, ...lists.months]
  const indexes = indexPages(edition, lists)
  const logs = logsOf(edition)
  const standing = standingPages(edition)
  const listed = [
    ...all,
    ...edition.storylines.all,
    ...logs.map(({ address, notes }) => ({ address, stories: notes.map(({ story }) => story) })),
    ...edition.standing
      .filter(({ name }) => name !== ABOUT)
      .map(({ name }) => ({ address: `/${name}/`, stories: [] })),
    ...indexes.map(({ address }) => ({ address, stories: edition.stories })),
  ]
  return {
    front: [frontPage(edition)],
    list: all.flatMap((list) => pagesOfList(list, edition)),
    index: indexes,
    log: logs.flatMap((log) => pagesOfLog(log, edition.site)),
    storyline: storylinePages(edition),
    article: articlePages(edition),
    notice: noticePages(edition),
    standing,
    notFound: [notFoundPage(edition)],
    rss: [pageAt('rss', '/feed.xml', rssProps(edition))],
    sitemap: [pageAt('sitemap', '/sitemap.xml', sitemapProps(edition, listed))],
  }
}

export function frameOf(edition: Edition, stylesheet: string): Frame {
  const { site, audience } = edition
  return {
    name: site.name,
    tagline: site.tagline,
    origin: site.origin,
    language: site.language,
    nav: site.sections.map(({ id, name }) => ({ name, address: `/${id}/` })),
    stylesheet,
    feed: { name: `${site.name}: all stories`, address: '/feed.xml' },
    footer: standingLinks(edition),
    preview: audience === 'preview',
  }
}

/** Pictures of live stories, each once, by address. Those of other stories are not part of the site. */
export function picturesOf({ stories }: Edition): readonly PictureFile[] {
  const pictures = stories.flatMap((story) => [
    ...(story.picture ? [story.picture] : []),
    ...story.body.pictures,
  ])
  const byAddress = new Map(pictures.map((picture) => [picture.address, picture]))
  return [...byAddress.values()].toSorted((a, b) => compareText(a.address, b.address))
}
