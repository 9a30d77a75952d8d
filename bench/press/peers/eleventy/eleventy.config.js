// The same newspaper as Eleventy's manual would have it: Markdown templates, Nunjucks layouts, collections.

import path from 'node:path'

const SECTIONS = [
  'politics',
  'world',
  'business',
  'technology',
  'science',
  'culture',
  'sport',
  'opinion',
]
const PAGE = 30
const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

const two = (number) => String(number).padStart(2, '0')
const month = (date) => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}`

export default function configure(config) {
  config.addFilter('iso', (date) => date.toISOString().replace('.000Z', 'Z'))
  config.addFilter('rfc822', (date) => date.toUTCString())
  config.addFilter('month', month)
  config.addFilter(
    'readable',
    (date) =>
      `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`,
  )
  config.addFilter('head', (list, count) => list.slice(0, count))
  config.addFilter('inSection', (list, section) =>
    list.filter((page) => page.data.section === section),
  )
  config.addFilter('related', relatedByTags)
  config.addGlobalData('sections', SECTIONS)
  config.ignores.add('README.md')

  const articles = (api) => api.getFilteredByTag('article').toReversed()
  const slug = config.getFilter('slugify')
  config.addCollection('articles', articles)
  config.addCollection('sectionPages', (api) =>
    SECTIONS.flatMap((section) =>
      pagesOf(
        `/${section}/`,
        section,
        articles(api).filter((page) => page.data.section === section),
      ),
    ),
  )
  config.addCollection('topicPages', (api) =>
    [
      ...grouped(articles(api), (page) => page.data.tags.filter((tag) => tag !== 'article')),
    ].flatMap(([topic, list]) => pagesOf(`/topics/${slug(topic)}/`, topic, list)),
  )
  config.addCollection('monthPages', (api) =>
    [...grouped(articles(api), (page) => [month(page.date)])].flatMap(([name, list]) =>
      pagesOf(`/archive/${name}/`, name, list),
    ),
  )
  return {
    dir: { input: 'src', includes: '../_includes', output: process.env.OUT },
    markdownTemplateEngine: 'njk',
    templateFormats: ['md', 'njk'],
  }
}

function grouped(pages, keysOf) {
  const groups = new Map()
  for (const page of pages)
    for (const key of keysOf(page)) {
      if (!groups.has(key)) groups.set(key, [])
      groups.get(key).push(page)
    }
  return groups
}

function pagesOf(address, title, list) {
  const count = Math.max(1, Math.ceil(list.length / PAGE))
  const addressOf = (number) =>
    number === 1 ? address : path.posix.join(address, `page/${number}/`)
  return Array.from({ length: count }, (_none, at) => ({
    title,
    address: addressOf(at + 1),
    items: list.slice(at * PAGE, (at + 1) * PAGE),
    newer: at > 0 && addressOf(at),
    older: at + 1 < count && addressOf(at + 2),
  }))
}

/** The most tags in common, then the newest; the index is made once for a build. */
let index
function relatedByTags(all, url, tags, count) {
  if (index?.all !== all) {
    index = {
      all,
      byTag: grouped(all, (page) => page.data.tags.filter((tag) => tag !== 'article')),
    }
  }
  const shared = new Map()
  for (const tag of tags)
    for (const page of index.byTag.get(tag) ?? [])
      if (page.url !== url) shared.set(page, (shared.get(page) ?? 0) + 1)
  const best = []
  for (const [page, score] of shared) {
    if (best.length === count && score <= best.at(-1).score) continue
    const place = best.findIndex((other) => other.score < score)
    best.splice(place < 0 ? best.length : place, 0, { page, score })
    if (best.length > count) best.pop()
  }
  return best.map(({ page }) => page)
}
