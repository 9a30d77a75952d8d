// A list as a line of an index: its name, how many stories it has, and the way to it.

import type { Language } from '#lib/story/languages.ts'
import type { StoryList } from './list-page.ts'
import type { Link } from './page.ts'

export interface IndexEntry extends Link {
  /** How many stories the list has. */
  readonly count: number
  /** In which its name is, where it is not the site’s. */
  readonly language?: Language
}

export function entryOf({ name, shortName, address, stories, language }: StoryList): IndexEntry {
  return {
    name: shortName ?? name,
    address,
    count: stories.length,
    ...(language !== undefined && { language }),
  }
}
