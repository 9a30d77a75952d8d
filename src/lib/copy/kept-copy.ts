// Copy that parsed without a problem, as it is kept between runs: what every run needs of all stories
// is in memory, the rest lies in a file until a page is printed.

import type { BlobFile, Place } from '#lib/cache/blob-file.ts'
import { digestOf } from '#lib/cache/digest.ts'
import { lazily } from '#lib/story/lazily.ts'
import { hrefsOnSite } from '#lib/story/plain-address.ts'
import { quickDigest } from '#lib/story/quick-digest.ts'
import type { Body, ParsedStory, PictureFile, StoryDigests } from '#lib/story/story.ts'
import type { FileState } from './file-state.ts'
import type { PictureCatalogue } from './picture-catalogue.ts'

/** What is known of every story without fetching it: whatever parts and orders stories. */
const KNOWN = [
  'id',
  'slug',
  'kind',
  'section',
  'topics',
  'credits',
  'published',
  'updated',
  'updates',
  'status',
  'embargo',
  'expires',
  'ended',
  'picture',
  'corrections',
  'language',
  'storyline',
  'addresses',
  'references',
] as const satisfies readonly (keyof ParsedStory)[]

/** What a story may be given later, and has not when it comes from its copy. */
const LATER = { translationOf: undefined, age: undefined, heldBack: undefined } as const

/** One copy. Only plain values, so that it can be sent to another process. */
export interface KeptCopy {
  readonly file: string
  /** Of the copy, then of its sidecar if it has one. */
  readonly states: readonly FileState[]
  /** When they were read, in milliseconds since 1970. */
  readonly read: number
  readonly content: KeptContent
}

/** What was made of copy; the same for the same bytes under the same name. */
export interface KeptContent {
  /** Of the bytes, and the name of the file. */
  readonly digest: string
  /** Pictures that the parser asked for, and what it was told. */
  readonly pictures: readonly (readonly [string, Looked])[]
  /** Which file of blobs has the rest. */
  readonly shelf: number
  /** The story without its body, the body, and what `KeptStory` callers added; each as one blob. */
  readonly places: readonly Place[]
  readonly digests: StoryDigests
  /** The values of `KNOWN`, in that order; absent where the story must be fetched whole. */
  readonly known?: readonly unknown[]
  readonly links: readonly string[]
  readonly hrefs: readonly string[]
  readonly inText: readonly PictureFile[]
}

/** What a catalogue tells of a picture; `null` where there is none. */
export type Looked = NonNullable<ReturnType<PictureCatalogue['get']>> | null

/** Puts a story on a shelf. `extra` are bytes to keep with it. */
export function keepStory(
  story: ParsedStory,
  {
    digest,
    pictures,
    shelf,
    blobs,
    origin,
    extra,
  }: Pick<KeptContent, 'digest' | 'pictures' | 'shelf'> & {
    readonly blobs: BlobFile
    readonly origin: string
    readonly extra?: Uint8Array
  },
): KeptContent {
  const { body, ...rest } = story
  const meta = JSON.stringify(rest)
  const places = [meta, JSON.stringify(body)].map((text) => blobs.add(Buffer.from(text)))
  const isPlain = body.entries !== undefined
  return {
    digest,
    pictures,
    shelf,
    places: extra === undefined ? places : [...places, blobs.add(extra)],
    digests: {
      card: quickDigest(meta),
      own: quickDigest(digest + JSON.stringify(pictures)),
      text: digestOf(body.text).slice(0, 12),
    },
    ...(!isPlain && { known: KNOWN.map((key) => story[key] ?? null) }),
    links: body.links,
    hrefs: hrefsOnSite(origin, body.markup),
    inText: body.pictures,
  }
}

/** The story, which is fetched from its shelf where more is asked than is known. */
export function storyFrom(
  file: string,
  { known, places, digests, links, hrefs, inText }: KeptContent,
  blobs: BlobFile,
): ParsedStory {
  const fetchBody = (): Body => {
    const place = places[1]
    if (lastBody?.blobs !== blobs || lastBody.place !== place)
      lastBody = { blobs, place, body: parsed(blobs, place) as Body } // SAFETY: as `keepStory` of this version of the program wrote it; so is the rest.
    return lastBody.body
  }
  const fetchRest = () => parsed(blobs, places[0]) as Omit<ParsedStory, 'body'>
  if (known === undefined) return { ...fetchRest(), body: fetchBody() }
  const body = lazily<Body>(
    { links, pictures: inText, entries: undefined, hrefs },
    fetchBody,
    false,
  )
  const fields: Record<string, unknown> = { ...LATER }
  for (const [at, key] of KNOWN.entries()) fields[key] = known[at] ?? undefined
  return lazily<ParsedStory>({ ...fields, file, digests, body }, () => ({
    ...fetchRest(),
    digests,
    body,
  }))
}

// A page asks for several fields of one body, one after another.
let lastBody:
  { readonly blobs: BlobFile; readonly place: Place | undefined; readonly body: Body } | undefined

export function hasExtra({ places }: KeptContent): boolean {
  return places.length > 2
}

/** The bytes that were kept with a story. */
export function extraOf({ places }: KeptContent, blobs: BlobFile): Buffer | undefined {
  const place = places[2]
  return place && blobs.read(place)
}

function parsed(blobs: BlobFile, place: Place | undefined): unknown {
  if (place === undefined) throw new Error('A kept story has no place.')
  return JSON.parse(blobs.read(place).toString())
}
