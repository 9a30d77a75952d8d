// All pages of an edition, and the pictures they show.

import { FEED_FORMS, feedLinks } from '#lib/feeds/feed.ts'
import { feedGroups } from '#lib/feeds/feeds-of.ts'
import { newsSitemap } from '#lib/feeds/news-sitemap.ts'
import { ninjsProps } from '#lib/feeds/ninjs.ts'
import { opmlOf } from '#lib/feeds/opml.ts'
import { LICENCE_ADDRESS, policyTexts, rslOf, TDM_ADDRESS } from '#lib/feeds/policy-files.ts'
import { robots } from '#lib/feeds/robots.ts'
import { sitemaps } from '#lib/feeds/sitemap-props.ts'
import { compareText } from '#lib/story/problem.ts'
import { addressOf, type PictureFile } from '#lib/story/story.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { articlePages } from './article-page.ts'
import { frontPage } from './front-page.ts'
import { indexPages } from './index-pages.ts'
import { pagesOfList } from './list-page.ts'
import { listsOf } from './lists.ts'
import { markdownPages } from './markdown-pages.ts'
import { notFoundPage } from './not-found-page.ts'
import { pageAt, type Frame, type Pages } from './page.ts'
import { standingPages } from './standing-pages.ts'
import { storylinePages } from './storyline-pages.ts'

export function pagesOf(edition: Edition): Pages {
  const lists = listsOf(edition)
  const followed = [...lists.sections, ...lists.topics, ...lists.authors].map((list) => ({
    ...list,
    feeds: feedLinks(`${edition.site.name}: ${list.name}`, list.address),
  }))
  const all = [...followed, ...lists.months]
  const groups = feedGroups(edition, lists)
  const feeds = groups.flatMap((group) => group.feeds)
  const indexes = indexPages(edition, lists)
  const standing = standingPages(edition)
  const { index, parts } = sitemaps(edition, [
    { address: '/', stories: edition.stories },
    ...standing.map(({ address }) => ({ address, stories: [] })),
    ...all,
    ...indexes.map(({ address }) => ({ address, stories: edition.stories })),
    ...edition.storylines.all,
  ])
  return {
    front: [frontPage(edition)],
    list: all.flatMap((list) => pagesOfList(list, edition)),
    index: indexes,
    storyline: storylinePages(edition),
    article: articlePages(edition),
    standing,
    notFound: [notFoundPage(edition)],
    markdown: markdownPages(edition),
    ninjs: edition.stories.map((story) =>
      pageAt('ninjs', `${addressOf(story.id)}ninjs.json`, ninjsProps(story, edition.site)),
    ),
    rss: feeds.map(({ address, feed }) => pageAt('rss', `${address}${FEED_FORMS.rss.file}`, feed)),
    atom: feeds.map(({ address, feed }) =>
      pageAt('atom', `${address}${FEED_FORMS.atom.file}`, feed),
    ),
    jsonFeed: feeds.map(({ address, feed }) =>
      pageAt('jsonFeed', `${address}${FEED_FORMS.json.file}`, feed),
    ),
    opml: [pageAt('opml', '/feeds.opml', opmlOf(groups, edition.site))],
    sitemapIndex: [pageAt('sitemapIndex', '/sitemap.xml', index)],
    sitemap: parts.map(({ address, props }) => pageAt('sitemap', address, props)),
    newsSitemap: [pageAt('newsSitemap', '/sitemap-news.xml', newsSitemap(edition))],
    robots: [pageAt('robots', '/robots.txt', robots(edition))],
    policyText: policyTexts(edition.site).map((text) => pageAt('policyText', text.address, text)),
    tdm: onlyIf(edition.site.policies?.tdm, (rules) => pageAt('tdm', TDM_ADDRESS, rules)),
    rsl: onlyIf(rslOf(edition.site), (licence) => pageAt('rsl', LICENCE_ADDRESS, licence)),
  }
}

function onlyIf<T, P>(value: T | undefined, page: (value: T) => P): readonly P[] {
  return value === undefined ? [] : [page(value)]
}

export function frameOf({ site, audience }: Edition, stylesheet: string): Frame {
  return {
    name: site.name,
    tagline: site.tagline,
    origin: site.origin,
    language: site.language,
    nav: site.sections.map(({ id, name }) => ({ name, address: `/${id}/` })),
    stylesheet,
    feed: { name: `${site.name}: all stories`, address: '/feed.xml' },
    feeds: feedLinks(`${site.name}: all stories`, '/'),
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
