// Where a story used to be: a page that leads to where it is.

import type { Edition } from '#lib/edition/edition.ts'
import type { Language } from '#lib/story/languages.ts'
import { addressOf } from '#lib/story/story.ts'
import { pageAt, type Page } from './page.ts'

export interface RedirectProps {
  /** The story's address now. */
  readonly to: string
  readonly headline: string
  readonly language: Language
}

/**
 * A page at each earlier address of a live story, which its author or the ledger names. An address that has a page of its own, which
 * `taken` tells, keeps that page.
 */
export function redirectPages(
  { stories, moved }: Edition,
  taken: ReadonlySet<string>,
): readonly Page<'redirect'>[] {
  const earlier = stories.flatMap((story) =>
    story.addresses.map((address) => ({ address: withSlash(address), story })),
  )
  // What an author wrote goes before what the ledger remembers.
  const leading = new Map(
    [...moved, ...earlier]
      .filter(({ address }) => !taken.has(address))
      .map(({ address, story }) => [address, story]),
  )
  return [...leading].map(([address, { id, headline, language }]) =>
    pageAt('redirect', address, { to: addressOf(id), headline, language }),
  )
}

/** A folder's address ends in a slash; one that names a file, such as `/old/tides.html`, stays. */
function withSlash(address: string): string {
  return address.endsWith('/') || /\.\w+$/.test(address) ? address : `${address}/`
}
