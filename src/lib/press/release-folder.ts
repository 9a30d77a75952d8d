// Where a release may be put: never in the place of anything that is not a release.

import { existsSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { bad, good, type Checked } from '#lib/story/problem.ts'

/** Folders of a site, or of this program, from which its output must keep away. */
const SOURCES = ['src', '_data', '_includes', 'node_modules'] as const

/**
 * The folder to put a release in, with symbolic links followed; a problem where that would lose
 * files of somebody's own. `homes` are folders that hold a site or this program.
 */
export async function releaseFolder(
  named: string,
  homes: readonly string[],
): Promise<Checked<string>> {
  const out = await realPlace(named)
  const real = await Promise.all(homes.map(realPlace))
  const sources = real.flatMap((home) => SOURCES.map((folder) => path.join(home, folder)))
  if (real.some((home) => contains(out, home)) || sources.some((folder) => contains(folder, out)))
    return refuse(named, 'where the files of the site itself are', 'a folder for the output alone')
  if (!(await mayReplace(out)))
    return refuse(
      named,
      'which holds something else than an earlier build',
      'a folder that is not there, is empty, or was built by this program',
    )
  return good(out)
}

/** An absolute path without symbolic links; what is not there yet is taken as it is written. */
async function realPlace(named: string): Promise<string> {
  if (existsSync(named)) return realpath(named)
  const folder = path.dirname(named)
  return folder === named ? named : path.join(await realPlace(folder), path.basename(named))
}

function contains(outer: string, inner: string): boolean {
  const [first] = path.relative(outer, inner).split(path.sep)
  return first !== '..' && !path.isAbsolute(first ?? '')
}

/** An earlier release always has these three files, and git never keeps one. */
async function mayReplace(out: string): Promise<boolean> {
  if (!existsSync(out)) return true
  const entries = await readdir(out).catch(() => undefined)
  if (entries === undefined || entries.includes('.git')) return false
  return (
    entries.length === 0 ||
    ['index.html', '404.html', 'sitemap.xml'].every((file) => entries.includes(file))
  )
}

function refuse(named: string, what: string, expected: string): Checked<never> {
  return bad([
    {
      file: path.basename(named),
      found: `the output folder ${named}, ${what}`,
      expected,
      mend: 'name another folder with --out',
    },
  ])
}
