// Structured data: what search engines are told of a page is right, and is what the page says.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'
import { articleFaults, isArticle, storyOn } from './json-ld/article.ts'
import { breadcrumbFaults } from './json-ld/breadcrumbs.ts'
import type { Data, Fault, Where } from './json-ld/fault.ts'
import { liveBlogFaults } from './json-ld/live-blog.ts'
import { profileFaults } from './json-ld/profile.ts'
import { questionFaults } from './json-ld/questions.ts'
import type { PageFacts } from './page-facts.ts'

const MEND = 'mend what prints the structured data, or the story’s fields'

export function checkJsonLd(site: BuiltSite, origin: string): readonly Problem[] {
  return site.pages.flatMap((page) => {
    const scripts = page.jsonLd.map(({ text, offset }) => ({ data: parsed(text), offset }))
    const inScripts = scripts.flatMap(({ data, offset }) =>
      faultsOf(data, { page, site, origin }).map(([found, expected]) =>
        atElement(page, { name: 'script', offset }, { found, expected, mend: MEND }),
      ),
    )
    return [
      ...inScripts,
      ...missing(
        page,
        scripts.map(({ data }) => data),
      ),
    ]
  })
}

function parsed(text: string): Data | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? (data as Data) : {} // SAFETY: an object of unknown values.
  } catch {
    return undefined
  }
}

function faultsOf(data: Data | undefined, where: Where): readonly Fault[] {
  if (data === undefined) return [['JSON that cannot be parsed', 'valid JSON']]
  if (data['@type'] === 'BreadcrumbList') return breadcrumbFaults(data, where)
  if (data['@type'] === 'ProfilePage') return profileFaults(data, where)
  if (!isArticle(data)) return []
  return [
    ...articleFaults(data, where),
    ...questionFaults(data, where),
    ...(data['@type'] === 'LiveBlogPosting' ? liveBlogFaults(data, where) : []),
  ]
}

/** The page of a story has one article and one way to it; of data that cannot be read, enough is said. */
function missing(page: PageFacts, all: readonly (Data | undefined)[]): readonly Problem[] {
  const story = storyOn(page)
  if (story === undefined || all.includes(undefined)) return []
  const isCrumbs = (data: Data) => data['@type'] === 'BreadcrumbList'
  const told = all.filter((data) => data !== undefined)
  const wanted = [
    ['articles', told.filter(isArticle).length],
    ['breadcrumbs', told.filter(isCrumbs).length],
  ] as const
  return wanted.flatMap(([what, count]) =>
    count === 1
      ? []
      : [
          atElement(page, story.element, {
            found: `a story with ${count} ${what} among its structured data`,
            expected: 'one',
            mend: MEND,
          }),
        ],
  )
}
