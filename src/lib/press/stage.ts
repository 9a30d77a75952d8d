// A release is prepared in a folder beside the output and put in its place only when it is whole.
//
//   dist.next-123   being made           dist        what readers see
//   dist.old-123    the release before, for the moment between two renames

import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Calls `make` with an empty folder and, when it succeeds, puts that folder in the place of `out`.
 * When it fails, `out` is left as it was.
 */
export async function release(out: string, make: (stage: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(out), { recursive: true })
  await clearRemains(out)
  const stage = `${out}.next-${process.pid}`
  try {
    await mkdir(stage)
    await make(stage)
    await swap(out, stage)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function swap(out: string, stage: string): Promise<void> {
  const old = `${out}.old-${process.pid}`
  if (existsSync(out)) await rename(out, old)
  try {
    await rename(stage, out)
  } catch (error) {
    if (existsSync(old)) await rename(old, out)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/** What runs that were killed have left: a half-made stage goes, and a release set aside comes back. */
async function clearRemains(out: string): Promise<void> {
  const folder = path.dirname(out)
  const name = path.basename(out)
  for (const entry of (await readdir(folder)).toSorted()) {
    // The whole name must fit: the stage of another output, dist.beta, is not ours to clear.
    const remains = entry.startsWith(name)
      ? /^\.(next|old)-(\d+)$/.exec(entry.slice(name.length))
      : null
    if (remains === null || isRunning(Number(remains[2]))) continue
    const left = path.join(folder, entry)
    if (remains[1] === 'old' && !existsSync(out)) await rename(left, out)
    else await rm(left, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // SAFETY: kill throws system errors only.
  }
}
