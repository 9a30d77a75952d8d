// Fields that each are right, made into a story: defaults filled in, and what must fit together checked.

import path from 'node:path'
import type { Credit } from '#lib/story/byline.ts'
import { DATE_FORMS, readFolderDay, yearAndMonth, type Moment } from '#lib/story/dates.ts'
import type { FrontMatter } from '#lib/story/front-matter.ts'
import { latest } from '#lib/story/last-change.ts'
import { isFault, shownFault } from '#lib/pictures/picture-fault.ts'
import { credited } from '#lib/pictures/photo.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import { isSlug, SLUG_FORM, slugFrom } from '#lib/story/slug.ts'
import type { Body, Note, ParsedStory, Picture, Status } from '#lib/story/story.ts'
import type { WrittenEntry } from '#lib/markdown/live-blog.ts'
import { checkOrder } from './check-order.ts'
import { creditsOf } from './credits.ts'
import { datedEntries } from './dated-entries.ts'
import type { CheckedFields } from './field-problems.ts'
import type { CopyText, Desk } from './parse-copy.ts'
import { pictureBeside, pictureNamesBeside } from './picture-catalogue.ts'
import {
  fieldName,
  placeOf,
  type FieldPath,
  type RawFields,
  type YamlSource,
} from './yaml-source.ts'

/** What a story is made of besides its fields. */
export interface StoryParts {
  readonly copy: CopyText
  readonly matter: YamlSource
  /** The fields as they are written, for messages. */
  readonly raw: RawFields
  readonly body: Body
  /** Of a live blog in Markdown. */
  readonly entries?: readonly WrittenEntry[]
  readonly desk: Desk
  /** Who the copy itself credits. */
  readonly byline?: readonly Credit[]
}

/** Makes the story, as far as its address is known, and tells everything that does not fit together. */
export function storyFromFields(
  { fields, faulty }: CheckedFields,
  parts: StoryParts,
): { readonly story?: ParsedStory; readonly problems: readonly Problem[] } {
  const { site } = parts.desk
  const problems: Problem[] = []
  const report: Report = (field, end, told) => {
    // A field with a problem of its own counts as missing here; that is not another problem.
    if (faulty.has(String(field[0]))) return
    problems.push({
      file: parts.matter.file,
      place: placeOf(parts.matter, field, end),
      field: fieldName(field),
      ...told,
      source: parts.matter.source,
    })
  }
  const slug = slugOf(fields, parts, report)
  const published = publishedOf(fields, parts, report)
  const status = faulty.has('status')
    ? ({ kind: 'draft' } as const)
    : statusOf(fields, parts, report)
  const picture = pictureOf(fields, parts, report)
  const updated = fields.updated ?? latest(fields.updates.map(({ at }) => at))
  const credits = creditsOf(fields.authors, parts.byline ?? [], site)
  checkLive(fields, parts, report)
  if (fields.kind === 'opinion' && credits.length === 0 && !faulty.has('authors'))
    report(['kind'], 'value', ANONYMOUS)
  if (published !== undefined) checkOrder(fields, { published, raw: parts.raw, report })
  if (slug === undefined || published === undefined || isUncertain(faulty, parts.copy))
    return { problems }
  const body = bodyOf(fields, parts, { published, problems })
  const story: ParsedStory = {
    id: `${yearAndMonth(published, site.zone)}/${slug}`,
    file: parts.copy.file,
    slug,
    headline: fields.headline,
    shortHeadline: fields.shortHeadline ?? fields.headline,
    kind: fields.kind,
    section: fields.section ?? site.defaultSection,
    topics: [...new Set(fields.topics)],
    credits,
    published,
    updates: oldestFirst(fields.updates.map(({ at, note }) => ({ at, text: note }))),
    status,
    corrections: oldestFirst(fields.corrections),
    language: fields.language ?? site.language,
    addresses: fields.addresses,
    sources: fields.sources.map(({ title, url }) =>
      url === undefined ? { title } : { title, url },
    ),
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
    ...(fields.ended !== undefined && { ended: fields.ended }),
    ...(fields.storyline !== undefined && { storyline: fields.storyline }),
    ...(picture !== undefined && { picture }),
  }
  return { story, problems }
}

/** The body with the entries of a live blog at their moments. */
function bodyOf(
  { ended }: FrontMatter,
  { body, entries: written, copy, desk }: StoryParts,
  { published, problems }: { readonly published: Moment; readonly problems: Problem[] },
): Body {
  if (written === undefined) return body
  const { file, text: source } = copy
  const { zone } = desk.site
  const dated = datedEntries(written, { published, ended, zone, file, source })
  problems.push(...dated.problems)
  return { ...body, entries: dated.entries }
}

/** The paper's own opinion has an author too: the paper, or its board. */
const ANONYMOUS = {
  found: 'kind: opinion without authors',
  expected: 'whose opinion it is',
  mend: 'add the line "authors: …"; of a leading article, the name of the paper',
}

/** Only a live blog ends; and wire copy has no headings to part its entries. */
function checkLive({ kind, ended }: FrontMatter, { copy, raw }: StoryParts, report: Report): void {
  if (ended !== undefined && kind !== 'live') {
    report(['ended'], 'key', {
      found: `ended, ${quoteValue(raw['ended'])}, with kind: ${kind}`,
      expected: 'ended only with kind: live',
      mend: 'write kind: live, or remove the line',
    })
  }
  if (kind === 'live' && copy.kind === 'wire') {
    report(['kind'], 'value', {
      found: 'kind: live for wire copy',
      expected: 'a live blog in Markdown, which has headings with the times of its entries',
      mend: 'make the copy a .md file, or choose another kind',
    })
  }
}

/** Whether the address is made from a field that has a problem. */
function isUncertain(faulty: ReadonlySet<string>, { kind }: CopyText): boolean {
  return (
    faulty.has('slug') || faulty.has('published') || (kind === 'wire' && faulty.has('headline'))
  )
}

/** Takes a problem of a field; `end` says where the caret goes. */
export type Report = (
  path: FieldPath,
  end: 'key' | 'value',
  told: Pick<Problem, 'found' | 'expected' | 'mend'>,
) => void

function slugOf(fields: FrontMatter, { copy }: StoryParts, report: Report): string | undefined {
  if (fields.slug !== undefined) return fields.slug
  const { name, ext, base } = path.posix.parse(copy.file)
  if (isSlug(name)) return name
  // Wire files have an agency's names; theirs is used only when it happens to be a slug.
  if (copy.kind === 'wire' && slugFrom(fields.headline) !== '') return slugFrom(fields.headline)
  const made = slugFrom(name)
  report(['slug'], 'value', {
    found: `the file name ${quoteValue(base)}, from which the address is made`,
    expected: `a name of ${SLUG_FORM}`,
    mend:
      made === ''
        ? 'rename the file, or add the line "slug: …"'
        : `rename the file to ${made}${ext}, or add the line "slug: ${made}"`,
  })
  return undefined
}

function publishedOf(
  fields: FrontMatter,
  { copy, matter, desk }: StoryParts,
  report: Report,
): Moment | undefined {
  if (fields.published !== undefined) return fields.published
  const read = readFolderDay(path.posix.dirname(copy.file), desk.site.zone)
  if (read?.ok) return read.moment
  const hasNoFields = copy.kind === 'wire' && matter.file === copy.file
  const folder = 'move the file into a folder of its day such as 2026/11/23'
  report(
    ['published'],
    'value',
    read
      ? { ...read.fault, mend: 'rename the folder, or add the line "published: …"' }
      : {
          found: 'no published',
          expected: DATE_FORMS,
          mend: hasNoFields
            ? `${folder}, or put the line "published: …" into ${path.posix.parse(copy.file).name}.yaml beside it`
            : `add the line "published: …", or ${folder}`,
        },
  )
  return undefined
}

function statusOf({ status, reason }: FrontMatter, { raw }: StoryParts, report: Report): Status {
  if (status === 'withdrawn') {
    if (reason === undefined) {
      report(['status'], 'value', {
        found: 'status: withdrawn without a reason',
        expected: 'a reason that readers can be told',
        mend: 'add the line "reason: …"',
      })
    }
    return { kind: 'withdrawn', reason: reason ?? '' }
  }
  if (reason !== undefined) {
    report(['reason'], 'key', {
      found: `the reason ${quoteValue(raw['reason'])} with status: ${status}`,
      expected: 'a reason only with status: withdrawn',
      mend: 'remove the line, or write status: withdrawn',
    })
  }
  return { kind: status }
}

function pictureOf(
  fields: FrontMatter,
  { copy: { file }, desk }: StoryParts,
  report: Report,
): Picture | undefined {
  const written = fields.picture
  if (written === undefined) return undefined
  const found = pictureBeside(desk.pictures, file, written.file)
  if (found === undefined) {
    report(['picture', 'file'], 'value', {
      found: `the picture ${quoteValue(written.file)}, which is not there`,
      expected: 'a picture file that lies with the copy, named relative to it',
      mend: suggest(
        written.file,
        pictureNamesBeside(desk.pictures, file),
        'put the file beside the story',
      ),
    })
    return undefined
  }
  if (isFault(found)) {
    report(['picture', 'file'], 'value', shownFault(written.file, found))
    return undefined
  }
  const picture = credited(found, written.credit)
  // IPTC's credit line is by its definition what is to be printed beside the picture.
  const credit = written.credit ?? picture.photo?.credit
  return {
    ...picture,
    alt: written.alt,
    focus: written.focus,
    ...(written.caption !== undefined && { caption: written.caption }),
    ...(credit !== undefined && { credit }),
  }
}

function oldestFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
}
