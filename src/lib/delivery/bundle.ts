// Scripts for browsers: TypeScript of ours, bundled and made small.

import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { versionOf } from '#lib/cache/library-versions.ts'
import { compareText } from '#lib/story/problem.ts'

/** What browsers in use since mid-2022 understand, like the style sheet. */
const TARGETS = ['chrome103', 'firefox101', 'safari15.4']

/**
 * A hash of all sources in a folder and of the bundler: equal sources make equal bytes, and a build in
 * which no script changed need not run it.
 */
export function hashOfSources(folder: string): Hash {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .toSorted(compareText)
  const hash = createHash('sha256').update(JSON.stringify([versionOf('esbuild'), TARGETS]))
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(folder, file)))
  return hash
}

/** The script in a file with all that it imports. `constants` are put in the place of their names. */
export async function bundle(
  entry: string,
  constants: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  // Starting the bundler takes longer than a run that has nothing to print.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGETS,
    charset: 'utf8',
    define: { ...constants },
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`The bundler made nothing of ${entry}.`)
  return file.contents
}
