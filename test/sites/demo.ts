// The demo site, built into a folder of its own.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSite } from '#lib/eleventy/build-site.ts'
import { PROGRAM } from '#lib/eleventy/program.ts'
import { printProblem } from '#lib/story/print-problem.ts'
import { moment } from './small-site.ts'

export interface BuiltDemo {
  /** The built site's folder. */
  readonly out: string
  readonly remove: () => Promise<void>
}

export async function builtDemo(time = '2026-11-23T09:00Z'): Promise<BuiltDemo> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-demo-'))
  const out = path.join(folder, 'dist')
  const built = await buildSite({ root: PROGRAM, out, at: moment(time), audience: 'public' })
  if (!built.ok) throw new Error(built.problems.map(printProblem).join('\n\n'))
  return { out, remove: () => rm(folder, { recursive: true, force: true }) }
}
