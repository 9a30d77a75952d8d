// Long lists: nothing lost, nothing twice, and full pages that never change.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPages } from '#lib/pages/list-pages.ts'

const anyLength = fc.nat(200)
const anySize = fc.integer({ min: 1, max: 40 })
const newestFirst = (length: number) => Array.from({ length }, (_none, index) => length - index)

describe('a long list', () => {
  it.each([
    [0, 3, [], []],
    [1, 3, [1], []],
    [5, 3, [5, 4, 3, 2, 1], []],
    [6, 3, [6, 5, 4], [[3, 2, 1]]],
    [8, 3, [8, 7, 6, 5, 4], [[3, 2, 1]]],
    [
      9,
      3,
      [9, 8, 7],
      [
        [3, 2, 1],
        [6, 5, 4],
      ],
    ],
  ])('of %i items, %i a page, is parted', (length, size, front, numbered) => {
    expect(listPages(newestFirst(length), size)).toEqual({ front, numbered })
  })

  it('loses nothing, shows nothing twice and keeps its order', () => {
    fc.assert(
      fc.property(anyLength, anySize, (length, size) => {
        const list = newestFirst(length)
        const { front, numbered } = listPages(list, size)
        expect([...front, ...numbered.toReversed().flat()]).toEqual(list)
      }),
    )
  })

  it('has a front of one to two pages once it fills one, and full pages behind it', () => {
    fc.assert(
      fc.property(anyLength, anySize, (length, size) => {
        const { front, numbered } = listPages(newestFirst(length), size)
        expect(front.length).toBeLessThan(2 * size)
        expect(front.length).toBeGreaterThanOrEqual(Math.min(length, size))
        for (const page of numbered) expect(page).toHaveLength(size)
      }),
    )
  })

  it('keeps every full page as it was when an item is added', () => {
    fc.assert(
      fc.property(anyLength, anySize, (length, size) => {
        const { numbered } = listPages(newestFirst(length), size)
        const after = listPages(newestFirst(length + 1), size).numbered
        expect(after.slice(0, numbered.length)).toEqual(numbered)
      }),
    )
  })
})
