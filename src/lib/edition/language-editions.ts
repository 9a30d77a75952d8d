// An edition parted by language: each has fronts of its own.

import type { Language } from '#lib/story/languages.ts'
import type { Site } from '#lib/story/site.ts'
import type { LiveStory } from './gate.ts'

/** What an edition has in one language. */
export interface LanguageEdition {
  readonly language: Language
  /** Newest first. */
  readonly stories: readonly LiveStory[]
  /** By section id, in the order of the site's sections; newest first. Every section is there. */
  readonly bySection: ReadonlyMap<string, readonly LiveStory[]>
}

/** The site's own language first, whatever it has; then every other that has a story, in the order of the table. */
export function languageEditions(
  stories: readonly LiveStory[],
  { language: own, languages, sections }: Pick<Site, 'language' | 'languages' | 'sections'>,
): readonly [LanguageEdition, ...LanguageEdition[]] {
  const used = new Set([own, ...stories.map(({ language }) => language)])
  const others = Object.keys(languages).filter((language) => language !== own && used.has(language))
  const editionIn = (language: Language): LanguageEdition => {
    const written =
      used.size === 1 ? stories : stories.filter((story) => story.language === language)
    const bySection = new Map(sections.map(({ id }): [string, LiveStory[]] => [id, []]))
    for (const story of written) bySection.get(story.section)?.push(story)
    return { language, stories: written, bySection }
  }
  return [editionIn(own), ...others.map(editionIn)]
}
