// What must hold of translations: one version of a story in each language, and one original.

import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { Story } from '#lib/story/story.ts'
import { translationGroups } from '#lib/story/translations.ts'
import type { Linkable } from './link-stories.ts'
import { fieldName, placeOf } from './yaml-source.ts'

/** Problems of the groups of translations; `stories` are linked, `copy` is what they were made from. */
export function checkTranslations(
  stories: readonly Story[],
  copy: readonly Linkable[],
): readonly Problem[] {
  const groups = translationGroups(stories)
  if (groups.size === 0) return []
  const made = new Map(copy.map((linkable) => [linkable.story.file, linkable]))
  return stories.flatMap((story) => {
    const { id, file, translationOf } = story
    const from = made.get(file)
    if (translationOf === undefined || from === undefined) return []
    const told = fault(story, groups.get(id) ?? [])
    if (told === undefined) return []
    return [
      {
        file: from.matter.file,
        place: placeOf(from.matter, ['translationOf'], 'value'),
        field: fieldName(['translationOf']),
        ...told,
        source: from.matter.source,
      },
    ]
  })
}

function fault(
  story: Story,
  group: readonly Story[],
): Pick<Problem, 'found' | 'expected' | 'mend'> | undefined {
  const { id, language } = story
  if (group.every(({ translationOf }) => translationOf !== undefined)) {
    return {
      found: 'translations of each other without an original',
      expected: 'one story of the group that is a translation of none',
      mend: 'remove the line from the story that was written first',
    }
  }
  const other = group.find((version) => version.id !== id && version.language === language)
  return other === undefined
    ? undefined
    : {
        found: `a translation into ${quoteValue(language)}, the language of ${other.file}, which is another version of the same story`,
        expected: 'one version of a story in each language',
        mend: 'add the line "language: …" with the language this version is in, or remove this line',
      }
}
