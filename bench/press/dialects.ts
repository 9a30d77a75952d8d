// The same archive as each generator wants to read it.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SECTIONS, type ArchiveStory } from './archive.ts'

export type Dialect = 'broadsheet' | 'eleventy' | 'hugo'

interface Manuscript {
  /** Path in the folder of the dialect. */
  readonly file: string
  readonly text: string
}

const quoted = JSON.stringify

/** One story as a source file. */
export const MANUSCRIPTS: Readonly<Record<Dialect, (story: ArchiveStory) => Manuscript>> = {
  broadsheet: (story) => ({
    file: `src/articles/${month(story)}/${story.slug}.md`,
    text: matter(
      [
        `headline: ${quoted(story.title)}`,
        `standfirst: ${quoted(story.standfirst)}`,
        `published: ${iso(story.published)}`,
        ...(story.updated === undefined ? [] : [`updated: ${iso(story.updated)}`]),
        `section: ${story.section}`,
        `topics: [${story.topics.map((topic) => quoted(topic)).join(', ')}]`,
        `authors: [{ name: ${quoted(story.author)}, type: Person }]`,
      ],
      story,
    ),
  }),
  eleventy: (story) => ({
    file: `src/articles/${month(story)}/${story.slug}.md`,
    text: matter(
      [
        ...common(story),
        `section: ${story.section}`,
        `date: ${iso(story.published)}`,
        ...(story.updated === undefined ? [] : [`updated: ${iso(story.updated)}`]),
      ],
      story,
    ),
  }),
  hugo: (story) => ({
    file: `content/${story.section}/${month(story)}/${story.slug}.md`,
    text: matter(
      [
        ...common(story),
        `months: [${quoted(month(story).replace('/', '-'))}]`,
        `slug: ${story.slug}`,
        `date: ${iso(story.published)}`,
        ...(story.updated === undefined ? [] : [`lastmod: ${iso(story.updated)}`]),
      ],
      story,
    ),
  }),
}

/** What the folder of a dialect needs besides its stories. */
export function writeSurroundings(dialect: Dialect, folder: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  const named = SECTIONS.map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1) }))
  if (dialect === 'broadsheet') {
    write('_data/site.ts', `export default ${JSON.stringify(SITE)}\n`)
    write('_data/sections.ts', `export default ${JSON.stringify(named)}\n`)
  }
  if (dialect === 'hugo')
    for (const { id, name } of named) write(`content/${id}/_index.md`, `---\ntitle: ${name}\n---\n`)
}

const SITE = {
  name: 'The Bench',
  tagline: 'News by the thousand',
  description: 'An archive that is made up.',
  url: 'https://bench.example',
  language: 'en',
  zone: 'UTC',
  defaultSection: 'world',
  publisher: { name: 'The Bench' },
  // What the peers print for machines, and no more.
  outputs: { feeds: ['site'], feedForms: ['rss'], twins: [], socialCards: 'none' },
  search: false,
  lite: false,
  offline: false,
}

function common(story: ArchiveStory): readonly string[] {
  return [
    `title: ${quoted(story.title)}`,
    `description: ${quoted(story.standfirst)}`,
    `author: ${quoted(story.author)}`,
    `tags: [${story.topics.map((topic) => quoted(topic)).join(', ')}]`,
  ]
}

function matter(fields: readonly string[], { body }: ArchiveStory): string {
  return `---\n${fields.join('\n')}\n---\n\n${body}`
}

function iso(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

/** `2026/10` */
function month({ published }: ArchiveStory): string {
  return iso(published).slice(0, 7).replace('-', '/')
}
