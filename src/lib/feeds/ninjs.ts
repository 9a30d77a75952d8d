// A story as an item of IPTC’s ninjs 3.1, for those who take news over from us.

import type { LiveStory } from '#lib/edition/gate.ts'
import type { SafeMarkup } from '#lib/html/html.ts'
import type { Site } from '#lib/story/site.ts'
import { topicAddress, topicId } from '#lib/story/topic.ts'
import { mediaTypeOf, wholeAddresses } from './feed-item.ts'
import { storyFacts, type StoryFacts } from './story-facts.ts'

export interface NinjsProps {
  readonly facts: StoryFacts
  /** Withheld in a preview, where readers do not see the story yet. */
  readonly status: 'usable' | 'withheld'
  readonly subjects: readonly { readonly name: string; readonly uri: string }[]
  readonly imageType?: string
  /** Whether the story lies beside it in Markdown too. */
  readonly hasMarkdown: boolean
  /** The whole text, its addresses whole. */
  readonly markup: SafeMarkup
  readonly text: string
}

export function ninjsProps(story: LiveStory, site: Site): NinjsProps {
  const facts = storyFacts(story, site)
  const imageType = mediaTypeOf(story.picture?.address ?? '')
  return {
    facts,
    status: story.heldBack === undefined ? 'usable' : 'withheld',
    subjects: [
      { name: facts.section.name, uri: facts.section.url },
      ...story.topics.map((name) => ({
        name,
        uri: `${site.origin}${topicAddress(topicId(name))}`,
      })),
    ],
    hasMarkdown: site.outputs.twins.includes('markdown'),
    markup: wholeAddresses(story.body.markup, facts.url),
    text: story.body.text,
    ...(imageType !== undefined && { imageType }),
  }
}

/** The item, with the names and in the form of "ninjs-schema_3.1.json". */
export function ninjsItem({
  facts,
  status,
  subjects,
  imageType,
  hasMarkdown,
  markup,
  text,
}: NinjsProps): object {
  const { url, image, description } = facts
  return {
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
    uri: url,
    type: 'text',
    representationType: 'full',
    firstCreated: facts.published,
    versionCreated: facts.modified,
    pubStatus: status,
    language: facts.language,
    title: facts.headline,
    by: facts.authors.length > 0 ? facts.authors.map(({ name }) => name).join(', ') : undefined,
    located: facts.dateline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: facts.headline }],
    descriptions:
      description === undefined
        ? undefined
        : [{ role: 'summary', contentType: 'text/plain', value: description }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: markup },
      { role: 'main', contentType: 'text/plain', charCount: text.length, value: text },
    ],
    subjects,
    infoSources:
      facts.authors.length > 0
        ? facts.authors.map((author) => ({ name: author.name, role: 'author', uri: author.url }))
        : undefined,
    genres: [{ name: facts.kind }],
    renditions: [
      { name: 'page', href: url, contentType: 'text/html' },
      ...(hasMarkdown
        ? [{ name: 'markdown', href: `${url}index.md`, contentType: 'text/markdown' }]
        : []),
    ],
    associations: image && [
      {
        name: 'picture',
        uri: image.url,
        type: imageType === 'image/svg+xml' ? 'graphic' : 'picture',
        descriptions: [{ role: 'alt', contentType: 'text/plain', value: image.alt }],
        renditions: [
          {
            name: 'original',
            href: image.url,
            contentType: imageType,
            width: image.width,
            height: image.height,
          },
        ],
      },
    ],
  }
}
