// What earlier runs made of copy, kept by the content of the copy and not by the clock.

import { deserialize, serialize } from 'node:v8'
import { digestOf } from '#lib/cache/digest.ts'
import type { RecordLog } from '#lib/cache/record-log.ts'
import type { ParsedStory } from '#lib/story/story.ts'
import { parseCopy, type CopyText, type Desk, type ParsedCopy } from './parse-copy.ts'
import { noting, type PictureCatalogue } from './picture-catalogue.ts'

/** Parses copy, or recalls what an equal desk made of equal copy. */
export type CopyMemory = (copy: CopyText, desk: Desk) => ParsedCopy

/** A story that parsed without a problem, and the pictures its parser asked for. */
interface Remembered {
  readonly story: ParsedStory
  readonly pictures: readonly (readonly [string, Looked])[]
}

type Looked = ReturnType<PictureCatalogue['get']>

/**
 * A memory in a log; `program` names the version of the code. Only sound copy is remembered. What is
 * recalled does not know where its fields are written: where a recalled story turns out to have a
 * problem with others, the copy has to be parsed again to tell the place. `parsed` tells how much copy was not recalled.
 */
export function copyMemory(
  log: RecordLog,
  program: string,
): { readonly parse: CopyMemory; readonly parsed: () => number } {
  let parsedCopies = 0
  let version: { readonly site: Desk['site']; readonly digest: string } | undefined
  const parse: CopyMemory = (copy, desk) => {
    if (version?.site !== desk.site) {
      version = { site: desk.site, digest: digestOf(serialize([program, desk.site])) }
    }
    const key = digestOf(JSON.stringify([version.digest, copy]))
    const kept = log.get(key)
    if (kept !== undefined) {
      const { story, pictures } = deserialize(kept) as Remembered // SAFETY: the key holds the version of the program that wrote it.
      if (pictures.every(([file, picture]) => isSame(desk.pictures.get(file), picture)))
        return { copy, problems: [], made: { story, matter: nowhere(copy) } }
    }
    parsedCopies += 1
    const asked: [string, Looked][] = []
    const note = (file: string, picture: Looked) => asked.push([file, picture])
    const parsed = parseCopy(copy, { ...desk, pictures: noting(desk.pictures, note) })
    if (parsed.made !== undefined && parsed.problems.length === 0) {
      const remembered: Remembered = { story: parsed.made.story, pictures: asked }
      log.put(key, serialize(remembered))
    }
    return parsed
  }
  return { parse, parsed: () => parsedCopies }
}

function isSame(a: Looked, b: Looked): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function nowhere({ file, text }: CopyText) {
  return { file, source: text, yaml: '', firstLine: 1 }
}
