// What earlier runs made of copy, kept by its content: a run reads what may have been written since,
// and parses what has other bytes.
//
//   <folder>/index     every copy, and what all runs need of it
//   <folder>/shelf-0   the rest, copy by copy; a shelf for each process that parses

import path from 'node:path'
import { serialize } from 'node:v8'
import { openBlobs, type BlobFile } from '#lib/cache/blob-file.ts'
import { digestOf } from '#lib/cache/digest.ts'
import { removeAll } from '#lib/cache/remove-all.ts'
import type { Site } from '#lib/story/site.ts'
import { readIndex, writeIndex } from './copy-index.ts'
import { readSource, type CopySource } from './copy-source.ts'
import { isSettled } from './file-state.ts'
import { arePicturesSame, keepSource, type KeptSource, type MakeExtra } from './keep-source.ts'
import { extraOf, hasExtra, storyFrom, type KeptContent, type KeptCopy } from './kept-copy.ts'
import { parseCopy, type Desk, type Made, type ParsedCopy } from './parse-copy.ts'
import type { CopyReader } from './read-copies.ts'

/** A copy to be read, with what is kept of it. */
export interface Errand {
  readonly source: CopySource
  readonly before?: KeptContent
}

export interface KeepOrder {
  /** The keep's own folder, made where it is missing; it may be lost at any time. */
  readonly folder: string
  /** Names the version of the program. */
  readonly program: string
  /** Makes bytes that are kept with a story. */
  readonly extra?: MakeExtra
  /** Has many errands done elsewhere, in their order; where it is missing they are done here. */
  readonly sendOut?: (errands: readonly Errand[], desk: Desk) => Promise<readonly KeptSource[]>
}

export interface CopyKeep {
  readonly reader: CopyReader
  /** Writes the index, so that later runs and other processes find what this one has read. */
  readonly save: () => void
  /** How many copies were parsed; the others were known. */
  readonly parsed: () => number
  /** The bytes that `extra` made of a story of this run, by the file of its copy. */
  readonly extraOf: (file: string) => Uint8Array | undefined
  /** Changes when what `extra` would make of it does; undefined where it made nothing. */
  readonly extraKeyOf: (file: string) => string | undefined
}

/** Up to so many errands are not worth another process. */
const FEW = 150

export function openKeep({ folder, program, extra, sendOut }: KeepOrder): CopyKeep {
  const shelves = openShelves(folder)
  let copies: KeptCopy[] = []
  let byFile: Map<string, KeptContent> | undefined
  let version = ''
  let parsed = 0
  let isNew = false
  const reader: CopyReader = async (root, sources, desk) => {
    version = versionOf(program, desk.site)
    const known = soundCopies(readIndex(indexIn(folder), version), shelves)
    if (isMostlyWaste(known, shelves)) known.clear()
    if (known.size === 0) shelves.clear()
    const found = sources.map((source): KeptCopy | undefined => {
      const before = known.get(source.file)
      return before && isUnchanged(source, before, desk) ? before : undefined
    })
    const errands = sources.flatMap((source, at): readonly Errand[] => {
      if (found[at] !== undefined) return []
      const before = known.get(source.file)?.content
      return [{ source, ...(before && { before }) }]
    })
    const keeping = {
      root,
      desk,
      shelf: { number: 0, blobs: shelves.get(0) },
      ...(extra && { extra }),
    }
    const done =
      sendOut !== undefined && errands.length > FEW
        ? await sendOut(errands, desk)
        : errands.map(({ source, before }) => keepSource(source, before, keeping))
    parsed = done.filter(({ isParsed }) => isParsed).length
    const read = new Map(errands.map(({ source }, at) => [source.file, done[at]?.copy]))
    copies = sources.flatMap(({ file }, at) => found[at] ?? read.get(file) ?? [])
    // What a hand has looked up counts as shown.
    for (const { content } of copies) for (const [file] of content.pictures) desk.pictures.get(file)
    isNew = errands.length > 0 || copies.length !== known.size
    return parsedCopies(root, { sources, copies, desk, shelves })
  }
  const contentOf = (file: string) => {
    byFile ??= new Map(copies.map((copy) => [copy.file, copy.content]))
    return byFile.get(file)
  }
  return {
    reader,
    save: () => {
      if (isNew) writeIndex(indexIn(folder), version, copies)
    },
    parsed: () => parsed,
    extraOf: (file) => {
      const content = contentOf(file)
      return content && extraOf(content, shelves.get(content.shelf))
    },
    extraKeyOf: (file) => {
      const content = contentOf(file)
      return content && hasExtra(content) ? content.digests.own : undefined
    },
  }
}

/** The copies that the last saved run has kept, for a process that prints what another has read. */
export function keptCopies(folder: string, program: string, site: Site): readonly KeptCopy[] {
  return [...readIndex(indexIn(folder), versionOf(program, site)).values()]
}

/** The files with what is fetched of stories, each opened when it is first needed. */
export interface Shelves {
  readonly get: (number: number) => BlobFile
  /** Takes everything off. */
  readonly clear: () => void
}

export function openShelves(folder: string): Shelves {
  const open = new Map<number, BlobFile>()
  const place = (number: number) => path.join(folder, `shelf-${number}`)
  return {
    get: (number) => {
      const blobs = open.get(number) ?? openBlobs(place(number))
      open.set(number, blobs)
      return blobs
    },
    clear: () => {
      for (const blobs of open.values()) blobs.close()
      open.clear()
      removeAll(folder)
    },
  }
}

function indexIn(folder: string): string {
  return path.join(folder, 'index')
}

function versionOf(program: string, site: Site): string {
  return digestOf(serialize([program, site]))
}

/** Without the copies whose shelf has been cut short. */
function soundCopies(copies: Map<string, KeptCopy>, shelves: Shelves): Map<string, KeptCopy> {
  const ends = new Map<number, number>()
  for (const [file, { content }] of copies) {
    const end = ends.get(content.shelf) ?? shelves.get(content.shelf).size()
    ends.set(content.shelf, end)
    const last = content.places.at(-1)
    if (last === undefined || last.at + last.length > end) copies.delete(file)
  }
  return copies
}

/** How much of the shelves nobody may need any more before they are begun anew: so many bytes, and this share. */
const WASTE = 64 * 1024 * 1024
const SHARE = 0.75

/** Every edit puts a story on a shelf once more, and leaves the old one there. */
function isMostlyWaste(copies: ReadonlyMap<string, KeptCopy>, shelves: Shelves): boolean {
  const numbers = new Set<number>()
  let needed = 0
  for (const { content } of copies.values()) {
    numbers.add(content.shelf)
    for (const { length } of content.places) needed += length
  }
  const all = [...numbers].reduce((sum, number) => sum + shelves.get(number).size(), 0)
  return all - needed > WASTE && all - needed > SHARE * all
}

function isUnchanged({ states }: CopySource, before: KeptCopy, desk: Desk): boolean {
  return (
    states.length === before.states.length &&
    states.every((state, at) => {
      const then = before.states[at]
      return then !== undefined && isSettled(then, state, before.read)
    }) &&
    arePicturesSame(before.content, desk)
  )
}

/** Kept copy as if it had just been parsed; copy that is not kept is, for it has something to tell. */
function parsedCopies(
  root: string,
  {
    sources,
    copies,
    desk,
    shelves,
  }: {
    readonly sources: readonly CopySource[]
    readonly copies: readonly KeptCopy[]
    readonly desk: Desk
    readonly shelves: Shelves
  },
): Awaited<ReturnType<CopyReader>> {
  const kept = new Map(copies.map((copy) => [copy.file, copy]))
  const read = sources.map((source) => {
    const copy = kept.get(source.file)
    return copy
      ? { ok: true as const, value: recalled(root, source, { copy, desk, shelves }) }
      : parsedAnew(root, source, desk)
  })
  return {
    parsed: read.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: read.flatMap((one) => (one.ok ? [] : one.problems)),
  }
}

function parsedAnew(root: string, source: CopySource, desk: Desk) {
  const text = readSource(root, source)
  return text.ok ? { ok: true as const, value: parseCopy(text.value, desk) } : text
}

/** Where a recalled story turns out to have a problem with others, its copy is parsed again to tell the place. */
function recalled(
  root: string,
  source: CopySource,
  {
    copy: { file, content },
    desk,
    shelves,
  }: { readonly copy: KeptCopy; readonly desk: Desk; readonly shelves: Shelves },
): ParsedCopy {
  const again = () => {
    const parsed = parsedAnew(root, source, desk)
    if (!parsed.ok) throw new Error(`${file} was changed during the run.`)
    return parsed.value
  }
  const story = storyFrom(file, content, shelves.get(content.shelf))
  const made: Made = {
    story,
    get matter() {
      const matter = again().made?.matter
      return matter ?? { file, source: '', yaml: '', firstLine: 1 }
    },
  }
  const copy = {
    kind: source.kind,
    file,
    get text() {
      return again().copy.text
    },
  }
  return { copy, problems: [], made }
}
