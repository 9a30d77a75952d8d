// Links between stories, resolved against the edition: a story that is not live is not even named
// by the address of a link.

import type { SafeMarkup } from '#lib/html/html.ts'
import { addressOf, type Body } from '#lib/story/story.ts'
import type { Edition } from './edition.ts'

/** The body's markup with links to live stories, and plain text where the target is not live. */
export function resolveLinks(body: Body, { byId }: Pick<Edition, 'byId'>): SafeMarkup {
  if (body.links.length === 0) return body.markup
  const markup = body.markup.replace(STORY_LINK, (_whole, id: string, rest: string, text: string) =>
    byId.has(id) ? `<a href="${addressOf(id)}"${rest}>${text}</a>` : text,
  )
  return markup as SafeMarkup // SAFETY: the pattern matches our own renderer's links, and an id is a safe path.
}

// Author text cannot hold this pattern: its quotes and angle brackets are escaped. Links do not nest.
const STORY_LINK = /<a href="story:([^"]*)"([^>]*)>(.*?)<\/a>/gs
