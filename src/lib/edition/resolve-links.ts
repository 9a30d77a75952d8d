// Links between stories, resolved at the gate: a story that is not live is not even named by the
// address of a link.

import type { SafeMarkup } from '#lib/html/html.ts'
import { addressOf, type Body, type StoryId } from '#lib/story/story.ts'

/** The body with links to live stories, and plain text where the target is not live. */
export function resolveLinks(body: Body, isLive: (id: StoryId) => boolean): Body {
  if (body.links.length === 0) return body
  const markup = body.markup.replace(
    STORY_LINK,
    (_whole, id: string, rest: string, text: string) =>
      isLive(id) ? `<a href="${addressOf(id)}"${rest}>${text}</a>` : text,
  )
  return {
    ...body,
    markup: markup as SafeMarkup, // SAFETY: the pattern matches our own renderer's links, and an id is a safe path.
    links: body.links.filter(isLive),
  }
}

// Author text cannot hold this pattern: its quotes and angle brackets are escaped. Links do not nest.
const STORY_LINK = /<a href="story:([^"]*)"([^>]*)>(.*?)<\/a>/gs
