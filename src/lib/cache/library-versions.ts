// Versions of the libraries that make files: other versions may make other bytes of the same input.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const packages = createRequire(import.meta.url)
const known = new Map<string, string>()

/** The version of a library that is installed. */
export function versionOf(library: string): string {
  const version = known.get(library) ?? read(library)
  known.set(library, version)
  return version
}

/** From the first folder above that has the package: not every package lets its own file be asked for. */
function read(library: string): string {
  const file = (packages.resolve.paths(library) ?? [])
    .map((folder) => path.join(folder, library, 'package.json'))
    .find((place) => existsSync(place))
  if (file === undefined) throw new Error(`${library} is not installed.`)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string } // SAFETY: every package has one.
  return version
}
