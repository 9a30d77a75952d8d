// What a contender has built, in numbers, so that only like is compared with like.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export interface Output {
  readonly articles: number
  readonly sections: number
  readonly topics: number
  readonly months: number
  /** Pages of older stories of all lists. */
  readonly listPages: number
  /** True with front page, feed and sitemap. */
  readonly whole: boolean
  /** How many of the articles looked at have four related links. */
  readonly withFour: number
  readonly files: number
  readonly megabytes: number
}

const ARTICLE = /^\d{4}\/\d{2}\/[^/]+\/index\.html$/
const LOOKED_AT = 200

export function outputOf(folder: string): Output {
  const files = filesIn(folder)
  const articles = files.filter((file) => ARTICLE.test(file))
  const count = (pattern: RegExp) => files.filter((file) => pattern.test(file)).length
  const step = Math.max(1, Math.floor(articles.length / LOOKED_AT))
  const looked = articles.filter((_file, at) => at % step === 0)
  const four = looked.filter((file) => relatedLinks(path.join(folder, file)) === 4)
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
  return {
    articles: articles.length,
    sections: count(/^[a-z]+\/index\.html$/),
    topics: count(/^topics\/[^/]+\/index\.html$/),
    months: count(/^archive\/\d{4}[-/]\d{2}\/index\.html$/),
    listPages: count(/\/page\/(?!1\/)\d+\/index\.html$/),
    whole: ['index.html', 'feed.xml', 'sitemap.xml'].every((file) => files.includes(file)),
    withFour: Math.round((four.length / looked.length) * articles.length),
    files: files.length,
    megabytes: Math.round(bytes / 1e6),
  }
}

/** Differences that would make a comparison unfair, in words; lists may be cut into pages a little differently. */
export function unlike(ours: Output, theirs: Output, { related }: { readonly related: boolean }) {
  const differences = (['articles', 'topics', 'months'] as const).flatMap((key) =>
    ours[key] === theirs[key] ? [] : [`${ours[key]} ${key}, not ${theirs[key]}`],
  )
  const pages = Math.abs(pagesOfLists(ours) / pagesOfLists(theirs) - 1)
  return [
    ...differences,
    ...(pages > 0.1 ? [`${ours.listPages} pages of lists, not ${theirs.listPages}`] : []),
    ...(theirs.whole ? [] : ['no front page, feed or sitemap']),
    ...(related && theirs.withFour < 0.95 * theirs.articles
      ? [`four related links on ${theirs.withFour} pages only`]
      : []),
  ]
}

function pagesOfLists({ sections, topics, months, listPages }: Output): number {
  return sections + topics + months + listPages
}

function relatedLinks(file: string): number {
  const html = readFileSync(file, 'utf8')
  const block = /<(aside|section)[^>]*class="related[ "][\s\S]*?<\/\1>/.exec(html)?.[0] ?? ''
  const links = [...block.matchAll(/href="(\/\d{4}\/\d{2}\/[^"]+)"/g)].map(([, to]) => to)
  return new Set(links).size
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}
