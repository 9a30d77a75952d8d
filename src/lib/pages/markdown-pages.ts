// The Markdown twin of a story: its text without its page, for programs that read.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf, type Source } from '#lib/story/story.ts'
import { notesOf, type StampedNote } from './article-page.ts'
import { stamp, type Stamp } from './card.ts'
import { listed } from './listed.ts'
import { ownInput } from './inputs.ts'
import { pageLater, type Page } from './page.ts'

export interface MarkdownProps {
  /** Whole address of the story’s page. */
  readonly url: string
  readonly language: Language
  readonly headline: string
  readonly standfirst?: string
  /** Names, as a sentence lists them. */
  readonly byline?: string
  readonly published: Stamp
  readonly updated?: Stamp
  readonly dateline?: string
  /** Newest first. */
  readonly corrections: readonly StampedNote[]
  readonly paragraphs: readonly string[]
  readonly sources: readonly Source[]
}

export function markdownPages({ stories, site }: Edition): readonly Page<'markdown'>[] {
  return stories.map((story) =>
    pageLater('markdown', `${addressOf(story.id)}index.md`, {
      inputs: () => ownInput(story),
      props: () => markdownProps(story, site),
    }),
  )
}

function markdownProps(story: LiveStory, site: Site): MarkdownProps {
  const { language, credits, standfirst, updated, dateline } = story
  const { words } = wordsIn(language, site)
  const names = credits.map(({ name }) => name)
  return {
    url: `${site.origin}${addressOf(story.id)}`,
    language,
    headline: story.headline,
    published: stamp(story.published, site, language),
    corrections: notesOf(story.corrections, story, site),
    paragraphs: story.body.text.split(/\n{2,}/),
    sources: story.sources,
    ...(standfirst !== undefined && { standfirst }),
    ...(names.length > 0 && { byline: listed(names, words.and) }),
    ...(updated !== undefined && { updated: stamp(updated, site, language) }),
    ...(dateline !== undefined && { dateline }),
  }
}
