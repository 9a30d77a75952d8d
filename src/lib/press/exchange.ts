// Two folders change places in one step, so that readers never see half a release, nor none.

import { spawnSync } from 'node:child_process'
import { renameSync } from 'node:fs'

/** Number of the system call renameat2 (Linux 3.15), which Node does not offer; Perl, part of nearly every Linux, can make it. */
const RENAMEAT2: Readonly<Record<string, number>> = { x64: 316, arm64: 276 }

/** Flag RENAME_EXCHANGE and the "no folder" AT_FDCWD of renameat2(2). */
const PROGRAM =
  'exit(syscall($ARGV[0] + 0, -100, "$ARGV[1]\\0", -100, "$ARGV[2]\\0", 2) == 0 ? 0 : 1)'

/**
 * Exchanges two folders of one disk. Where the system cannot do it in one step, three renames do; if
 * the process is killed between them, `aside` is the folder that was at `out`.
 */
export function exchange(out: string, next: string, aside: string): void {
  if (exchangedInOneStep(out, next)) return
  renameSync(out, aside)
  try {
    renameSync(next, out)
  } catch (error) {
    renameSync(aside, out)
    throw error
  }
  renameSync(aside, next)
}

function exchangedInOneStep(a: string, b: string): boolean {
  const number = process.platform === 'linux' ? RENAMEAT2[process.arch] : undefined
  if (number === undefined) return false
  return spawnSync('perl', ['-e', PROGRAM, String(number), a, b], { stdio: 'ignore' }).status === 0
}
