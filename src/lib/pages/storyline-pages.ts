// The pages of a running story: the latest on top, then what came before, and what changed in each. A
// long one has pages of older stories, as every list has.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import type { Storyline } from '#lib/edition/storylines.ts'
import type { Language } from '#lib/story/languages.ts'
import { notesOf, type StampedNote } from './article-page.ts'
import { cardOf, type Card } from './card.ts'
import { cardInputs } from './inputs.ts'
import { pagesFor, type PageOfList } from './list-pages.ts'
import { pageLater, type Page } from './page.ts'

export interface StorylineProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  readonly description?: string
  /** Newest first. */
  readonly chapters: readonly Chapter[]
  /** Number of a page of older stories; absent on the front. */
  readonly number?: number
  readonly older?: string
  readonly newer?: string
}

export interface Chapter {
  readonly card: Card
  /** What changed since it was published: updates and corrections, newest first. */
  readonly changes: readonly StampedNote[]
}

export function storylinePages(edition: Edition): readonly Page<'storyline'>[] {
  return edition.storylines.all.flatMap((line) =>
    pagesFor(line.address, line.stories.toReversed()).map((page) =>
      pageLater('storyline', page.address, {
        inputs: () =>
          [
            JSON.stringify([line.name, line.description, line.stories[0]?.language, page.way]),
            cardInputs(page.items),
          ].join(' '),
        props: () => storylineProps(line, page, edition),
      }),
    ),
  )
}

function storylineProps(
  { name, description, stories: [first] }: Storyline,
  { address, items, way }: PageOfList<LiveStory>,
  { site }: Edition,
): StorylineProps {
  const chapterOf = (story: LiveStory): Chapter => ({
    card: cardOf(story, site),
    changes: notesOf([...story.updates, ...story.corrections], story, site),
  })
  return {
    address,
    language: first?.language ?? site.language,
    name,
    chapters: items.map(chapterOf),
    ...way,
    ...(description !== undefined && { description }),
  }
}
