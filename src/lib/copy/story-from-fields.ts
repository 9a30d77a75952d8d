// Fields that each are right, made into a story: defaults filled in, and what must fit together checked.

import path from 'node:path'
import { creditFrom, type Credit } from '#lib/story/byline.ts'
import { readFolderDay, yearAndMonth, type Moment } from '#lib/story/dates.ts'
import type { FrontMatter } from '#lib/story/front-matter.ts'
import { suggest } from '#lib/story/near-miss.ts'
import type { Desk } from './parse-copy.ts'
import { pictureBeside, pictureNamesBeside } from './picture-catalogue.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { bad, good, type Checked, type Problem } from '#lib/story/problem.ts'
import { latest } from '#lib/story/last-change.ts'
import type { Site } from '#lib/story/site.ts'
import { isSlug, SLUG_FORM, slugFrom } from '#lib/story/slug.ts'
import type { Body, Note, ParsedStory, Picture, Status } from '#lib/story/story.ts'
import { fieldName, placeOf, type FieldPath, type YamlSource } from './yaml.ts'

/** What a story is made of besides its fields. */
export interface StoryParts {
  readonly file: string
  readonly matter: YamlSource
  readonly body: Body
  readonly desk: Desk
  /** Wire files have an agency's names; theirs is used only when it happens to be a slug. */
  readonly slugFromHeadline: boolean
  /** Who the copy itself credits. */
  readonly byline?: readonly Credit[]
}

/** Makes the story, or tells everything that does not fit together. */
export function storyFromFields(fields: FrontMatter, parts: StoryParts): Checked<ParsedStory> {
  const { site } = parts.desk
  const problems: Problem[] = []
  const report: Report = (path, end, told) => {
    problems.push({
      file: parts.matter.file,
      place: placeOf(parts.matter, path, end),
      field: fieldName(path),
      ...told,
      source: parts.matter.source,
    })
  }
  const slug = slugOf(fields, parts, report)
  const published = publishedOf(fields, parts, report)
  const status = statusOf(fields, report)
  const picture = pictureOf(fields, parts, report)
  const updated = fields.updated ?? latest(fields.updates.map(({ at }) => at))
  if (published !== undefined) checkOrder(fields, published, report)
  if (problems.length > 0 || slug === undefined || published === undefined || status === undefined) return bad(problems)
  const { body } = parts
  return good({
    id: `${yearAndMonth(published, site.zone)}/${slug}`,
    file: parts.file,
    fieldsFile: parts.matter.file,
    slug,
    headline: fields.headline,
    shortHeadline: fields.shortHeadline ?? fields.headline,
    kind: fields.kind,
    section: fields.section ?? site.defaultSection,
    topics: [...new Set(fields.topics)],
    credits: creditsOf(fields, parts),
    published,
    updates: oldestFirst(fields.updates.map(({ at, note }) => ({ at, text: note }))),
    status,
    corrections: oldestFirst(fields.corrections),
    language: fields.language ?? site.language,
    addresses: fields.addresses,
    sources: fields.sources.map(({ title, url }) => (url === undefined ? { title } : { title, url })),
    body,
    references: {
      related: fields.related,
      unrelated: fields.unrelated,
      ...(fields.translationOf !== undefined && { translationOf: fields.translationOf }),
    },
    ...(fields.standfirst !== undefined && { standfirst: fields.standfirst }),
    ...(fields.kicker !== undefined && { kicker: fields.kicker }),
    ...(fields.dateline !== undefined && { dateline: fields.dateline }),
    ...(updated !== undefined && { updated }),
    ...(fields.embargo !== undefined && { embargo: fields.embargo }),
    ...(fields.expires !== undefined && { expires: fields.expires }),
    ...(fields.storyline !== undefined && { storyline: fields.storyline }),
    ...(picture !== undefined && { picture }),
  })
}

type Report = (path: FieldPath, end: 'key' | 'value', told: Pick<Problem, 'found' | 'expected' | 'mend'>) => void

function slugOf(fields: FrontMatter, parts: StoryParts, report: Report): string | undefined {
  if (fields.slug !== undefined) return fields.slug
  const name = path.posix.parse(parts.file).name
  if (isSlug(name)) return name
  const made = (parts.slugFromHeadline && slugFrom(fields.headline)) || slugFrom(name)
  if (parts.slugFromHeadline && made !== '') return made
  report(['slug'], 'value', {
    found: `the file name ${quoteValue(path.posix.basename(parts.file))}, from which the slug is taken`,
    expected: SLUG_FORM,
    mend: made === '' ? 'rename the file, or add a line "slug: …"' : `rename the file to ${made}${path.posix.extname(parts.file)}, or add the line "slug: ${made}"`,
  })
  return undefined
}

function publishedOf(fields: FrontMatter, parts: StoryParts, report: Report): Moment | undefined {
  if (fields.published !== undefined) return fields.published
  const read = readFolderDay(path.posix.dirname(parts.file), parts.desk.site.zone)
  if (read?.ok) return read.moment
  report(['published'], 'value', read?.fault ?? {
    found: 'no published',
    expected: 'a date and time such as 2026-11-23 09:30',
    mend:
      parts.matter.file === parts.file && parts.slugFromHeadline
        ? `move the file into a folder of its day such as 2026/11/23, or put a line "published: …" into ${path.posix.parse(parts.file).name}.yaml beside it`
        : 'add the line "published: …", or move the file into a folder of its day such as 2026/11/23',
  })
  return undefined
}

function statusOf({ status, reason }: FrontMatter, report: Report): Status | undefined {
  if (status === 'withdrawn') {
    if (reason !== undefined) return { kind: 'withdrawn', reason }
    report(['status'], 'value', {
      found: 'status: withdrawn without a reason',
      expected: 'a reason that readers can be told',
      mend: 'add the line "reason: …"',
    })
    return undefined
  }
  if (reason !== undefined) {
    report(['reason'], 'key', {
      found: `a reason with status: ${status}`,
      expected: 'a reason only with status: withdrawn',
      mend: 'remove the line, or write status: withdrawn',
    })
  }
  return { kind: status }
}

function pictureOf(fields: FrontMatter, { file, desk }: StoryParts, report: Report): Picture | undefined {
  const written = fields.picture
  if (written === undefined) return undefined
  const found = pictureBeside(desk.pictures, file, written.file)
  if (found === undefined) {
    report(['picture', 'file'], 'value', {
      found: `the picture ${quoteValue(written.file)}, which is not there`,
      expected: 'a picture file that lies with the copy, named relative to it',
      mend: suggest(written.file, pictureNamesBeside(desk.pictures, file), 'put the file beside the story'),
    })
    return undefined
  }
  return {
    ...found,
    alt: written.alt,
    focus: written.focus,
    ...(written.caption !== undefined && { caption: written.caption }),
    ...(written.credit !== undefined && { credit: written.credit }),
  }
}

/** A story cannot change, expire or be corrected before it is published. */
function checkOrder(fields: FrontMatter, published: Moment, report: Report): void {
  const early = (path: FieldPath, at: Moment | undefined) => {
    if (at !== undefined && at < published)
      report(path, 'value', {
        found: `a moment before the story was published`,
        expected: 'a moment at or after published',
        mend: 'correct this date, or published',
      })
  }
  early(['updated'], fields.updated)
  fields.updates.forEach(({ at }, index) => early(['updates', index, 'at'], at))
  fields.corrections.forEach(({ at }, index) => early(['corrections', index, 'at'], at))
  if (fields.expires !== undefined && fields.expires <= Math.max(published, fields.embargo ?? published))
    report(['expires'], 'value', {
      found: 'a moment at which the story is not live yet',
      expected: 'a moment after published and embargo',
      mend: 'write a later date, or remove the line',
    })
  const last = latest(fields.updates.map(({ at }) => at))
  if (fields.updated !== undefined && last !== undefined && fields.updated < last)
    report(['updated'], 'value', {
      found: 'a moment before the newest of updates',
      expected: 'the newest of updates, or a later moment',
      mend: 'remove the line: it then follows updates by itself',
    })
}

function creditsOf(fields: FrontMatter, { byline = [], desk: { site } }: StoryParts): readonly Credit[] {
  const credits: readonly Credit[] =
    fields.authors.length === 0
      ? byline
      : fields.authors.map((author) => (typeof author === 'string' ? authorCredit(author, site) : author))
  const known = [...site.authors.values()]
  return credits.map((credit) => {
    const author = credit.author ?? known.find(({ name }) => name === credit.name)?.id
    return author === undefined ? credit : authorCredit(author, site)
  })
}

function authorCredit(id: string, site: Site): Credit {
  const author = site.authors.get(id)
  return author === undefined ? creditFrom(id) : { name: author.name, type: author.type, author: id }
}

function oldestFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
}
