// The same story in other languages.

import type { Archive } from './archive.ts'
import type { Pick } from './pick.ts'

/** A function from a story's position to its translations, its original among them, by language and then by id. */
export function translationsIn({ stories }: Archive): (story: number) => readonly Pick[] {
  const versions = new Map<string, { id: string; lang: string }[]>()
  const originalOf = ({ id, translationOf }: { id: string; translationOf: string | undefined }) =>
    translationOf ?? id
  const originals = new Set(stories.flatMap(({ translationOf }) => translationOf ?? []))
  for (const story of stories) {
    const original = originalOf(story)
    if (!originals.has(original)) continue
    versions.set(original, [...(versions.get(original) ?? []), { id: story.id, lang: story.lang }])
  }
  return (position) => {
    const story = stories[position]
    const others = story ? (versions.get(originalOf(story)) ?? []) : []
    return others
      .filter(({ id }) => id !== story?.id)
      .sort((a, b) => (a.lang === b.lang ? (a.id < b.id ? -1 : 1) : a.lang < b.lang ? -1 : 1))
      .map(({ id, lang }) => ({ id, score: 1, reason: { kind: 'translation', lang } }))
  }
}
