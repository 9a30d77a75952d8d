// Slugs: the last part of a story's address.

import slugify from '@sindresorhus/slugify'

/** Lower-case ASCII letters and digits in groups joined by single hyphens, at most 120 characters. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text)
}

/** What a slug is, for messages. */
export const SLUG_FORM =
  'at most 120 lower-case letters a-z, digits and single hyphens, such as why-tides-come-twice'

/**
 * A slug from a headline or another title, cut at a word's end; empty when the text has nothing that
 * can be written in ASCII.
 */
export function slugFrom(title: string): string {
  const whole = slugify(title.normalize('NFC'), { decamelize: false })
  if (whole.length <= LONGEST_MADE) return whole
  const cut = whole.slice(0, LONGEST_MADE + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : whole.slice(0, LONGEST_MADE)
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SLUG = 120
const LONGEST_MADE = 80
