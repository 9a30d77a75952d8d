// What the checks find on a built site, and on one with something broken in it.

import { readFile, writeFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { checkSite } from '#lib/checks/check-site.ts'

/** As place and finding. */
export function findingsOn(out: string, origin: string): readonly string[] {
  return checkSite(out, origin).map(({ file, field, found }) =>
    [file, field, found].filter(Boolean).join(' '),
  )
}

/** Changes one file of a built site; a change that changes nothing fails the test. */
export async function breakFile(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  await writeFile(file, changed)
}
