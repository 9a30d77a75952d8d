// How old a story is, for readers who come to old news from elsewhere and take it for today's.

import { nextAnniversary, wholeYears, type Moment } from './dates.ts'
import type { AgeWords, LanguageWords } from './language-words.ts'
import type { Kind, Story } from './story.ts'

/** From how many whole years on a story says its age. */
const OLD_NEWS = 1

/** Kinds that are not old news: they are not about one day. */
const AGELESS: ReadonlySet<Kind> = new Set(['explainer', 'obituary'])

/** The whole years since publication, where the story should say them. */
export function ageAt({ kind, published }: Aged, at: Moment, zone: string): number | undefined {
  if (AGELESS.has(kind)) return undefined
  const years = wholeYears(published, at, zone)
  return years >= OLD_NEWS ? years : undefined
}

/** The next moment at which what a story says of its age changes, if it says it at all. */
export function nextAge({ kind, published }: Aged, at: Moment, zone: string): Moment | undefined {
  return AGELESS.has(kind)
    ? undefined
    : nextAnniversary(published, at < published ? published : at, zone)
}

type Aged = Pick<Story, 'kind' | 'published'>

/** `This story is 4 years old`. */
export function ageText(years: number, { age }: LanguageWords): string {
  return formOf(years, age).replace('{years}', String(years))
}

/** Which form a number takes: 103 is said like 3, but 101 and 102 are not said like 1 and 2. */
function formOf(years: number, { one, two, few, other }: AgeWords): string {
  if (years === 1) return one
  if (years === 2 && two !== undefined) return two
  const rest = years % 100
  return rest >= 3 && rest <= 10 ? (few ?? other) : other
}
