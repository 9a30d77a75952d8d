// When readers last saw a story change, for those who ask whether to fetch it again.

import type { LiveStory } from '#lib/edition/gate.ts'
import type { Moment } from '#lib/story/dates.ts'
import { lastChange } from '#lib/story/last-change.ts'

/** The last change of the text, or the end of the embargo that kept it off the site, if that is later. */
export function lastVisibleChange(story: LiveStory): Moment {
  const changed = lastChange(story)
  return story.embargo !== undefined && story.embargo > changed ? story.embargo : changed
}
