// All pages of an edition.

import { FEED_FORMS, feedLinks } from '#lib/feeds/feed.ts'
import { wordsIn } from '#lib/story/languages.ts'
import type { Site } from '#lib/story/site.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { articlePages } from './article-page.ts'
import { frontPage } from './front-page.ts'
import { indexPages } from './index-pages.ts'
import { pagesOfList, type StoryList } from './list-page.ts'
import { listsOf } from './lists.ts'
import { litePages } from './lite-pages.ts'
import { logsOf, pagesOfLog } from './log-pages.ts'
import { machinePages } from './machine-pages.ts'
import { notFoundPage } from './not-found-page.ts'
import { noticePages } from './notice-pages.ts'
import type { Frame, Pages } from './page.ts'
import { readerPages } from './reader-pages.ts'
import { redirectPages } from './redirect-pages.ts'
import { searchPage } from './search-page.ts'
import { socialImages } from './social-images.ts'
import { standingLinks, standingPages } from './standing-pages.ts'
import { storylinePages } from './storyline-pages.ts'

export function pagesOf(edition: Edition): Pages {
  const lists = listsOf(edition)
  const all = [
    ...followed(lists.sections, 'sections', edition.site),
    ...followed(lists.topics, 'topics', edition.site),
    ...followed(lists.authors, 'authors', edition.site),
    ...lists.months,
  ]
  const indexes = indexPages(edition, lists)
  const logs = logsOf(edition)
  const standing = standingPages(edition)
  const articles = articlePages(edition)
  const pages = {
    front: [frontPage(edition)],
    list: all.flatMap((list) => pagesOfList(list, edition)),
    index: indexes,
    log: logs.flatMap((log) => pagesOfLog(log, edition.site)),
    storyline: storylinePages(edition),
    article: articles,
    ...litePages(edition, articles),
    notice: noticePages(edition),
    standing,
    search: [searchPage(edition)],
    reader: readerPages(edition),
    notFound: [notFoundPage(edition)],
    ...machinePages(edition, lists, [
      { address: '/', stories: edition.stories },
      ...standing.map(({ address }) => ({ address, stories: [] })),
      ...all,
      ...indexes.map(({ address }) => ({ address, stories: edition.stories })),
      ...edition.storylines.all,
      ...logs.map(({ address, notes }) => ({ address, stories: notes.map(({ story }) => story) })),
    ]),
  }
  const taken = new Set(Object.values(pages).flatMap((some) => some.map(({ address }) => address)))
  return { ...pages, redirect: redirectPages(edition, taken) }
}

/** The lists with their feeds, if lists of their sort have any. */
function followed(
  lists: readonly StoryList[],
  sort: 'sections' | 'topics' | 'authors',
  site: Site,
): readonly StoryList[] {
  if (!site.outputs.feeds.includes(sort)) return lists
  return lists.map((list) => ({
    ...list,
    feeds: feedLinks(`${site.name}: ${list.name}`, list.address, site),
  }))
}

export function frameOf(
  edition: Edition,
  assets: Pick<Frame, 'stylesheet' | 'script' | 'searchScript' | 'fonts'>,
): Frame {
  const { site, audience } = edition
  const { ofPaper } = socialImages(edition)
  return {
    name: site.name,
    tagline: site.tagline,
    origin: site.origin,
    language: site.language,
    languages: site.languages,
    nav: site.sections.map(({ id, name }) => ({ name, address: `/${id}/` })),
    ...assets,
    ...(site.offline && audience === 'public' && { worker: '/sw.js' }),
    ...feedsOf(site),
    twins: site.outputs.twins,
    footer: standingLinks(edition),
    ...(ofPaper && { socialImage: ofPaper }),
    preview: audience === 'preview',
  }
}

/** The feeds of the whole site, and the one that the foot of every page leads to. */
function feedsOf(site: Site): Pick<Frame, 'feed' | 'feeds'> {
  const { feeds, feedForms } = site.outputs
  const [form] = feedForms
  if (form === undefined || !feeds.includes('site')) return { feeds: [] }
  const { allStories } = wordsIn(site.language, site).words
  const { name, file } = FEED_FORMS[form]
  return {
    feed: { name, address: `/${file}` },
    feeds: feedLinks(
      allStories.replace('{name}', () => site.name),
      '/',
      site,
    ),
  }
}
