// Logs: every correction that stories print, and every update, newest first.

import type { Edition } from '#lib/edition/edition.ts'
import type { LiveStory } from '#lib/edition/gate.ts'
import { wordsIn, type Language } from '#lib/story/languages.ts'
import { compareText } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf, type Note } from '#lib/story/story.ts'
import { stamp, type Stamp } from './card.ts'
import { pagesFor } from './list-pages.ts'
import { pageAt, type Link, type Page } from './page.ts'

export interface LogProps {
  readonly address: string
  readonly language: Language
  readonly name: string
  /** Number of a page of older entries; absent on the front. */
  readonly number?: number
  readonly entries: readonly LogEntry[]
  readonly older?: string
  readonly newer?: string
}

export interface LogEntry {
  readonly at: Stamp
  readonly text: string
  /** By its headline. */
  readonly story: Link
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
}

/** A log before it is parted into pages. */
export interface Log {
  readonly address: string
  readonly name: string
  /** Newest first. */
  readonly notes: readonly NoteOfStory[]
}

interface NoteOfStory {
  readonly note: Note
  readonly story: LiveStory
}

export function logsOf({ site, stories }: Edition): readonly Log[] {
  const { words } = wordsIn(site.language, site)
  const logged = (notesOf: (story: LiveStory) => readonly Note[]) =>
    stories
      .flatMap((story) => notesOf(story).map((note) => ({ note, story })))
      .toSorted(byNewestNote)
  return [
    {
      address: '/corrections/',
      name: words.corrections,
      notes: logged(({ corrections }) => corrections),
    },
    { address: '/updates/', name: words.updates, notes: logged(({ updates }) => updates) },
  ]
}

export function pagesOfLog(
  { address: front, name, notes }: Log,
  site: Site,
): readonly Page<'log'>[] {
  return pagesFor(front, notes).map(({ address, items, way }) =>
    pageAt('log', address, {
      address,
      language: site.language,
      name,
      entries: items.map((item) => entryOf(item, site)),
      ...way,
    }),
  )
}

function entryOf({ note, story }: NoteOfStory, site: Site): LogEntry {
  return {
    at: stamp(note.at, site, story.language),
    text: note.text,
    story: { name: story.headline, address: addressOf(story.id) },
    language: story.language,
    direction: wordsIn(story.language, site).direction,
  }
}

/** Total but for two notes of one story that are the same in all they show. */
function byNewestNote(a: NoteOfStory, b: NoteOfStory): number {
  return (
    b.note.at - a.note.at ||
    compareText(a.story.id, b.story.id) ||
    compareText(a.note.text, b.note.text)
  )
}
