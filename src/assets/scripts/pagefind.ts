// What we use of Pagefind in the browser.

export interface Pagefind {
  readonly search: (words: string | null, options: object) => Promise<{ readonly results: Found[] }>
  /** How many stories each filter has for each of its values. */
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
  readonly mergeIndex: (address: string) => Promise<void>
}

export interface Found {
  readonly data: () => Promise<{
    readonly url: string
    readonly meta: Readonly<Record<string, string>>
    /** Text with `<`, `>` as entities and `<mark>` around words that were found. */
    readonly excerpt: string
  }>
}

/** The stories with these words, best first; without words the newest first. */
export async function firstResults(
  pagefind: Pagefind,
  {
    words,
    filters,
  }: { readonly words: string; readonly filters: Readonly<Record<string, string>> },
): Promise<readonly Found[]> {
  const newest = words === '' ? { sort: { published: 'desc' } } : {}
  const { results } = await pagefind.search(words || null, { filters, ...newest })
  return results
}
