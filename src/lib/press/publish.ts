// The press: prints what changed, and puts the new release in the place of the one before.
//
//   <cache>/manifest      what the last release consists of
//   <cache>/standby       the last release once more, linked, not copied; the next one is made of it
//   <cache>/printed-123   pages as they are printed
//   <cache>/release.json  what changed with the last release
//
// Nothing here is trusted: each file of the two folders is compared with the manifest before it is
// used, so that whatever is lost, half-written or altered is printed again.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from '#lib/cache/digest.ts'
import { exchange } from './exchange.ts'
import { readManifest, writeManifest, type Manifest, type Printed } from './manifest.ts'
import { isEmpty, releaseNote, type ReleaseNote } from './release-note.ts'
import { clearRemains } from './remains.ts'
import { digestOfFile, survey, type Survey } from './survey.ts'
import { bringTo, moveFolder } from './tree.ts'
import { UNWATCHED, type Watch } from './watch.ts'
import { writeWhole } from '#lib/cache/write-whole.ts'

export interface PressOrder {
  /** Where the release belongs. */
  readonly out: string
  /** A folder of this press alone, kept between runs; it may be lost at any time. */
  readonly cache: string
  /** Scheme and host of the site. */
  readonly origin: string
  /** Every file of the release, with its fingerprint. */
  readonly files: ReadonlyMap<string, string>
  /** Makes these files in a folder. */
  readonly print: (files: ReadonlySet<string>, folder: string) => Promise<void>
  readonly watch?: Watch
}

export interface Release {
  readonly note: ReleaseNote
  /** Files that were made; not each of them has other bytes than before. */
  readonly printed: number
  readonly unchanged: number
}

/** Makes a release. When it fails or is killed, `out` is the release before or the new one, whole. */
export async function publish(order: PressOrder): Promise<Release> {
  const { out, cache, files, origin, watch = UNWATCHED } = order
  mkdirSync(cache, { recursive: true })
  clearRemains(out, cache)
  const manifestFile = path.join(cache, 'manifest')
  const before = readManifest(manifestFile)
  const now = survey(out, before)
  const standby = survey(path.join(cache, 'standby'), before)
  const wanted = [...files].filter(
    ([file, fingerprint]) =>
      before.get(file)?.fingerprint !== fingerprint ||
      !(now.sound.has(file) || standby.sound.has(file)),
  )
  const folder = path.join(cache, `printed-${process.pid}`)
  try {
    if (wanted.length > 0) {
      watch.begin('print')
      mkdirSync(folder, { recursive: true })
      await order.print(new Set(wanted.map(([file]) => file)), folder)
    }
    watch.begin('release')
    const printed = new Map(
      wanted.map(([file, fingerprint]) => [file, inspect(file, { fingerprint, folder, now })]),
    )
    const after = new Map(
      [...files.keys()].map((file): [string, Printed] => [
        file,
        printed.get(file)?.record ?? known(before, file),
      ]),
    )
    if (differs(now, after, printed)) put({ after, printed, folder, now, standby, out, cache })
    const note = releaseNote(before, after, origin)
    if (wanted.length > 0 || !isEmpty(note)) writeManifest(manifestFile, after)
    writeWhole(path.join(cache, 'release.json'), `${JSON.stringify(note, undefined, 2)}\n`)
    return { note, printed: wanted.length, unchanged: files.size - wanted.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What became of a file that was printed. */
interface Inspected {
  readonly record: Printed
  /** False where readers have the same bytes already: that file stays, and so does its time. */
  readonly isFresh: boolean
}

function inspect(
  file: string,
  {
    fingerprint,
    folder,
    now,
  }: { readonly fingerprint: string; readonly folder: string; readonly now: Survey },
): Inspected {
  const place = path.join(folder, file)
  if (!existsSync(place)) throw new Error(`The press did not print ${file}.`)
  const bytes = readFileSync(place)
  const digest = digestOf(bytes)
  const there = now.files.get(file)
  const isFresh =
    there?.size !== bytes.length || digestOfFile(path.join(now.folder, file)) !== digest
  const written = isFresh ? statSync(place).mtimeMs : there.written
  return { record: { fingerprint, digest, size: bytes.length, written }, isFresh }
}

function known(before: Manifest, file: string): Printed {
  const printed = before.get(file)
  if (printed === undefined) throw new Error(`Neither printed nor known: ${file}.`)
  return printed
}

/** Whether readers would see any difference. */
function differs(now: Survey, after: Manifest, printed: ReadonlyMap<string, Inspected>): boolean {
  if (now.files.size !== after.size) return true
  return [...after.keys()].some((file) => printed.get(file)?.isFresh ?? !now.sound.has(file))
}

interface Putting {
  readonly after: Manifest
  readonly printed: ReadonlyMap<string, Inspected>
  /** Where the printed files lie. */
  readonly folder: string
  readonly now: Survey
  readonly standby: Survey
  readonly out: string
  readonly cache: string
}

/** Makes the standby the new release, has it change places with the old one, and brings that up to date too. */
function put({ after, printed, folder, now, standby, out, cache }: Putting): void {
  bringTo(standby, after.keys(), {
    // Of what was printed the standby may have an older version that the old manifest calls sound.
    fresh: new Set(printed.keys()),
    sourceOf: (file) => path.join(printed.get(file)?.isFresh ? folder : now.folder, file),
  })
  if (existsSync(out)) swap(out, standby.folder)
  else moveFolder(standby.folder, out)
  const old = survey(path.join(cache, 'standby'), after)
  bringTo(old, after.keys(), { fresh: new Set(), sourceOf: (file) => path.join(out, file) })
}

/** On another disk than the cache, the release is first brought beside the old one. */
function swap(out: string, next: string): void {
  const aside = `${out}.old-${process.pid}`
  if (statSync(path.dirname(out)).dev === statSync(next).dev) {
    exchange(out, next, aside)
    return
  }
  const beside = `${out}.next-${process.pid}`
  const names = listFiles(next)
  bringTo({ folder: beside, files: new Map(), sound: new Set() }, names, {
    fresh: new Set(),
    sourceOf: (file) => path.join(next, file),
  })
  exchange(out, beside, aside)
  rmSync(beside, { recursive: true, force: true })
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
}
