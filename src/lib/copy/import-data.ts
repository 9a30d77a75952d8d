// Running a newsroom's data file, which is TypeScript.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { digestOf } from '#lib/cache/digest.ts'
import { writeWhole } from '#lib/cache/write-whole.ts'

// Put there by `src/commands/run.js`: the program then runs without a loader for TypeScript.
declare const COMPILED_PROGRAM: string | undefined

/** The module of a file of the site, as it is now: a process that builds again must see what was edited. */
export async function importData(root: string, file: string): Promise<unknown> {
  const full = path.join(root, file)
  const digest = digestOf(`${process.version}\n${readFileSync(full, 'utf8')}`).slice(0, 12)
  const isLoaded = typeof COMPILED_PROGRAM === 'undefined'
  const place = isLoaded ? full : await compiled(root, file, digest)
  return import(`${pathToFileURL(place).href}?${digest}`)
}

/** Kept for the next run where the file imports no other, which could change without it. */
async function compiled(root: string, file: string, digest: string): Promise<string> {
  const place = path.join(root, '.cache', 'data', `${path.parse(file).name}-${digest}.mjs`)
  if (existsSync(place)) return place
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile: place,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
  const [output] = outputFiles
  const isAlone = Object.keys(metafile.inputs).length === 1
  const kept = isAlone ? place : place.replace(/\.mjs$/, `-${digestOf(output?.text ?? '')}.mjs`)
  writeWhole(kept, output?.contents ?? '')
  return kept
}
