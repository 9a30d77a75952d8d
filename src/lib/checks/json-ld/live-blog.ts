// A live blog (schema.org, "LiveBlogPosting"): when it was covered, and every entry of its page.

import { canonicalOf } from '../page-facts.ts'
import { storyOn } from './article.ts'
import {
  dateFaults,
  isLater,
  isText,
  records,
  withClass,
  type Data,
  type Fault,
  type Where,
} from './fault.ts'

export function liveBlogFaults(blog: Data, { page }: Where): readonly Fault[] {
  const { coverageStartTime: start, coverageEndTime: end, liveBlogUpdate } = blog
  const updates = records(liveBlogUpdate)
  const entries = withClass(page, 'entry').length
  const hasEnded = storyOn(page)?.kind === 'kind-ended'
  const faults: Fault[] = [...dateFaults(start, ...(end === undefined ? [] : [end]))]
  if (isLater(start, end))
    faults.push([`coverageEndTime ${JSON.stringify(end)}`, 'a moment after its start'])
  if (hasEnded !== (end !== undefined))
    faults.push(
      hasEnded
        ? ['no coverageEndTime, where the page says that it has ended', 'when it ended']
        : ['a coverageEndTime, where the page says that it is live', 'none before it has ended'],
    )
  if (updates.length !== entries)
    faults.push([
      `${updates.length} liveBlogUpdates`,
      `one for each of the ${entries} entries of the page`,
    ])
  return [
    ...faults,
    ...updates.flatMap((update, index) => [
      ...updateFaults(update, { start, end }),
      ...placeFaults(update, page.ids, canonicalOf(page)),
      ...(isLater(update['datePublished'], updates[index - 1]?.['datePublished'])
        ? [
            [
              `the update of ${JSON.stringify(update['datePublished'])} below an older one`,
              'the newest first',
            ] as const,
          ]
        : []),
    ]),
  ]
}

function updateFaults(
  { '@type': type, headline, articleBody, datePublished }: Data,
  { start, end }: { readonly start: unknown; readonly end: unknown },
): readonly Fault[] {
  const faults: Fault[] = [...dateFaults(datePublished)]
  if (type !== 'BlogPosting')
    faults.push([`an update of the type ${JSON.stringify(type)}`, 'BlogPosting'])
  if (!isText(headline))
    faults.push(['an update without a headline', 'its title, or its first words'])
  if (!isText(articleBody)) faults.push(['an update without an articleBody', 'its text'])
  if (isLater(start, datePublished) || isLater(datePublished, end))
    faults.push([`an update of ${JSON.stringify(datePublished)}`, 'a moment within the coverage'])
  return faults
}

/** Each update has the address of its entry. */
function placeFaults({ url }: Data, ids: ReadonlySet<string>, page = ''): readonly Fault[] {
  const isThere =
    typeof url === 'string' && url.startsWith(`${page}#`) && ids.has(url.slice(page.length + 1))
  return isThere
    ? []
    : [[`the update ${JSON.stringify(url)}`, 'the address of an entry of the page']]
}
