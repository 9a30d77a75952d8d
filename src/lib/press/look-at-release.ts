// A look at a release before a run relies on it.

import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { isAsReleased } from './as-released.ts'
import { readManifest } from './manifest.ts'
import { clearRemains } from './remains.ts'

/** Clears what killed runs have left, and tells whether the release is as the last run left it. */
export function lookAtRelease(out: string, cache: string): boolean {
  mkdirSync(cache, { recursive: true })
  clearRemains(out, cache)
  return !existsSync(unsettledIn(cache)) && isAsReleased(out, readManifest(manifestIn(cache)))
}

export function manifestIn(cache: string): string {
  return path.join(cache, 'manifest')
}

/** There while the two trees of a release are being changed. */
export function unsettledIn(cache: string): string {
  return path.join(cache, 'unsettled')
}
