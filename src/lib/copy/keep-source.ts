// One copy, read and parsed into what is kept of it between runs.

import { createHash } from 'node:crypto'
import type { BlobFile } from '#lib/cache/blob-file.ts'
import type { ParsedStory } from '#lib/story/story.ts'
import { bytesOf, sourceText, type CopySource } from './copy-source.ts'
import { stateOfFile } from './file-state.ts'
import { keepStory, type KeptContent, type KeptCopy, type Looked } from './kept-copy.ts'
import { parseCopy, type Desk } from './parse-copy.ts'
import { noting } from './picture-catalogue.ts'

export interface Shelf {
  readonly number: number
  readonly blobs: BlobFile
}

/** Of some stories there are none. */
export type MakeExtra = (story: ParsedStory) => Uint8Array | undefined

export interface Keeping {
  readonly root: string
  readonly desk: Desk
  /** Where to put what is new. */
  readonly shelf: Shelf
  /** Makes bytes that are kept with a story. */
  readonly extra?: MakeExtra
}

/** What became of a copy: it is kept, as it was before or anew; or it is faulty, and not kept. */
export interface KeptSource {
  readonly copy?: KeptCopy
  readonly isParsed: boolean
}

/** Reads copy; it is parsed where its bytes are not those that `before` was made of. */
export function keepSource(
  source: CopySource,
  before: KeptContent | undefined,
  { root, desk, shelf, extra }: Keeping,
): KeptSource {
  const { file, sidecar } = source
  const files = sidecar === undefined ? [file] : [file, sidecar]
  const read = Date.now()
  let states
  try {
    states = files.map((name) => stateOfFile(root, name))
  } catch {
    return { isParsed: false }
  }
  const bytes = bytesOf(root, source)
  const digest = digestOfParts([
    file,
    ...bytes.map((part) => (part.ok ? part.value : new Uint8Array())),
  ])
  if (before?.digest === digest && arePicturesSame(before, desk))
    return { copy: { file, states, read, content: before }, isParsed: false }
  const text = sourceText(source, bytes)
  if (!text.ok) return { isParsed: false }
  const asked: [string, Looked][] = []
  const { problems, made } = parseCopy(text.value, {
    ...desk,
    pictures: noting(desk.pictures, (name, picture) => asked.push([name, picture ?? null])),
  })
  if (problems.length > 0 || made === undefined) return { isParsed: true }
  const bytesBeside = extra?.(made.story)
  const content = keepStory(made.story, {
    digest,
    pictures: asked,
    shelf: shelf.number,
    blobs: shelf.blobs,
    origin: desk.site.origin,
    ...(bytesBeside && { extra: bytesBeside }),
  })
  return { copy: { file, states, read, content }, isParsed: true }
}

/** Whether a parser would be told the same of the pictures that it asked for. */
export function arePicturesSame({ pictures }: KeptContent, desk: Desk): boolean {
  return pictures.every(
    ([file, picture]) =>
      JSON.stringify(desk.pictures.get(file) ?? null) === JSON.stringify(picture),
  )
}

function digestOfParts(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\0`).update(part)
  return hash.digest('hex').slice(0, 32)
}
