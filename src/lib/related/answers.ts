// What the engine answers, by ids.

import type { DuplicateGroups } from './duplicate-groups.ts'
import type { GivenStory } from './given.ts'
import type { Pick } from './pick.ts'
import type { ToldPick } from './pick-texts.ts'
import { storylinesFrom, type Storyline, type Storylines } from './storylines.ts'
import { hashOfPair, hashOfWord } from './term-hash.ts'
import { translationsAmong, versionsAmong } from './translations.ts'

export type Answers = Readonly<{
  /** At most `k` (and at most 10) stories related to the one with this id, best first. None for an unknown id. */
  related: (id: string, k: number) => readonly Pick[]
  /** The other stories that tell the same news in nearly the same words, in the order of their ids. */
  duplicatesOf: (id: string) => readonly string[]
  /** Running stories and their members; made when first asked for. */
  storylines: () => Storylines
  /** 32 bits that are others when `related` or `duplicatesOf` would answer otherwise. */
  picksDigest: (id: string) => number
}>

/** What was found, by numbers. */
export type Findings = Readonly<{
  /** By number. */
  stories: readonly GivenStory[]
  languageOf: (story: number) => string
  picksOf: (story: number) => readonly ToldPick[]
  /** A checksum of the text of the picks. */
  pickSumOf: (story: number) => number
  groups: DuplicateGroups
  lines: () => readonly Storyline[]
}>

export function answersFrom({
  stories,
  languageOf,
  picksOf,
  pickSumOf,
  groups,
  lines,
}: Findings): Answers {
  const numbers = new Map<string, number>()
  stories.forEach(({ id }, number) => numbers.set(id, number))
  const idOf = (number: number) => stories[number]?.id ?? ''
  const translationsOf = translationsAmong(versionsAmong(stories, languageOf))
  const duplicatesOf = (number: number | undefined): readonly string[] =>
    (groups.get(number ?? -1) ?? [])
      .filter((other) => other !== number)
      .map(idOf)
      .sort()
  let storylines: Storylines | undefined
  return {
    related: (id, k) => {
      const number = numbers.get(id)
      if (number === undefined) return []
      const picks = picksOf(number)
        .slice(0, k)
        .map(([other, score, ...terms]): Pick => ({
          id: other,
          score: score / 1e6,
          reason: { kind: 'terms', terms },
        }))
      const listed = new Set(picks.map((pick) => pick.id))
      const translations = translationsOf(id).filter((pick) => !listed.has(pick.id))
      return [...picks, ...translations].slice(0, k)
    },
    duplicatesOf: (id) => duplicatesOf(numbers.get(id)),
    picksDigest: (id) => {
      const number = numbers.get(id) ?? -1
      const others = [...duplicatesOf(number), ...translationsOf(id).map((pick) => pick.id)]
      return hashOfPair(pickSumOf(number), others.length === 0 ? 0 : hashOfWord(others.join('\n')))
    },
    storylines: () => (storylines ??= storylinesFrom(lines())),
  }
}
