// What the last release consists of: for every file, what it was printed from and what its bytes are.

import { readFileSync } from 'node:fs'
import { digestOf } from '#lib/cache/digest.ts'
import { writeWhole } from '#lib/cache/write-whole.ts'

/** One file of a release. */
export interface Printed {
  readonly fingerprint: string
  /** Digest of the bytes. */
  readonly digest: string
  readonly size: number
  /** When it was written, in milliseconds since 1970; tells an untouched file without reading it. */
  readonly written: number
}

/** By path in the site's folder, with forward slashes. */
export type Manifest = ReadonlyMap<string, Printed>

/** Changes with the form of the file. */
const HEADER = 'broadsheet manifest 1'

/** Reads a manifest; one that is missing, cut short or of another form is an empty one. */
export function readManifest(file: string): Manifest {
  const text = textOf(file)
  const end = text.lastIndexOf('\n', text.length - 2) + 1
  if (!text.startsWith(`${HEADER}\n`) || text.slice(end) !== `${digestOf(text.slice(0, end))}\n`)
    return new Map()
  return new Map(
    text
      .slice(HEADER.length + 1, end)
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const [fingerprint = '', digest = '', size, written, name = ''] = line.split('\t')
        const printed = { fingerprint, digest, size: Number(size), written: Number(written) }
        return [name, printed]
      }),
  )
}

export function writeManifest(file: string, manifest: Manifest): void {
  const lines = [...manifest].map(
    ([name, { fingerprint, digest, size, written }]) =>
      `${fingerprint}\t${digest}\t${size}\t${written}\t${name}\n`,
  )
  const text = `${HEADER}\n${lines.join('')}`
  writeWhole(file, `${text}${digestOf(text)}\n`)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // What cannot be read is printed anew.
  }
}
