// The ledger of addresses: every address that readers were ever given, in a file beside the copy.
//
//   /2022/07/iron-dome-request/ src/articles/2022/07/iron-dome.md 1a2b3c…   a story, and its text's digest
//   /topics/weather/ page                                                   any other page
//   /topics/wether/ gone it was a misspelling                               may be missed, and why

import { compareText, type Problem } from './problem.ts'
import { quoteValue } from './print-problem.ts'

/** Relative to a site's root. A site without the file keeps no ledger; an empty file begins one. */
export const LEDGER_FILE = 'src/addresses.txt'

export type LedgerEntry =
  | { readonly kind: 'story'; readonly file: string; readonly text: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'gone'; readonly reason: string }

/** By address. */
export type Ledger = ReadonlyMap<string, LedgerEntry>

/** Reads a ledger; lines that are none are problems. Empty lines and those that begin with # are left out. */
export function readLedger(source: string): {
  readonly ledger: Ledger
  readonly problems: readonly Problem[]
} {
  const ledger = new Map<string, LedgerEntry>()
  const problems: Problem[] = []
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [address = '', word = '', ...rest] = line.trim().split(/\s+/)
    const entry = entryOf(word, rest)
    if (address.startsWith('/') && entry !== undefined) ledger.set(address, entry)
    else problems.push(noEntry(line, index, source))
  }
  return { ledger, problems }
}

/** In the order of the addresses, so that two desks' ledgers merge line by line. */
export function printLedger(ledger: Ledger): string {
  return [...ledger]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([address, entry]) => `${address} ${wordsOf(entry)}\n`)
    .join('')
}

function entryOf(word: string, rest: readonly string[]): LedgerEntry | undefined {
  if (word === 'page') return rest.length === 0 ? { kind: 'page' } : undefined
  if (word === 'gone')
    return rest.length === 0 ? undefined : { kind: 'gone', reason: rest.join(' ') }
  const text = rest.at(-1)
  return word === '' || text === undefined || !/^[\da-f]{12}$/.test(text)
    ? undefined
    : // A file's name may have spaces.
      { kind: 'story', file: [word, ...rest.slice(0, -1)].join(' '), text }
}

function wordsOf(entry: LedgerEntry): string {
  switch (entry.kind) {
    case 'story':
      return `${entry.file} ${entry.text}`
    case 'page':
      return 'page'
    case 'gone':
      return `gone ${entry.reason}`
  }
}

function noEntry(line: string, index: number, source: string): Problem {
  return {
    file: LEDGER_FILE,
    place: { line: index + 1, column: 1 },
    found: `${quoteValue(line)}, which is no entry of the ledger`,
    expected:
      'an address, then what it is: the path of copy with a digest, "page", or "gone" and why',
    mend: 'take the line back from an earlier version of the file, or remove it',
    source,
  }
}
