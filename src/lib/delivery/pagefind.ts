// Pagefind, run over records: the files of one part of the index.

import type { SearchRecord } from '#lib/pages/search-record.ts'
import { canonicalIndex, type IndexFile } from './canonical-index.ts'

/** What readers of the search page need; Pagefind’s own widgets are left out. */
const WANTED =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.*\.pf_meta|(?:filter|fragment|index)\/.*)$/

/** Files of an index of these records, in the order of their names; the same for the same records. */
export async function indexRecords(
  records: readonly SearchRecord[],
): Promise<readonly IndexFile[]> {
  // Loading it, and the process it starts, take longer than a run that has nothing to index.
  const { createIndex, close } = await import('pagefind')
  try {
    const { index, errors } = await createIndex()
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
    for (const record of records) {
      const added = await index.addCustomRecord(recordFor(record))
      refuse(record.address, added.errors)
    }
    const made = await index.getFiles()
    refuse('its files', made.errors)
    const wasm = wasmOf(made.files)
    return canonicalIndex(made.files.filter(({ path }) => WANTED.test(path) || path === wasm))
  } finally {
    await close()
  }
}

function recordFor({ address, language, text, shown, filters, published }: SearchRecord) {
  const { title, byline, date } = shown
  return {
    url: address,
    language,
    content: text,
    meta: { title, date, ...(byline !== undefined && { byline }) },
    filters: Object.fromEntries(
      Object.entries(filters)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, [...values]]),
    ),
    sort: { published },
  }
}

/** The one program that the entry names: that of the language, or the one for languages without stems. */
function wasmOf(files: readonly IndexFile[]): string {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString('utf8')) as {
    readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>
  } // SAFETY: Pagefind reads it so itself.
  return `wasm.${Object.values(languages)[0]?.wasm ?? 'unknown'}.pagefind`
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind, of ${what}: ${errors.join('; ')}`)
}
