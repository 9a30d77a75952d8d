// The feeds, in all their forms: well-formed, complete, and true.

import type { Problem } from '#lib/story/problem.ts'
import { fileServing, type BuiltSite } from './built-site.ts'
import { feedFiles } from './feeds-of-site.ts'
import { inText } from './findings.ts'
import { isHidden } from './page-facts.ts'
import { FEED_FORMS, type FeedForm, type ReadItem } from './read-feed.ts'

/** What names a page must be whole: a feed is read away from the site. */
const RELATIVE = /(?:href|src)="(?!https?:|mailto:|tel:)[^"]*"/

export function checkFeed(site: BuiltSite, origin: string): readonly Problem[] {
  return FEED_FORMS.flatMap((form) => {
    const files = feedFiles(site, form)
    const isWanted = namedFeeds(site).includes(`/${form.ending}`)
    const all = files.includes(form.ending) || !isWanted ? files : [form.ending, ...files]
    return all.flatMap((file) => checkFile(file, form, site, origin))
  })
}

/** Feeds that the front page says it has. */
function namedFeeds(site: BuiltSite): readonly (string | undefined)[] {
  return (site.page('index.html')?.elements ?? [])
    .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'alternate')
    .map(({ attributes }) => attributes['href'])
}

function checkFile(
  file: string,
  form: FeedForm,
  site: BuiltSite,
  origin: string,
): readonly Problem[] {
  if (!site.files.has(file)) return [missing(file)]
  const source = site.read(file)
  const fault = form.fault(source)
  if (fault !== undefined) return [unreadable(file, fault)]
  const { told, self, items } = form.read(source)
  const known = new Set(site.pages.filter((page) => !isHidden(page)).map((page) => page.file))
  const expected = `${origin}/${file.split('/').map(encodeURIComponent).join('/')}`
  return [
    ...Object.entries(told).flatMap(([name, text]) =>
      text === '' ? [untold(file, `the feed’s ${name}`)] : [],
    ),
    ...(self === expected ? [] : [wrongSelf(file, source, self, expected)]),
    ...twice(file, source, items),
    ...items.flatMap((item) => checkItem(item, { file, source, form, known, origin })),
  ]
}

interface Checking {
  readonly file: string
  readonly source: string
  readonly form: FeedForm
  /** Files of the pages that may be listed. */
  readonly known: ReadonlySet<string>
  readonly origin: string
}

function checkItem(item: ReadItem, { file, source, form, known, origin }: Checking) {
  const { title, link, dates, content } = item
  const relative = RELATIVE.exec(content)?.[0]
  const isServed = link.startsWith(`${origin}/`) && known.has(fileServing(new URL(link).pathname))
  const tell = (needle: string, found: string, expected: string, mend: string): Problem =>
    inText(file, source, { needle, found, expected, mend })
  return [
    ...(title === '' ? [untold(file, 'an item’s title')] : []),
    ...(isServed
      ? []
      : [
          tell(
            link,
            `an item that leads to ${link}`,
            'a page that the site serves',
            'take the item out, or print the page',
          ),
        ]),
    ...dates
      .filter((date) => !form.date.test(date))
      .map((date) =>
        tell(
          date,
          `the date ${JSON.stringify(date)}`,
          `a date such as ${form.dateExample}`,
          'print it in that form',
        ),
      ),
    ...(relative === undefined
      ? []
      : [
          tell(
            link,
            `${relative} in the text of an item`,
            'whole addresses',
            'put scheme and host before the path',
          ),
        ]),
  ]
}

function twice(file: string, source: string, items: readonly ReadItem[]): readonly Problem[] {
  const ids = items.map(({ id }) => id)
  return ids
    .filter((id, index) => id === '' || ids.indexOf(id) !== index)
    .map((id) =>
      inText(file, source, {
        needle: id,
        found: id === '' ? 'an item without an id' : `two items with the id ${id}`,
        expected: 'an id of its own for every item',
        mend: 'mend what makes the feed',
      }),
    )
}

function wrongSelf(file: string, source: string, self: string, expected: string): Problem {
  return inText(file, source, {
    needle: self,
    found: `${JSON.stringify(self)} as the feed’s own address`,
    expected,
    mend: 'mend what makes the feed',
  })
}

function missing(file: string): Problem {
  return {
    file,
    found: 'no such file',
    expected: 'the feed of the whole site',
    mend: 'build the site anew',
  }
}

function unreadable(file: string, found: string): Problem {
  return {
    file,
    found,
    expected: 'a file that parsers read',
    mend: 'mend the template that prints it',
  }
}

function untold(file: string, what: string): Problem {
  return {
    file,
    found: `no text for ${what}`,
    expected: 'a text',
    mend: 'mend the template that prints it',
  }
}
