// What only all the copy together can tell: that addresses are each story's own, and that the
// stories it refers to exist.

import type { SafeMarkup } from '#lib/html/html.ts'
import { targetOffset } from '#lib/markdown/link-target.ts'
import { changed, knownOf, lazily, wholeOf } from '#lib/story/lazily.ts'
import { nearMiss } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import { compareText, placeAt, type Problem } from '#lib/story/problem.ts'
import type { Story, StoryId } from '#lib/story/story.ts'
import { checkTranslations } from './check-translations.ts'
import type { CopyText, Made } from './parse-copy.ts'
import { sharedAddresses } from './shared-addresses.ts'
import { fieldName, placeOf, type FieldPath } from './yaml-source.ts'

/** A story with the copy it was made from. */
export interface Linkable extends Made {
  readonly copy: CopyText
}

/**
 * Looks up every reference; the stories come back in the order of their ids, without the references
 * that have a problem. `unmade` holds the slugs of copy that no story could be made from: to refer
 * to one of them is not a second problem.
 */
export function linkStories(
  parsed: readonly Linkable[],
  origin: string,
  unmade: ReadonlySet<string> = new Set(),
): { readonly stories: readonly Story[]; readonly problems: readonly Problem[] } {
  const ordered = parsed.toSorted(
    (a, b) => compareText(a.story.id, b.story.id) || compareText(a.copy.file, b.copy.file),
  )
  const index = indexOf(ordered)
  const problems: Problem[] = [...sharedAddresses(ordered)]
  const report = (problem: Problem) => problems.push(problem)
  const stories = ordered.map((linkable) => linkStory(linkable, { index, unmade, origin, report }))
  return { stories, problems: [...problems, ...checkTranslations(stories, ordered)] }
}

/** Ids of the stories with a slug, and of every story by its own id. */
type Index = ReadonlyMap<string, readonly StoryId[]>

export function indexOf(stories: readonly { readonly story: Pick<Story, 'id' | 'slug'> }[]): Index {
  const index = new Map<string, StoryId[]>()
  for (const { story } of stories) {
    index.set(story.id, [story.id])
    index.set(story.slug, [...(index.get(story.slug) ?? []), story.id])
  }
  return index
}

interface Linking {
  readonly index: Index
  readonly unmade: ReadonlySet<string>
  readonly origin: string
  readonly report: (problem: Problem) => void
}

type Where = Pick<Problem, 'file' | 'place' | 'field' | 'source'>

function linkStory(linkable: Linkable, linking: Linking): Story {
  const { id, references, body } = linkable.story
  const look = (reference: string, where: () => Where) => lookUp(reference, { where, id, linking })
  const lookAll = (key: 'related' | 'unrelated') =>
    distinct(
      references[key].map((reference, item) =>
        look(reference, () => inFields(linkable, [key, item])),
      ),
    )
  const { translationOf: original } = references
  const translationOf =
    original === undefined ? undefined : look(original, () => inFields(linkable, ['translationOf']))
  const found = { related: lookAll('related'), unrelated: lookAll('unrelated') }
  const links = linksIn(linkable.copy, { id, body }, linking)
  return changed(linkable.story, ({ references: _written, ...story }): Story => ({
    ...story,
    ...found,
    ...(translationOf !== undefined && { translationOf }),
    body: linkBody(story.body, links),
  }))
}

interface Looking {
  /** Of the story that refers; none for a page. */
  readonly id: StoryId | undefined
  readonly where: () => Where
  readonly linking: Linking
}

function lookUp(reference: string, { id, where, linking }: Looking): StoryId | undefined {
  const { index, unmade, report } = linking
  const found = index.get(reference) ?? []
  if (found.length === 0 && unmade.has(lastPart(reference))) return undefined
  const told = checkReference(reference, { found, id, index })
  if (told) report({ ...where(), ...told })
  return told ? undefined : found[0]
}

type WrittenText = Pick<CopyText, 'file' | 'text'>

/** The story that each reference of a text means. */
function linksIn(
  from: WrittenText,
  { id, body }: { readonly id?: StoryId; readonly body: Story['body'] },
  linking: Linking,
): ReadonlyMap<string, StoryId | undefined> {
  const written = [body, ...(body.entries ?? [])].flatMap(({ links }) => links)
  return new Map(
    [...new Set(written)].map((reference) => {
      const where = () => inText(from, reference, linking.origin)
      return [reference, lookUp(reference, { id, where, linking })]
    }),
  )
}

/** Makes what looks up the references in texts that are no stories; the stories are indexed once for all. */
export function pageLinker({
  stories,
  origin,
  unmade,
}: { readonly stories: readonly Story[] } & Pick<Linking, 'origin' | 'unmade'>) {
  const index = indexOf(stories.map((story) => ({ story })))
  return (
    from: WrittenText,
    body: Story['body'],
  ): { readonly body: Story['body']; readonly problems: readonly Problem[] } => {
    const problems: Problem[] = []
    const report = (problem: Problem) => problems.push(problem)
    const links = linksIn(from, { body }, { index, unmade, origin, report })
    return { body: linkBody(body, links), problems }
  }
}

function linkBody(
  body: Story['body'],
  links: ReadonlyMap<string, StoryId | undefined>,
): Story['body'] {
  if (links.size === 0) return body
  const known = knownOf(body)
  if (known !== undefined)
    return lazily(
      { ...known, links: linked(known.links, links) },
      () => linkBody(wholeOf(body), links),
      false,
    )
  const { entries } = body
  return {
    ...linkMarkup(body, links),
    ...(entries !== undefined && { entries: entries.map((entry) => linkMarkup(entry, links)) }),
  }
}

function linkMarkup<T extends Pick<Story['body'], 'markup' | 'links'>>(
  text: T,
  links: ReadonlyMap<string, StoryId | undefined>,
): T {
  const markup = text.markup.replace(
    /<a href="story:([^"]*)"/g,
    (_whole, reference: string) => `<a href="story:${links.get(reference) ?? ''}"`,
  )
  return {
    ...text,
    markup: markup as SafeMarkup, // SAFETY: an id replaces an id.
    links: linked(text.links, links),
  }
}

function linked(
  references: readonly string[],
  links: ReadonlyMap<string, StoryId | undefined>,
): readonly StoryId[] {
  return distinct(references.map((reference) => links.get(reference)))
}

interface Looked {
  readonly found: readonly StoryId[]
  /** Of the story that refers, if a story does. */
  readonly id: StoryId | undefined
  readonly index: Index
}

/** What is wrong with a reference, if anything is. */
export function checkReference(
  reference: string,
  { found, id, index }: Looked,
): Pick<Problem, 'found' | 'expected' | 'mend'> | undefined {
  if (found.length === 0) {
    return {
      found: `the story ${quoteValue(reference)}, which does not exist`,
      expected: 'the slug of a story in the copy folder',
      mend: mendMissing(reference, index),
    }
  }
  if (found.length > 1) {
    return {
      found: `the slug ${quoteValue(reference)}, which ${found.length} stories have`,
      expected: 'one story',
      mend: `write ${[...new Set(found)].join(' or ')}`,
    }
  }
  if (found[0] !== id) return undefined
  return {
    found: `the story ${quoteValue(reference)}, which is this story itself`,
    expected: 'another story',
    mend: 'remove it',
  }
}

/** Only slugs are compared: two of one month are not near each other for that. */
function mendMissing(reference: string, index: Index): string {
  const slugs = [...index.keys()].filter((key) => !key.includes('/'))
  const near = nearMiss(lastPart(reference), slugs)
  const ids = near === undefined ? [] : (index.get(near) ?? [])
  const meant = ids.length === 1 ? near : ids.join(' or ')
  return near === undefined ? 'remove it' : `write ${meant}, or remove it`
}

function inFields({ matter }: Linkable, path: FieldPath): Where {
  return {
    file: matter.file,
    place: placeOf(matter, path, 'value'),
    field: fieldName(path),
    source: matter.source,
  }
}

/** A link is written in one of these forms; the renderer no longer knows in which. */
function inText({ file, text }: WrittenText, reference: string, origin: string): Where {
  const forms = [
    `story:${reference}`,
    ...['', origin].flatMap((host) => [`${host}/${reference}/`, `${host}/${reference}`]),
  ]
  const offset = forms.map((form) => targetOffset(text, form)).find((found) => found >= 0)
  return {
    file,
    place: placeAt(text, offset ?? Math.max(text.indexOf(reference), 0)),
    source: text,
  }
}

/** The slug of a reference. */
export function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

function distinct(ids: readonly (StoryId | undefined)[]): readonly StoryId[] {
  return [...new Set(ids)].filter((id) => id !== undefined)
}
