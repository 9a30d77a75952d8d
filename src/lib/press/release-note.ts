// The release note: what readers' caches must forget.

import type { Manifest } from './manifest.ts'
import { compareText } from '#lib/story/problem.ts'

/** A file that is new or has other bytes, as an operator purges it. */
export interface NotedFile {
  /** Whole address. */
  readonly url: string
  /** Digest of the bytes that are served now: the first 128 bits of SHA-256, in hexadecimal. */
  readonly sha256: string
}

/** What changed since the last release; each list in the order of its addresses. */
export interface ReleaseNote {
  readonly added: readonly NotedFile[]
  readonly changed: readonly NotedFile[]
  readonly removed: readonly { readonly url: string }[]
}

export const NOTHING_CHANGED: ReleaseNote = { added: [], changed: [], removed: [] }

type Files = Manifest['files']

export function releaseNote(before: Files, after: Files, origin: string): ReleaseNote {
  const noted = (wanted: (file: string, digest: string) => boolean): readonly NotedFile[] =>
    [...after]
      .filter(([file, { digest }]) => wanted(file, digest))
      .map(([file, { digest }]) => ({ url: urlOf(file, origin), sha256: digest }))
      .toSorted(byUrl)
  return {
    added: noted((file) => !before.has(file)),
    changed: noted((file, digest) => {
      const old = before.get(file)
      return old !== undefined && old.digest !== digest
    }),
    removed: [...before.keys()]
      .filter((file) => !after.has(file))
      .map((file) => ({ url: urlOf(file, origin) }))
      .toSorted(byUrl),
  }
}

/** True where nothing needs to be purged. */
export function isEmpty({ added, changed, removed }: ReleaseNote): boolean {
  return added.length + changed.length + removed.length === 0
}

/** The address that serves a file; `index.html` is served at its folder's. */
function urlOf(file: string, origin: string): string {
  const served = file === 'index.html' ? '' : file.replace(/\/index\.html$/, '/')
  return `${origin}/${served.split('/').map(encodeURIComponent).join('/')}`
}

function byUrl(a: { readonly url: string }, b: { readonly url: string }): number {
  return compareText(a.url, b.url)
}
