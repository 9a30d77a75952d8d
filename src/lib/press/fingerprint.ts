// The fingerprint of a page: equal fingerprints mean equal bytes, without printing the page.

import type { Frame, Page } from '#lib/pages/page.ts'
import { digestOf } from '#lib/cache/digest.ts'

/** Texts longer than this are digested once for all the pages that hold them. */
const LONG = 200

/**
 * Makes the function that fingerprints pages. A page is a pure function of its props, the frame and
 * the program, so their digest stands for its bytes. `program` names the version of code and libraries.
 */
export function fingerprinter(program: string, frame: Frame): (page: Page) => string {
  const digests = new Map<string, string>()
  const shortened = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length <= LONG) return value
    const known = digests.get(value) ?? digestOf(value)
    digests.set(value, known)
    // A short text can never be taken for the digest of a long one: no text of ours has a NUL.
    return `\0${known}`
  }
  const edition = digestOf(JSON.stringify([program, frame]))
  return ({ kind, file, props }) =>
    digestOf(`${edition}${kind}\0${file}\0${JSON.stringify(props, shortened)}`)
}
