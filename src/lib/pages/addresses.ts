// What a site promises of its addresses: none that readers were given goes without a word.

import type { Edition } from '#lib/edition/edition.ts'
import type { Gate } from '#lib/edition/gate.ts'
import { textDigest } from '#lib/edition/moved-stories.ts'
import { LEDGER_FILE, type Ledger, type LedgerEntry } from '#lib/story/ledger.ts'
import type { Problem } from '#lib/story/problem.ts'
import { addressOf } from '#lib/story/story.ts'
import type { PageKind, Pages } from './page.ts'

/** Kinds of page that readers are given addresses of; what machines read lies beside them. */
const FOR_READERS: readonly PageKind[] = [
  'front',
  'list',
  'index',
  'log',
  'storyline',
  'article',
  'notice',
  'redirect',
  'standing',
  'search',
  'reader',
]

/** A problem for each address of the ledger where nothing would be any more. */
export function vanishedAddresses(ledger: Ledger, pages: Pages, gate: Gate): readonly Problem[] {
  const there = new Set(readersAddresses(pages))
  const expired = new Set(
    gate.held.flatMap(({ story, verdict }) =>
      verdict.kind === 'expired' ? [addressOf(story.id)] : [],
    ),
  )
  return [...ledger].flatMap(([address, entry]) =>
    entry.kind === 'gone' || there.has(address) || expired.has(address)
      ? []
      : [vanished(address, entry)],
  )
}

/** The ledger with every address of this edition. */
export function entered(ledger: Ledger, { stories }: Edition, pages: Pages): Ledger {
  const byAddress = new Map(stories.map((story) => [addressOf(story.id), story]))
  const entries = readersAddresses(pages).map((address): [string, LedgerEntry] => {
    const story = byAddress.get(address)
    const known = ledger.get(address)
    if (story === undefined) return [address, known ?? { kind: 'page' }]
    return [address, { kind: 'story', file: story.file, text: textDigest(story) }]
  })
  return new Map([...ledger, ...entries])
}

function readersAddresses(pages: Pages): readonly string[] {
  return FOR_READERS.flatMap((kind) => pages[kind].map(({ address }) => address))
}

function vanished(address: string, entry: LedgerEntry): Problem {
  const waiver = `write "${address} gone" and why into ${LEDGER_FILE}, in the place of its line`
  return {
    file: LEDGER_FILE,
    found: `the address ${address}, which readers were given and where nothing would be any more`,
    expected: 'a page, a redirect or a notice at every address ever published',
    mend:
      entry.kind === 'story'
        ? `add "addresses: [${address}]" to the story that takes its place; or keep ${entry.file} with "status: withdrawn" and a reason; or ${waiver}`
        : waiver,
  }
}
