// The one script of the paper: bundled, made small, named by what it is made of.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { compareText } from '#lib/story/problem.ts'

/** A script that is made only when its file is wanted. */
export interface Script {
  /** Where the site serves it: `/assets/broadsheet-1a2b3c4d5e6f.js`. */
  readonly address: string
  readonly make: (place: string) => Promise<void>
}

const SOURCES = 'src/assets/scripts'

/** What browsers in use since mid-2022 understand, like the style sheet. */
const TARGETS = ['chrome103', 'firefox101', 'safari15.4']

/**
 * The module of `src/assets/scripts/<name>.ts` in the program's folder, with all that it imports. Its
 * address is told by the sources: equal sources make equal bytes, and a build in which no script
 * changed need not run the bundler.
 */
export function script(program: string, name: string): Script {
  const folder = path.join(program, SOURCES)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .toSorted(compareText)
  const hash = createHash('sha256').update(JSON.stringify([bundlerVersion(), TARGETS]))
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(folder, file)))
  return {
    address: `/assets/${name}-${hash.digest('hex').slice(0, 12)}.js`,
    make: async (place) => {
      writeFileSync(place, await bundled(path.join(folder, `${name}.ts`)))
    },
  }
}

function bundlerVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('esbuild/package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version // SAFETY: every package has one.
}

async function bundled(entry: string): Promise<Uint8Array> {
  // Starting the bundler takes longer than a run that has nothing to print.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGETS,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error(`The bundler made nothing of ${entry}.`)
  return file.contents
}
