// The files that machines read: feeds, sitemaps, twins of the stories, rules for robots.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { FEED_FORMS, type Feed } from '#lib/feeds/feed.ts'
import { feedGroups } from '#lib/feeds/feeds-of.ts'
import { newsSitemap } from '#lib/feeds/news-sitemap.ts'
import { ninjsProps } from '#lib/feeds/ninjs.ts'
import { opmlOf } from '#lib/feeds/opml.ts'
import { LICENCE_ADDRESS, policyTexts, rslOf, TDM_ADDRESS } from '#lib/feeds/policy-files.ts'
import { robots } from '#lib/feeds/robots.ts'
import { sitemaps, type ListedStories } from '#lib/feeds/sitemap-props.ts'
import type { FeedForm } from '#lib/story/outputs.ts'
import { addressOf } from '#lib/story/story.ts'
import type { Lists } from './lists.ts'
import { markdownPages } from './markdown-pages.ts'
import { ownInput } from './inputs.ts'
import { pageAt, pageLater, type Pages } from './page.ts'

type MachineKind =
  | 'markdown'
  | 'ninjs'
  | 'rss'
  | 'atom'
  | 'jsonFeed'
  | 'opml'
  | 'sitemapIndex'
  | 'sitemap'
  | 'newsSitemap'
  | 'robots'
  | 'policyText'
  | 'tdm'
  | 'rsl'

/** `listed` are the pages for readers that the sitemap names besides the stories. */
export function machinePages(
  edition: Edition,
  lists: Lists,
  listed: readonly ListedStories[],
): Pick<Pages, MachineKind> {
  const { site, stories } = edition
  const groups = feedGroups(edition, lists)
  const feeds = groups.flatMap((group) => group.feeds)
  const { feedForms, twins } = site.outputs
  const feedPages = <K extends 'rss' | 'atom' | 'jsonFeed'>(kind: K, form: FeedForm) =>
    feedForms.includes(form)
      ? feeds.map(({ address, feed, stories: told }) =>
          pageLater(kind, `${address}${FEED_FORMS[form].file}`, {
            inputs: () => feedInputs(feed, told),
            props: () => feed,
          }),
        )
      : []
  const { index, parts } = sitemaps(edition, listed)
  return {
    markdown: twins.includes('markdown') ? markdownPages(edition) : [],
    ninjs: twins.includes('ninjs')
      ? stories.map((story) =>
          pageLater('ninjs', `${addressOf(story.id)}ninjs.json`, {
            inputs: () => ownInput(story),
            props: () => ninjsProps(story, site),
          }),
        )
      : [],
    rss: feedPages('rss', 'rss'),
    atom: feedPages('atom', 'atom'),
    jsonFeed: feedPages('jsonFeed', 'json'),
    opml: groups.length > 0 ? [pageAt('opml', '/feeds.opml', opmlOf(groups, site))] : [],
    sitemapIndex: [pageAt('sitemapIndex', '/sitemap.xml', index)],
    sitemap: parts.map(({ address, props }) => pageAt('sitemap', address, props)),
    newsSitemap: [pageAt('newsSitemap', '/sitemap-news.xml', newsSitemap(edition))],
    robots: [pageAt('robots', '/robots.txt', robots(edition))],
    policyText: policyTexts(edition).map((text) => pageAt('policyText', text.address, text)),
    tdm: onlyIf(site.policies?.tdm, (rules) => pageAt('tdm', TDM_ADDRESS, rules)),
    rsl: onlyIf(rslOf(site), (licence) => pageAt('rsl', LICENCE_ADDRESS, licence)),
  }
}

function feedInputs(feed: Feed, stories: readonly LiveStory[]): string {
  const { title, description, page, self, language, updated } = feed
  return [
    JSON.stringify([title, description, page, self, language, updated]),
    ...stories.map(ownInput),
  ].join(' ')
}

function onlyIf<T, P>(value: T | undefined, page: (value: T) => P): readonly P[] {
  return value === undefined ? [] : [page(value)]
}
