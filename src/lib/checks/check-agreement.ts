// A story says the same wherever it is printed: on its page, in its lite edition, in the feeds, and in
// the structured data.

import { DomUtils, parseDocument } from 'htmlparser2'
import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { findingsInFeeds } from './feeds-of-site.ts'
import { isStory, type PageFacts } from './page-facts.ts'
import type { ReadItem } from './read-feed.ts'
import { textOf, textWithin } from './text-within.ts'

export function checkAgreement(site: BuiltSite, origin: string): readonly Problem[] {
  const stories = new Map(site.pages.filter(isStory).map((page) => [page.file, printed(page)]))
  return [
    ...[...stories].flatMap(([file, story]) => [
      ...liteFindings(file, story, site),
      ...dataFindings(file, story, site),
    ]),
    ...feedFindings(stories, site, origin),
  ]
}

/** What readers see of a story on its page. */
interface Printed {
  readonly headline: string
  readonly names: string
  readonly published: string
  readonly standfirst: string
  readonly text: string
}

function printed({ source }: PageFacts): Printed {
  const document = parseDocument(source)
  const time = DomUtils.findOne(
    ({ name, parent }) => name === 'time' && isWithin(parent, 'dates'),
    document.children,
  )
  return {
    headline: textWithin(document, ({ name }) => name === 'h1'),
    names: textWithin(document, hasClass('byline-names')),
    published: time?.attribs['datetime'] ?? '',
    standfirst: textWithin(document, hasClass('standfirst')),
    text: textWithin(document, hasClass('story-body')),
  }
}

function liteFindings(file: string, story: Printed, site: BuiltSite): readonly Problem[] {
  const lite = `lite/${file}`
  if (!site.files.has(lite)) return []
  const document = parseDocument(site.read(lite))
  return [
    ...differs(
      lite,
      'headline',
      textWithin(document, ({ name }) => name === 'h1'),
      story.headline,
    ),
    ...differs(
      lite,
      'text',
      textWithin(document, ({ attribs }) => attribs['id'] === 'text'),
      story.text,
    ),
  ]
}

function dataFindings(file: string, story: Printed, site: BuiltSite): readonly Problem[] {
  return (site.page(file)?.jsonLd ?? []).flatMap(({ text }) => {
    const data = read(text)
    if (typeof data?.['headline'] !== 'string') return []
    const authors = [data['author'] ?? []].flat() as readonly { readonly name?: unknown }[] // SAFETY: names are compared as they are.
    const unnamed = authors.filter(({ name }) => !story.names.includes(String(name)))
    return [
      ...differs(file, 'headline in structured data', squeezed(data['headline']), story.headline),
      ...differs(file, 'date in structured data', String(data['datePublished']), story.published),
      ...unnamed.flatMap(({ name }) =>
        differs(file, 'author in structured data', String(name), story.names),
      ),
    ]
  })
}

function feedFindings(
  stories: ReadonlyMap<string, Printed>,
  site: BuiltSite,
  origin: string,
): readonly Problem[] {
  return findingsInFeeds(site, ({ file, items }) => {
    // An item of the feed of corrections says what was wrong, and not what the story says.
    if (file.startsWith('corrections/')) return []
    return items.flatMap((item) => {
      const { link } = item
      const isOurs = link.startsWith(`${origin}/`)
      const story = isOurs ? stories.get(fileServing(new URL(link).pathname)) : undefined
      return story === undefined ? [] : itemFindings(file, item, story)
    })
  })
}

function itemFindings(
  file: string,
  { link, title, content }: ReadItem,
  story: Printed,
): readonly Problem[] {
  const text = textOf(parseDocument(content))
  // A feed of standfirsts has the headline where there is none.
  const inShort = story.standfirst || story.headline
  const told = text === inShort ? inShort : story.text
  return [
    ...differs(file, `title of ${link}`, squeezed(title), story.headline),
    ...(text === '' ? [] : differs(file, `text of ${link}`, text, told)),
  ]
}

function differs(file: string, what: string, found: string, expected: string): readonly Problem[] {
  if (found === expected) return []
  let at = 0
  while (found[at] === expected[at]) at += 1
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))
  return [
    {
      file,
      found: `the ${what}, which differs from the story’s page: ${part(found)}`,
      expected: part(expected),
      mend: 'print both from the same field',
    },
  ]
}

function hasClass(name: string) {
  return ({ attribs }: { readonly attribs: Readonly<Record<string, string>> }): boolean =>
    (attribs['class'] ?? '').split(' ').includes(name)
}

function isWithin(node: unknown, name: string): boolean {
  const element = node as {
    readonly attribs?: Readonly<Record<string, string>>
    readonly parent?: unknown
  } | null // SAFETY: both parts are checked.
  if (!element) return false
  return (
    (element.attribs && hasClass(name)({ attribs: element.attribs })) ||
    isWithin(element.parent, name)
  )
}

function read(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>> // SAFETY: every value is checked where it is read.
  } catch {
    return undefined // The check of structured data tells.
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
