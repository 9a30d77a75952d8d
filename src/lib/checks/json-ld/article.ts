// An article, by Google's rules ("Article structured data", Search Central) and by the page it stands on.

import { canonicalOf, type Element, type PageFacts } from '../page-facts.ts'
import {
  dateFaults,
  isLater,
  isServed,
  isText,
  records,
  withClass,
  type Data,
  type Fault,
  type Where,
} from './fault.ts'

/** schema.org's type for each kind of story, by the class of its page. */
const TYPES: Readonly<Record<string, string>> = {
  'kind-news': 'NewsArticle',
  'kind-analysis': 'AnalysisNewsArticle',
  'kind-opinion': 'OpinionNewsArticle',
  'kind-explainer': 'BackgroundNewsArticle',
  'kind-obituary': 'NewsArticle',
  'kind-live': 'LiveBlogPosting',
  'kind-ended': 'LiveBlogPosting',
}

/** The element of a story on its page, and the class that tells its kind; standing pages have none. */
export function storyOn(
  page: PageFacts,
): { readonly element: Element; readonly kind: string } | undefined {
  const [element] = withClass(page, 'story')
  const kind = element?.attributes['class']?.split(' ').find((name) => Object.hasOwn(TYPES, name))
  return element === undefined || kind === undefined ? undefined : { element, kind }
}

/** Whether structured data is of one of these types. */
export function isArticle({ '@type': type }: Data): boolean {
  return Object.values(TYPES).some((known) => known === type)
}

export function articleFaults(article: Data, where: Where): readonly Fault[] {
  return [
    ...typeFaults(article, where.page),
    ...plainFaults(article, where),
    ...authorFaults(article['author'], where),
    ...publisherFaults(article, where),
    ...correctionFaults(article['correction'], where.page),
  ]
}

function typeFaults({ '@type': type }: Data, page: PageFacts): readonly Fault[] {
  const story = storyOn(page)
  return story === undefined || TYPES[story.kind] === type
    ? []
    : [[`the type ${JSON.stringify(type)} on a page of ${story.kind}`, TYPES[story.kind] ?? '']]
}

function plainFaults(article: Data, where: Where): readonly Fault[] {
  const faults: Fault[] = []
  const { headline, datePublished, dateModified, mainEntityOfPage, image } = article
  if (!isText(headline)) faults.push(['no headline', 'the headline as text'])
  faults.push(...dateFaults(datePublished, dateModified))
  if (isLater(datePublished, dateModified))
    faults.push([`dateModified ${JSON.stringify(dateModified)}`, 'no moment before datePublished'])
  if (mainEntityOfPage !== canonicalOf(where.page))
    faults.push([
      `mainEntityOfPage ${JSON.stringify(mainEntityOfPage)}`,
      'the canonical address of the page',
    ])
  for (const { url } of records(image)) {
    if (!isServed(url, where))
      faults.push([
        `the image ${JSON.stringify(url)}`,
        'the whole address of a picture that the site serves',
      ])
  }
  return faults
}

/** "Only the author's name": no "By", no second name, no job. */
function authorFaults(author: unknown, where: Where): readonly Fault[] {
  return records(author).flatMap(({ '@type': type, name, url, sameAs }): readonly Fault[] => {
    const faults: Fault[] = []
    if (type !== 'Person' && type !== 'Organization')
      faults.push([`an author of the type ${JSON.stringify(type)}`, 'Person or Organization'])
    if (!isText(name) || /^by\s/i.test(name))
      faults.push([`the author ${JSON.stringify(name)}`, 'a name and nothing else'])
    if (url !== undefined && !isServed(url, where))
      faults.push([`the author’s page ${JSON.stringify(url)}`, 'a page that the site serves'])
    for (const other of sameAs === undefined ? [] : [sameAs].flat()) {
      if (
        typeof other !== 'string' ||
        !/^https?:\/\//.test(other) ||
        other.startsWith(`${where.origin}/`)
      )
        faults.push([
          `sameAs ${JSON.stringify(other)}`,
          'the whole address of the author’s page elsewhere',
        ])
    }
    return faults
  })
}

function publisherFaults(
  { publisher, publishingPrinciples }: Data,
  where: Where,
): readonly Fault[] {
  const [{ name, url, publishingPrinciples: theirs } = {}] = records(publisher)
  const faults: Fault[] = []
  if (!isText(name) || !isServed(url, where))
    faults.push(['no publisher with a name and an address', 'who publishes the site'])
  for (const principles of new Set([publishingPrinciples, theirs])) {
    if (principles !== undefined && !isServed(principles, where))
      faults.push([
        `publishingPrinciples ${JSON.stringify(principles)}`,
        'a page that the site serves',
      ])
  }
  if (publishingPrinciples !== theirs)
    faults.push(['publishingPrinciples that differ from the publisher’s', 'the same page'])
  return faults
}

/** What the page tells readers of its corrections, it tells machines, and the other way round. */
function correctionFaults(correction: unknown, page: PageFacts): readonly Fault[] {
  const list = records(correction)
  const shown = new Set(
    page.elements.flatMap(({ name, attributes }) =>
      name === 'time' ? (attributes['datetime'] ?? []) : [],
    ),
  )
  const faults = list.flatMap(({ '@type': type, text, datePublished }): readonly Fault[] => [
    ...(type === 'CorrectionComment'
      ? []
      : [[`a correction of the type ${JSON.stringify(type)}`, 'CorrectionComment'] as const]),
    ...(isText(text) ? [] : [['a correction without a text', 'what was wrong'] as const]),
    ...dateFaults(datePublished),
    ...(typeof datePublished === 'string' && !shown.has(datePublished)
      ? [
          [
            `a correction of ${datePublished}, which the page does not show`,
            'one that it shows',
          ] as const,
        ]
      : []),
  ])
  return page.ids.has('corrections') === list.length > 0
    ? faults
    : [...faults, [`${list.length} corrections`, 'as many as the page shows']]
}
