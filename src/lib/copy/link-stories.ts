// What only all the copy together can tell: that addresses are each story's own, and that the
// stories it refers to exist.

import type { SafeMarkup } from '#lib/html/html.ts'
import { placeAt } from './decode.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { bad, compareText, good, type Checked, type Problem } from '#lib/story/problem.ts'
import { addressOf, type ParsedStory, type Story, type StoryId } from '#lib/story/story.ts'

/** Reads a file's text again, for the excerpt of a problem. */
export type ReadText = (file: string) => string

/**
 * Looks up every reference; the stories come back in the order of their ids. `unparsed` holds the
 * slugs of copy that has problems of its own: to refer to one of them is not a second problem.
 */
export function linkStories(
  parsed: readonly ParsedStory[],
  readText: ReadText,
  unparsed: ReadonlySet<string> = new Set(),
): Checked<readonly Story[]> {
  const ordered = parsed.toSorted((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file))
  const index = indexOf(ordered)
  const problems: Problem[] = [...sharedAddresses(ordered, readText)]
  const report = (problem: Problem) => problems.push(problem)
  const stories = ordered.map((story) => linkStory(story, { index, unparsed, readText, report }))
  return problems.length === 0 ? good(stories) : bad(problems)
}

/** Ids of the stories with a slug, and of every story by its own id. */
type Index = ReadonlyMap<string, readonly StoryId[]>

function indexOf(stories: readonly ParsedStory[]): Index {
  const index = new Map<string, StoryId[]>()
  for (const { id, slug } of stories) {
    index.set(id, [id])
    index.set(slug, [...(index.get(slug) ?? []), id])
  }
  return index
}

interface Linking {
  readonly index: Index
  readonly unparsed: ReadonlySet<string>
  readonly readText: ReadText
  readonly report: (problem: Problem) => void
}

function linkStory({ references, fieldsFile, ...story }: ParsedStory, linking: Linking): Story {
  const look = (reference: string, field: string): StoryId | undefined => {
    const found = linking.index.get(reference) ?? []
    if (found.length === 0 && linking.unparsed.has(reference.slice(reference.lastIndexOf('/') + 1))) return undefined
    const file = field === 'text' ? story.file : fieldsFile
    const problem = checkReference({ reference, field, found, id: story.id, file, ...linking })
    if (problem) linking.report(problem)
    return problem ? undefined : found[0]
  }
  const lookAll = (list: readonly string[], field: string) =>
    [...new Set(list)].map((reference) => look(reference, field)).filter((id) => id !== undefined)
  const translationOf =
    references.translationOf === undefined ? undefined : look(references.translationOf, 'translationOf')
  const links = new Map([...new Set(story.body.links)].map((written) => [written, look(written, 'text')]))
  return {
    ...story,
    related: lookAll(references.related, 'related'),
    unrelated: lookAll(references.unrelated, 'unrelated'),
    ...(translationOf !== undefined && { translationOf }),
    body: links.size === 0 ? story.body : linkBody(story.body, links),
  }
}

function linkBody(body: Story['body'], links: ReadonlyMap<string, StoryId | undefined>): Story['body'] {
  const markup = body.markup.replace(
    /<a href="story:([^"]*)"/g,
    (_whole, written: string) => `<a href="story:${links.get(written) ?? ''}"`,
  )
  return {
    ...body,
    markup: markup as SafeMarkup, // SAFETY: an id replaces an id.
    links: [...new Set(links.values())].filter((id) => id !== undefined),
  }
}

interface Reference {
  readonly reference: string
  readonly field: string
  readonly found: readonly StoryId[]
  readonly id: StoryId
  readonly file: string
  readonly index: Index
  readonly readText: ReadText
}

function checkReference({ reference, field, found, id, file, index, readText }: Reference): Problem | undefined {
  const told =
    found.length === 0
      ? {
          found: `the story ${JSON.stringify(reference)}, which does not exist`,
          expected: 'the slug of a story in the copy folder',
          mend: suggest(reference, index.keys(), 'remove it'),
        }
      : found.length > 1
        ? {
            found: `the slug ${JSON.stringify(reference)}, which ${found.length} stories have`,
            expected: 'one story',
            mend: `write ${found.join(' or ')}`,
          }
        : found[0] === id
          ? { found: 'the story itself', expected: 'another story', mend: 'remove it' }
          : undefined
  return told && { ...locate(file, reference, readText), field, ...told }
}

/** Two copies with one address, or an earlier address that is somebody's; letter case does not part them. */
function sharedAddresses(stories: readonly ParsedStory[], readText: ReadText): readonly Problem[] {
  const owners = new Map<string, { readonly story: ParsedStory; readonly earlier: boolean }>()
  const problems: Problem[] = []
  const claims = [
    ...stories.map((story) => ({ story, address: addressOf(story.id), earlier: false })),
    ...stories.flatMap((story) => story.addresses.map((address) => ({ story, address, earlier: true }))),
  ]
  for (const { story, address, earlier } of claims) {
    const key = address.toLowerCase().replace(/\/?$/, '/')
    const owner = owners.get(key)
    if (owner === undefined) owners.set(key, { story, earlier })
    else problems.push(shared({ story, address, earlier, owner: owner.story, readText }))
  }
  return problems
}

interface SharedAddress {
  readonly story: ParsedStory
  readonly address: string
  readonly earlier: boolean
  readonly owner: ParsedStory
  readonly readText: ReadText
}

function shared({ story, address, earlier, owner, readText }: SharedAddress): Problem {
  return {
    ...locate(story.fieldsFile, earlier ? address : 'slug:', readText),
    field: earlier ? 'addresses' : 'slug',
    found: `the address ${address}, which ${owner.file} has already`,
    expected: 'an address of its own for every story',
    mend: earlier ? 'remove it from one of the two' : 'rename one of the two files, or give one of them another "slug: …"',
  }
}

function locate(file: string, needle: string, readText: ReadText): Pick<Problem, 'file' | 'place' | 'source'> {
  const source = readText(file)
  const offset = source.indexOf(needle)
  return offset < 0 ? { file } : { file, place: placeAt(source, offset), source }
}
