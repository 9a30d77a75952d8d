// The last run, kept so that one with the same input is told at once that nothing has changed: an
// edition is a pure function of copy, data, program and moment, and the last run knows up to which
// moment its edition stays the same.

import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '#lib/cache/write-whole.ts'
import type { CopyFolder } from '#lib/copy/copy-folder.ts'
import { isAsListed, writeListing } from '#lib/copy/listing.ts'
import { digestOfData } from '#lib/copy/newsroom-data.ts'
import { digestOf } from '#lib/cache/digest.ts'
import { NOTHING_CHANGED } from '#lib/press/release-note.ts'
import { good, type Checked } from '#lib/story/problem.ts'
import type { BuildOrder, Built } from './build-site.ts'

export interface Run extends Pick<
  BuildOrder,
  'root' | 'at' | 'audience' | 'forReaders' | 'picturesOnDemand'
> {
  readonly cache: string
  /** Version of the program. */
  readonly program: string
  readonly folder: CopyFolder
  /** When the run began to look at the copy, in milliseconds since 1970. */
  readonly began: number
}

interface Kept {
  /** Stands for data, program, audience and ledger. */
  readonly key: string
  readonly at: number
  readonly files: number
  readonly built: Omit<Built, 'release' | 'onDemand' | 'memory'>
}

/** What this run would tell, if its edition is that of the last one and its release is as that left it. */
export async function lastRun(
  run: Run,
  look: Promise<boolean>,
): Promise<Checked<Built> | undefined> {
  const kept = readKept(run.cache)
  if (kept === undefined || run.at < kept.at) return undefined
  const { nextChange } = kept.built
  if (nextChange !== undefined && run.at >= nextChange) return undefined
  if (!isAsListed(listingIn(run.cache), run.folder)) return undefined
  if (kept.key !== (await keyOf(run)) || !(await look)) return undefined
  writeWhole(
    path.join(run.cache, 'release.json'),
    `${JSON.stringify(NOTHING_CHANGED, undefined, 2)}\n`,
  )
  const release = { note: NOTHING_CHANGED, printed: 0, unchanged: kept.files }
  const memory = process.resourceUsage().maxRSS
  return good({ ...kept.built, parsed: 0, memory, onDemand: new Map(), release })
}

/** Keeps a run that has ended well. */
export async function keepRun(
  run: Run,
  { release, onDemand: _made, memory: _held, ...built }: Built,
): Promise<void> {
  const key = await keyOf(run)
  if (key === undefined) {
    rmSync(keptIn(run.cache), { force: true })
    return
  }
  const files = release.printed + release.unchanged
  const kept: Kept = { key, at: run.at, files, built }
  writeListing(listingIn(run.cache), run.folder, run.began)
  writeWhole(keptIn(run.cache), JSON.stringify(kept))
}

async function keyOf(run: Run): Promise<string | undefined> {
  const { root, program, audience, forReaders = false, picturesOnDemand = false } = run
  const data = await digestOfData(root)
  return data && digestOf(JSON.stringify([data, program, audience, forReaders, picturesOnDemand]))
}

function readKept(cache: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(keptIn(cache), 'utf8')) as Kept // SAFETY: written whole by a run of the same version, or its key differs.
  } catch {
    return undefined
  }
}

function keptIn(cache: string): string {
  return path.join(cache, 'last-run.json')
}

function listingIn(cache: string): string {
  return path.join(cache, 'listing')
}
