// Structured data, by Google's rules for articles ("Article structured data", Search Central).

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'
import { canonicalOf, type PageFacts } from './page-facts.ts'

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/
const ARTICLES = /(?:NewsArticle|LiveBlogPosting)$/

export function checkJsonLd(site: BuiltSite, origin: string): readonly Problem[] {
  return site.pages.flatMap((page) =>
    page.jsonLd.flatMap(({ text, offset }) => {
      const script = { name: 'script', offset }
      return faultsOf(text, page, { site, origin }).map(([found, expected]) =>
        atElement(page, script, {
          found,
          expected,
          mend: 'mend what prints the structured data, or the story’s fields',
        }),
      )
    }),
  )
}

type Fault = readonly [found: string, expected: string]

interface Where {
  readonly site: BuiltSite
  readonly origin: string
}

function faultsOf(text: string, page: PageFacts, where: Where): readonly Fault[] {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return [['JSON that cannot be parsed', 'valid JSON']]
  }
  const article = data as Readonly<Record<string, unknown>> // SAFETY: every value read below is checked.
  if (article['@type'] === 'BreadcrumbList') return crumbFaults(article['itemListElement'], where)
  if (typeof article['@type'] !== 'string' || !ARTICLES.test(article['@type'])) return []
  return [...plainFaults(article, page), ...authorFaults(article['author'])]
}

function plainFaults(
  article: Readonly<Record<string, unknown>>,
  page: PageFacts,
): readonly Fault[] {
  const faults: Fault[] = []
  const { headline, datePublished, dateModified, mainEntityOfPage, image } = article
  if (typeof headline !== 'string' || headline === '')
    faults.push(['no headline', 'the headline as text'])
  for (const date of [datePublished, dateModified]) {
    if (typeof date !== 'string' || !ISO_WITH_OFFSET.test(date))
      faults.push([`the date ${JSON.stringify(date)}`, 'ISO 8601 with time and offset'])
  }
  if (mainEntityOfPage !== canonicalOf(page))
    faults.push([
      `mainEntityOfPage ${JSON.stringify(mainEntityOfPage)}`,
      'the canonical address of the page',
    ])
  for (const one of image === undefined ? [] : [image].flat()) {
    const url = (one as { readonly url?: unknown } | null)?.url
    if (typeof url !== 'string' || !/^https?:\/\//.test(url))
      faults.push(['an image without a whole address', 'a whole address'])
  }
  return faults
}

/** Each step has its number, a name, and the whole address of a page. */
function crumbFaults(list: unknown, { site, origin }: Where): readonly Fault[] {
  const crumbs: readonly unknown[] = Array.isArray(list) ? list : []
  if (crumbs.length < 2) return [['breadcrumbs of less than two steps', 'at least two steps']]
  return crumbs.flatMap((crumb, index): readonly Fault[] => {
    const { position, name, item } = crumb as Readonly<Record<string, unknown>> // SAFETY: all are checked.
    const isServed =
      typeof item === 'string' &&
      item.startsWith(`${origin}/`) &&
      site.page(fileServing(new URL(item).pathname)) !== undefined
    return [
      ...(position === index + 1
        ? []
        : [[`the position ${JSON.stringify(position)}`, `${index + 1}`] as const]),
      ...(typeof name === 'string' && name !== ''
        ? []
        : [['a step without a name', 'a name'] as const]),
      ...(isServed
        ? []
        : [[`a step to ${JSON.stringify(item)}`, 'a page that the site serves'] as const]),
    ]
  })
}

/** "Only the author's name": no "By", no second name, no job. */
function authorFaults(author: unknown): readonly Fault[] {
  if (author === undefined) return []
  const list: readonly unknown[] = Array.isArray(author) ? author : [author]
  return list.flatMap((entry): readonly Fault[] => {
    const { name, '@type': type } = entry as Readonly<Record<string, unknown>> // SAFETY: both are checked.
    const faults: Fault[] = []
    if (type !== 'Person' && type !== 'Organization')
      faults.push([`an author of the type ${JSON.stringify(type)}`, 'Person or Organization'])
    if (typeof name !== 'string' || name === '' || /^by\s/i.test(name))
      faults.push([`the author ${JSON.stringify(name)}`, 'a name and nothing else'])
    return faults
  })
}
