// All pages of an edition.

import { frontAlternates } from '#lib/feeds/alternates.ts'
import { feedLinks } from '#lib/feeds/feed.ts'
import { frontAddress } from '#lib/story/fronts.ts'
import type { ListedStories } from '#lib/feeds/sitemap-props.ts'
import type { Site } from '#lib/story/site.ts'
import type { Edition } from '#lib/edition/edition.ts'
import { articlePages } from './article-page.ts'
import { frontPages } from './front-page.ts'
import { indexPages } from './index-pages.ts'
import { pagesOfList, type StoryList } from './list-page.ts'
import { listsOf } from './lists.ts'
import { litePages } from './lite-pages.ts'
import { logsOf, pagesOfLog } from './log-pages.ts'
import { machinePages } from './machine-pages.ts'
import { notFoundPage } from './not-found-page.ts'
import { noticePages, withdrawnList } from './notice-pages.ts'
import { languageFrames } from './language-frames.ts'
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
    ...lists.years,
    ...lists.months,
  ]
  const indexes = indexPages(edition, lists)
  const logs = logsOf(edition)
  const standing = standingPages(edition)
  const articles = articlePages(edition)
  const pages = {
    front: frontPages(edition),
    list: all.flatMap((list) => pagesOfList(list, edition)),
    index: indexes,
    log: logs.flatMap((log) => pagesOfLog(log, edition.site)),
    storyline: storylinePages(edition),
    article: articles,
    ...litePages(edition, articles),
    notice: noticePages(edition),
    withdrawn: [withdrawnList(edition)],
    standing,
    search: [searchPage(edition)],
    reader: readerPages(edition),
    notFound: [notFoundPage(edition)],
    ...machinePages(edition, lists, [
      ...fronts(edition),
      ...standing.map(({ address, props }) => ({
        address,
        stories: [],
        alternates: props.alternates,
      })),
      ...all,
      ...indexes.map(({ address }) => ({ address, stories: edition.stories })),
      ...edition.storylines.all,
      ...logs.map(({ address, notes }) => ({ address, stories: notes.map(({ story }) => story) })),
    ]),
  }
  const taken = new Set(Object.values(pages).flatMap((some) => some.map(({ address }) => address)))
  return { ...pages, redirect: redirectPages(edition, taken) }
}

/** The front pages, which change with what is in their language. */
function fronts(edition: Edition): readonly ListedStories[] {
  const alternates = frontAlternates(edition)
  return edition.languages.map(({ language, stories }) => ({
    address: frontAddress(language, edition.site),
    stories,
    alternates,
  }))
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
    origin: site.origin,
    language: site.language,
    languages: site.languages,
    editions: languageFrames(edition),
    ...assets,
    ...(site.offline && audience === 'public' && { worker: '/sw.js' }),
    twins: site.outputs.twins,
    footer: standingLinks(edition),
    ...(ofPaper && { socialImage: ofPaper }),
    preview: audience === 'preview',
  }
}
