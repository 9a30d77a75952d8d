// Long lists, on pages that keep their addresses as stories are added.
//
//   newest                                            oldest
//   [ front: 1 to 2 pages' worth ][ page n ] … [ page 2 ][ page 1 ]
//
// Full pages are numbered from the oldest and hold the same stories for ever (until one is withdrawn
// or backdated); what is newer than the last full page stands on the list's own front.

export interface ListPages<T> {
  /** Newest first. */
  readonly front: readonly T[]
  /** Page 1 first: the oldest items, in the same order, newest first. */
  readonly numbered: readonly (readonly T[])[]
}

/** Parts a list, newest first, into its front (`size` to 2·`size` − 1 items) and full pages of `size`. */
export function listPages<T>(newestFirst: readonly T[], size: number): ListPages<T> {
  const full = Math.max(0, Math.floor(newestFirst.length / size) - 1)
  const cut = newestFirst.length - full * size
  const numbered = Array.from({ length: full }, (_none, index) => {
    const end = newestFirst.length - index * size
    return newestFirst.slice(end - size, end)
  })
  return { front: newestFirst.slice(0, cut), numbered }
}

/** One page of a list, and the way to its neighbours. */
export interface PageOfList<T> {
  readonly address: string
  readonly items: readonly T[]
  readonly way: {
    /** Of a page of older items; absent on the front. */
    readonly number?: number
    readonly older?: string
    readonly newer?: string
  }
}

/** How many items a full page of a list holds. */
const PAGE_SIZE = 30

/** The pages of a list whose front has the address `front`, the oldest items first. */
export function pagesFor<T>(front: string, newestFirst: readonly T[]): readonly PageOfList<T>[] {
  const parts = listPages(newestFirst, PAGE_SIZE)
  const full = parts.numbered.length
  const addressOfPage = (number: number) => (number > full ? front : `${front}page/${number}/`)
  return [...parts.numbered, parts.front].map((items, index) => {
    const number = index + 1
    return {
      address: addressOfPage(number),
      items,
      way: {
        ...(number <= full && { number, newer: addressOfPage(number + 1) }),
        ...(number > 1 && { older: addressOfPage(number - 1) }),
      },
    }
  })
}
