// The press: prints what changed, and puts the new release in the place of the one before.
//
//   <cache>/manifest      what the last release consists of
//   <cache>/standby       the last release once more, linked, not copied; the next one is made of it
//   <cache>/unsettled     there while the two trees are being changed
//   <cache>/printed-123   pages as they are printed
//   <cache>/release.json  what changed with the last release
//
// Nothing here is trusted: the two trees are compared with the manifest before they are used, so that
// whatever is lost, half-written or altered is printed again.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '#lib/cache/write-whole.ts'
import { exchange } from './exchange.ts'
import { foldersAbove, foldersAfter } from './folder-times.ts'
import { inspectPrinted, type Inspected } from './inspect-printed.ts'
import { lookAtRelease, manifestIn, unsettledIn } from './look-at-release.ts'
import { readManifest, writeManifest, type Manifest, type Printed } from './manifest.ts'
import { isEmpty, releaseNote, type ReleaseNote } from './release-note.ts'
import { digestOfFile, survey, unchangedSince, type Survey } from './survey.ts'
import { bringTo, moveFolder } from './tree.ts'
import { UNWATCHED, type Watch } from './watch.ts'

export interface PressOrder {
  /** Where the release belongs. */
  readonly out: string
  /** A folder of this press alone, kept between runs; it may be lost at any time. */
  readonly cache: string
  /** Scheme and host of the site. */
  readonly origin: string
  /** Every file of the release, with its fingerprint. */
  readonly files: ReadonlyMap<string, string>
  /**
   * Makes these files in a folder. It may tell what it made, to save the press from reading it; each
   * file it tells of must then also be linked into `twin`, where there is one.
   */
  readonly print: (
    files: ReadonlySet<string>,
    folder: string,
    twin?: string,
  ) => Promise<ReadonlyMap<string, Inspected> | void>
  readonly watch?: Watch
  /** Compares the bytes of every file, not only its size and time. */
  readonly verify?: boolean
  /** What `lookAtRelease` found, if somebody has looked already. */
  readonly look?: Promise<boolean>
}

export interface Release {
  readonly note: ReleaseNote
  /** Files that were made; not each of them has other bytes than before. */
  readonly printed: number
  readonly unchanged: number
}

/** Makes a release. When it fails or is killed, `out` is the release before or the new one, whole. */
export async function publish(order: PressOrder): Promise<Release> {
  const { out, cache, files, origin, watch = UNWATCHED, verify = false } = order
  const isUntouched = (await (order.look ?? lookAtRelease(out, cache))) && !verify
  const before = readManifest(manifestIn(cache))
  const look = (folder: string) =>
    isUntouched ? unchangedSince(folder, before) : survey(folder, before, verify)
  const now = look(out)
  const standby = look(path.join(cache, 'standby'))
  const wanted = [...files].filter(
    ([file, fingerprint]) =>
      before.files.get(file)?.fingerprint !== fingerprint ||
      !(now.sound.has(file) || standby.sound.has(file)),
  )
  const folder = path.join(cache, `printed-${process.pid}`)
  // Where there is nothing yet, what is printed becomes the release, and its twin the standby.
  const isFirst = now.files.size === 0 && standby.files.size === 0 && areOnOneDisk(out, cache)
  const twin = isFirst ? `${folder}-twin` : undefined
  try {
    let told: ReadonlyMap<string, Inspected> = new Map()
    if (wanted.length > 0) {
      watch.begin('print')
      mkdirSync(folder, { recursive: true })
      told = (await order.print(new Set(wanted.map(([file]) => file)), folder, twin)) ?? told
    }
    watch.begin('release')
    const printed = new Map(
      wanted.map(([file, fingerprint]): [string, Made] => {
        const found = told.get(file) ?? inspectPrinted(folder, file)
        return [file, compared(file, { found, fingerprint, now })]
      }),
    )
    const after = new Map(
      [...files.keys()].map((file): [string, Printed] => [
        file,
        printed.get(file)?.record ?? known(before, file),
      ]),
    )
    const note = releaseNote(before.files.size > 0 ? before.files : filesOf(now), after, origin)
    if (differs(now, after, printed)) {
      writeFileSync(unsettledIn(cache), '')
      const trees =
        twin === undefined
          ? put({ after, printed, folder, now, standby, out })
          : putFirst({ files: after.keys(), told, folder, twin, out, standby: standby.folder })
      const folders = foldersAfter(before.folders, after.keys(), trees)
      writeManifest(manifestIn(cache), { files: after, ...folders })
      rmSync(unsettledIn(cache), { force: true })
    } else if (wanted.length > 0 || !isUntouched || !isEmpty(note)) {
      const touched = isUntouched ? new Set<string>() : undefined
      const trees = { out, standby: standby.folder, touched, exchanged: false }
      const folders = foldersAfter(before.folders, after.keys(), trees)
      writeManifest(manifestIn(cache), { files: after, ...folders })
      rmSync(unsettledIn(cache), { force: true })
    }
    writeWhole(path.join(cache, 'release.json'), `${JSON.stringify(note, undefined, 2)}\n`)
    return { note, printed: wanted.length, unchanged: files.size - wanted.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(`${folder}-twin`, { recursive: true, force: true })
  }
}

/** Where the manifest is lost, what lies there tells what readers have. */
function filesOf({ folder, files }: Survey): Manifest['files'] {
  return new Map(
    [...files].map(([file, { size, written }]) => {
      const digest = digestOfFile(path.join(folder, file))
      return [file, { fingerprint: '', digest, size, written }]
    }),
  )
}

/** Looks where `out` is, or will be. */
function areOnOneDisk(out: string, cache: string): boolean {
  const above = path.dirname(out)
  return existsSync(above) && statSync(above).dev === statSync(cache).dev
}

/** What became of a file that was printed. */
interface Made {
  readonly record: Printed
  /** False where readers have the same bytes already: that file stays, and so does its time. */
  readonly isFresh: boolean
}

function compared(
  file: string,
  {
    found: { digest, size, written },
    fingerprint,
    now,
  }: { readonly found: Inspected; readonly fingerprint: string; readonly now: Survey },
): Made {
  const there = now.files.get(file)
  const isFresh = there?.size !== size || digestOfFile(path.join(now.folder, file)) !== digest
  return {
    record: { fingerprint, digest, size, written: isFresh ? written : there.written },
    isFresh,
  }
}

function known(before: Manifest, file: string): Printed {
  const printed = before.files.get(file)
  if (printed === undefined) throw new Error(`Neither printed nor known: ${file}.`)
  return printed
}

/** Whether readers would see any difference. */
function differs(
  now: Survey,
  after: Manifest['files'],
  printed: ReadonlyMap<string, Made>,
): boolean {
  if (now.files.size !== after.size) return true
  for (const file of after.keys())
    if (printed.get(file)?.isFresh ?? !now.sound.has(file)) return true
  return false
}

interface Putting {
  readonly after: Manifest['files']
  readonly printed: ReadonlyMap<string, Made>
  /** Where the printed files lie. */
  readonly folder: string
  readonly now: Survey
  readonly standby: Survey
  readonly out: string
}

/** The first release of all: nothing has to be kept, nor to make way. */
function putFirst({
  files,
  told,
  folder,
  twin,
  out,
  standby,
}: {
  readonly files: Iterable<string>
  readonly told: ReadonlyMap<string, Inspected>
  readonly folder: string
  readonly twin: string
  readonly out: string
  readonly standby: string
}) {
  bringTo({ folder: twin, files: told, sound: told }, files, {
    fresh: new Map(),
    sourceOf: (file) => path.join(folder, file),
  })
  rmSync(standby, { recursive: true, force: true })
  moveFolder(twin, standby)
  // An empty folder gives way.
  moveFolder(folder, out)
  return { out, standby, touched: undefined, exchanged: false }
}

/** Makes the standby the new release, has it change places with the old one, and brings that up to date too. */
function put({ after, printed, folder, now, standby, out }: Putting) {
  const isFresh = (file: string) => printed.get(file)?.isFresh ?? false
  const readied = bringTo(standby, after.keys(), {
    // Of what was printed the standby may have an older version that the old manifest calls sound.
    fresh: printed,
    sourceOf: (file) => path.join(isFresh(file) ? folder : now.folder, file),
  })
  const hadRelease = existsSync(out)
  if (hadRelease) swap(out, standby.folder)
  else moveFolder(standby.folder, out)
  // What was the release is the standby now: as it was surveyed, in its new place.
  const old: Survey = hadRelease
    ? {
        folder: standby.folder,
        files: now.files,
        sound: { has: (file) => now.sound.has(file) && after.has(file) && !isFresh(file) },
      }
    : { folder: standby.folder, files: new Map(), sound: new Set() }
  const followed = bringTo(old, after.keys(), {
    fresh: new Map(),
    sourceOf: (file) => path.join(out, file),
  })
  const touched = foldersAbove([...readied, ...followed])
  return { out, standby: standby.folder, touched, exchanged: hadRelease }
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
    fresh: new Map(),
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
