// The fingerprint of a page: equal fingerprints mean equal bytes, without printing the page.

import { serialize } from 'node:v8'
import { digestOf } from '#lib/cache/digest.ts'
import type { Frame, Page } from '#lib/pages/page.ts'
import { quickDigest } from '#lib/story/quick-digest.ts'
import type { Site } from '#lib/story/site.ts'

/** Texts longer than this are digested once for all the pages that hold them. */
const LONG = 200

/**
 * Makes the function that fingerprints pages. A page is a pure function of its props, the frame and
 * the program, so their digest stands for its bytes; and its props are one of its inputs and the site.
 * `program` names the version of code and libraries.
 */
export function fingerprinter({
  program,
  site,
  frame,
}: {
  readonly program: string
  readonly site: Site
  readonly frame: Frame
}): (page: Page) => string {
  const digestOfProps = propsDigester()
  const printed = digestOf(JSON.stringify([program, frame]))
  const composed = digestOf(serialize([program, frame, site]))
  return (page) =>
    page.inputs === undefined
      ? digestOf(`${printed}${page.kind}\0${page.file}\0${digestOfProps(page)}`)
      : quickDigest(`${composed}${page.kind}\0${page.file}\0${page.inputs}`)
}

/** Digests props themselves, whatever stands for them. */
function propsDigester(): (page: Page) => string {
  const digests = new Map<string, string>()
  const shortened = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.length <= LONG) return value
    const known = digests.get(value) ?? digestOf(value)
    digests.set(value, known)
    // A short text can never be taken for the digest of a long one: no text of ours has a NUL.
    return `\0${known}`
  }
  return ({ props }) => digestOf(JSON.stringify(props, shortened))
}
