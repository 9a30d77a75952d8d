// The same story in other languages.

import type { GivenStory } from './given.ts'
import type { Pick } from './pick.ts'

type Version = Readonly<{ id: string; lang: string; translationOf: string | undefined }>

/** Of many stories those that are versions of each other. */
export function versionsAmong(
  stories: readonly GivenStory[],
  languageOf: (story: number) => string,
): readonly Version[] {
  const originals = new Set(stories.flatMap(({ translationOf }) => translationOf ?? []))
  return stories.flatMap(({ id, translationOf }, number) =>
    translationOf !== undefined || originals.has(id)
      ? [{ id, lang: languageOf(number), translationOf }]
      : [],
  )
}

/** A function from a story's id to its translations, its original among them, by language and then by id. */
export function translationsAmong(versions: readonly Version[]): (id: string) => readonly Pick[] {
  const translated = new Set(versions.flatMap(({ translationOf }) => translationOf ?? []))
  const originalOf = new Map<string, string>()
  const versionsOf = new Map<string, Version[]>()
  for (const version of versions) {
    const original = version.translationOf ?? version.id
    if (!translated.has(original)) continue
    originalOf.set(version.id, original)
    const others = versionsOf.get(original)
    if (others) others.push(version)
    else versionsOf.set(original, [version])
  }
  return (id) =>
    (versionsOf.get(originalOf.get(id) ?? '') ?? [])
      .filter((version) => version.id !== id)
      .sort((a, b) => (a.lang === b.lang ? (a.id < b.id ? -1 : 1) : a.lang < b.lang ? -1 : 1))
      .map((version) => ({
        id: version.id,
        score: 1,
        reason: { kind: 'translation', lang: version.lang },
      }))
}
