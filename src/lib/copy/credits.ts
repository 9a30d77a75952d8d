// Who is credited: authors of the newsroom by their ids or names, others as they are written.

import { creditFrom, type Credit } from '#lib/story/byline.ts'
import type { FrontMatter } from '#lib/story/front-matter.ts'
import type { Site } from '#lib/story/site.ts'

/** One credit for each name: those of the fields, or else those of the copy's own byline. */
export function creditsOf(
  authors: FrontMatter['authors'],
  byline: readonly Credit[],
  site: Site,
): readonly Credit[] {
  const credits: readonly Credit[] =
    authors.length === 0
      ? byline
      : authors.map((author) => (typeof author === 'string' ? authorCredit(author, site) : author))
  const known = [...site.authors.values()]
  const named = credits.map((credit) => {
    const author = credit.author ?? known.find(({ name }) => name === credit.name)?.id
    return author === undefined ? credit : authorCredit(author, site)
  })
  return [...new Map(named.map((credit) => [credit.name, credit])).values()]
}

function authorCredit(id: string, site: Site): Credit {
  const author = site.authors.get(id)
  return author === undefined
    ? creditFrom(id)
    : { name: author.name, type: author.type, author: id }
}
