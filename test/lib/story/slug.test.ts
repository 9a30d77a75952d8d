import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSlug, slugFrom } from '#lib/story/slug.ts'

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

describe('slugs', () => {
  it('makes a slug or nothing of any text', () => {
    fc.assert(
      fc.property(text, (title) => {
        const slug = slugFrom(title)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slug.length).toBeLessThanOrEqual(80)
      }),
    )
  })

  it('leaves a slug as it is, up to its length', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,7}$/)
    fc.assert(fc.property(slug, (made) => slugFrom(made) === made))
  })

  it('takes nothing for a slug that a path, an address or a shell could read otherwise', () => {
    fc.assert(fc.property(text, (any) => !isSlug(any) || /^[a-z0-9-]{1,120}$/.test(any)))
    for (const odd of [
      '',
      '.',
      '..',
      '../x',
      'a/b',
      'a\\b',
      'a--b',
      '-a',
      'a-',
      'A',
      'é',
      'a b',
      'a\n',
      'a%2f',
      'a.',
      'x'.repeat(121),
    ]) {
      expect(isSlug(odd), odd).toBe(false)
    }
  })

  it('cuts a long headline at the end of a word', () => {
    expect(slugFrom('word '.repeat(40))).toBe('word-'.repeat(15) + 'word')
  })
})
