// The main job: copy in, a finished site out. What is loaded here tells whether anything has changed;
// the rest of the program is loaded only where something may have.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { listCopy } from '#lib/copy/copy-folder.ts'
import type { Audience } from '#lib/edition/gate.ts'
import type { Asset } from '#lib/press/asset.ts'
import { cacheFolder } from '#lib/press/cache-folder.ts'
import { withLock } from '#lib/press/lock.ts'
import { programVersion } from '#lib/press/program-version.ts'
import type { Release } from '#lib/press/publish.ts'
import { releaseFolder } from '#lib/press/release-folder.ts'
import type { Watch } from '#lib/press/watch.ts'
import type { Clock, Moment } from '#lib/story/dates.ts'
import { bad, type Checked } from '#lib/story/problem.ts'
import { keepRun, lastRun, type Run } from './last-run.ts'
import { lookAside } from './look-aside.ts'
import { PROGRAM } from './program.ts'

export interface BuildOrder {
  /** Folder with `src/articles` and `_data`; absolute, like `out`. */
  readonly root: string
  readonly out: string
  readonly at: Moment
  readonly audience: Audience
  /** Leaves pictures and cards out of `out`: whoever asked makes those that are looked at. */
  readonly picturesOnDemand?: boolean
  /** Whether readers get this edition: then its addresses are entered in the ledger, if there is one. */
  readonly forReaders?: boolean
  /** Compares every byte of the release with what was printed, and trusts no time stamp. */
  readonly verify?: boolean
  /** Told of another run that has to end first, by the id of its process. */
  readonly waiting?: (pid: number) => void
  readonly watch?: Watch
}

/** What there is to tell of an edition, and what became of its release. */
export interface Built {
  readonly clock: Clock
  /** How many stories are live. */
  readonly stories: number
  readonly pages: number
  /** A line for each story that is held back, and when the next change is due. */
  readonly heldBack: readonly string[]
  readonly isAllLive: boolean
  readonly nextChange?: Moment
  /** How many copies there are; and how many of them were parsed, for the others were known. */
  readonly read: number
  readonly parsed: number
  /** The most memory that this run and the processes beside it have held, in KiB. */
  readonly memory: number
  /** The files that were left to be made when they are asked for, by file. */
  readonly onDemand: ReadonlyMap<string, Asset>
  readonly release: Release
}

/** Builds the site, or tells everything that is wrong and leaves `out` untouched. */
export async function buildSite(order: BuildOrder): Promise<Checked<Built>> {
  const { root, waiting = () => {} } = order
  const out = await releaseFolder(order.out, [root, PROGRAM])
  // Where there is no site, not even a cache folder is made.
  if (!out.ok || !existsSync(path.join(root, '_data'))) {
    const { readNewsroom } = await import('#lib/copy/read-newsroom.ts')
    const newsroom = await readNewsroom(root)
    return bad([out, newsroom].flatMap((part) => (part.ok ? [] : part.problems)))
  }
  const cache = cacheFolder(root, order.out)
  return withLock(path.join(cache, 'lock'), waiting, () =>
    build({ ...order, out: out.value, cache, program: programVersion(PROGRAM) }),
  )
}

async function build(order: BuildOrder & Pick<Run, 'cache' | 'program'>): Promise<Checked<Built>> {
  const { root, out, cache, watch, verify = false, picturesOnDemand = false } = order
  watch?.begin('read')
  const look = lookAside(out, cache)
  look.catch(() => {}) // Whoever relies on it is told.
  const began = Date.now()
  const run: Run = { ...order, folder: listCopy(root), began }
  // Whoever makes pictures on demand has to be told which.
  if (!verify && !picturesOnDemand) {
    const last = await lastRun(run, look)
    if (last !== undefined) return last
  }
  const { buildEdition } = await import('./build-edition.ts')
  const built = await buildEdition({ ...order, folder: run.folder, look })
  if (built.ok) await keepRun(run, built.value)
  return built
}
