// Starts a command of the program: `node src/commands/run.js build`. The program is compiled once for
// each version of it, so that a run with little to do has little to load. Plain JavaScript, for it is
// what Node runs before anything is compiled.

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const HOME = path.resolve(import.meta.dirname, '../..')
const SOURCES = ['.eleventy.ts', '_data/edition.ts', '_includes', 'src/commands', 'src/feeds', 'src/lib', 'src/pages', 'package-lock.json'] // prettier-ignore
/** How many older versions are kept: somebody who goes back and forth between branches compiles each once. */
const KEPT = 3

const [command = '', ...args] = process.argv.slice(2)
const sources = SOURCES.flatMap((name) => filesIn(path.join(HOME, name))).toSorted((a, b) =>
  a < b ? -1 : 1,
)
const versions = path.join(HOME, '.cache', 'program')
const version = path.join(versions, versionOf(sources))
const entry = path.join(version, 'src/commands', `${command}.js`)
if (!existsSync(entry)) await compile()
process.argv = [process.execPath, entry, ...args]
await import(pathToFileURL(entry).href)

function filesIn(place) {
  if (!existsSync(place)) return []
  if (/\.(ts|js|json)$/.test(place)) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && /\.(ts|js)$/.test(found.name))
    .map((found) => path.join(found.parentPath, found.name))
}

function versionOf(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

async function compile() {
  const { build } = await import('esbuild')
  const isEntry = (file) =>
    file.endsWith('.11ty.ts') ||
    /src\/commands\/[^/]+\.ts$/.test(file) ||
    /\/(\.eleventy|_data\/edition|eleventy\/hand|press\/look-worker|related\/labourer-thread|preview\/worker)\.ts$/.test(
      file,
    )
  const beside = `${version}.${process.pid}.part`
  mkdirSync(versions, { recursive: true })
  await build({
    absWorkingDir: HOME,
    entryPoints: sources.filter(isEntry),
    outbase: HOME,
    outdir: beside,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    packages: 'external',
    define: { COMPILED_PROGRAM: JSON.stringify(version) },
    plugins: [{ name: 'places', setup: keepPlaces }],
    logLevel: 'error',
  })
  try {
    renameSync(beside, version)
  } catch {
    rmSync(beside, { recursive: true, force: true }) // Another run has compiled the same.
  }
  clearOld()
}

/** What another run may just be compiling is left alone for a day. */
function clearOld() {
  const DAY = 24 * 60 * 60 * 1000
  const old = readdirSync(versions)
    .map((name) => path.join(versions, name))
    .map((place) => ({ place, made: statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .filter(({ place }) => place !== version)
    .toSorted((a, b) => b.made - a.made)
  const isPart = ({ place }) => place.endsWith('.part')
  const done = old.filter((one) => !isPart(one)).slice(KEPT)
  const left = old.filter((one) => isPart(one) && one.made < Date.now() - DAY)
  for (const { place } of [...done, ...left]) rmSync(place, { recursive: true, force: true })
}

/** What a module says of its own place stays true: it is where its source is. */
function keepPlaces(build) {
  build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
    const text = readFileSync(file, 'utf8')
    if (!text.includes('import.meta.')) return undefined
    const contents = text
      .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
      .replaceAll('import.meta.filename', JSON.stringify(file))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
    return { contents, loader: 'ts' }
  })
}
