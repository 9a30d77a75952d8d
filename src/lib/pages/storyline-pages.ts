// The page of a running story: the latest on top, then what came before, and what changed in each.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import type { Storyline } from '#lib/edition/storylines.ts'
import type { Language } from '#lib/story/languages.ts'
import { notesOf, type StampedNote } from './article-page.ts'
import { cardOf, type Card } from './card.ts'
import { cardInputs } from './inputs.ts'
import { pageLater, type Page } from './page.ts'

export interface StorylineProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  readonly description?: string
  /** Newest first. */
  readonly chapters: readonly Chapter[]
}

export interface Chapter {
  readonly card: Card
  /** What changed since it was published: updates and corrections, newest first. */
  readonly changes: readonly StampedNote[]
}

export function storylinePages(edition: Edition): readonly Page<'storyline'>[] {
  return edition.storylines.all.map((line) =>
    pageLater('storyline', line.address, {
      inputs: () => [line.name, line.description, cardInputs(line.stories)].join(' '),
      props: () => storylineProps(line, edition),
    }),
  )
}

function storylineProps(line: Storyline, { site }: Edition): StorylineProps {
  const { address, name, description, stories } = line
  const chapterOf = (story: LiveStory): Chapter => ({
    card: cardOf(story, site),
    changes: notesOf([...story.updates, ...story.corrections], story, site),
  })
  return {
    address,
    language: stories[0]?.language ?? site.language,
    name,
    chapters: stories.toReversed().map(chapterOf),
    ...(description !== undefined && { description }),
  }
}
