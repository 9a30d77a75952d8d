// What stands for a story among the inputs of a page.

import type { LiveStory } from '#lib/edition/gate.ts'
import { quickDigest } from '#lib/story/quick-digest.ts'

/** For a page that shows anything of a story but its text. */
export function cardInput(story: LiveStory): string {
  return story.digests?.card ?? digestOfAll({ ...story, body: undefined })
}

/** For a page that shows its text too. */
export function ownInput(story: LiveStory): string {
  return story.digests?.own ?? digestOfAll(story)
}

export function cardInputs(stories: readonly LiveStory[]): string {
  return stories.map(cardInput).join('')
}

function digestOfAll(story: object): string {
  return quickDigest(JSON.stringify(story))
}
