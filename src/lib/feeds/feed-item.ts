// A story as an item of a feed, with its whole text.

import type { LiveStory } from '#lib/edition/gate.ts'
import { html, type SafeMarkup } from '#lib/html/html.ts'
import { isPhotograph, mainPrint } from '#lib/pictures/prints.ts'
import { wordsIn } from '#lib/story/languages.ts'
import { sectionFront } from '#lib/story/fronts.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf, type Picture } from '#lib/story/story.ts'
import { feedMoment, type FeedItem, type FeedPicture } from './feed.ts'
import { lastVisibleChange } from './last-visible-change.ts'
import { authorFacts } from './story-facts.ts'

/** Items hold whole texts. */
const MOST_HELD = 2_000

/** Makes items, each once: most stories stand in several feeds. */
export function itemsFor(site: Site): (story: LiveStory) => FeedItem {
  const made = new Map<LiveStory, FeedItem>()
  return (story) => {
    const item = made.get(story) ?? itemOf(story, site)
    if (made.size >= MOST_HELD) made.clear()
    made.set(story, item)
    return item
  }
}

function itemOf(story: LiveStory, site: Site): FeedItem {
  const url = `${site.origin}${addressOf(story.id)}`
  const { name: section } = sectionFront(story.section, story.language, site)
  return {
    id: url,
    url,
    title: story.headline,
    language: story.language,
    published: feedMoment(story.published, site),
    modified: feedMoment(lastVisibleChange(story), site),
    authors: story.credits.map((credit) => {
      const { name, url: page } = authorFacts(credit, site)
      return page === undefined ? { name } : { name, url: page }
    }),
    categories: [section, ...story.topics.filter((topic) => topic !== section)],
    content: inItsLanguage(textOf(story, url, site), story, site),
    ...(story.standfirst !== undefined && { summary: story.standfirst }),
    ...(story.picture !== undefined && { picture: feedPicture(story.picture, site) }),
  }
}

/** As much of the text as the site’s feeds tell. */
function textOf(story: LiveStory, url: string, { outputs }: Site): SafeMarkup {
  const paragraph = (text: string) => html`<p>${text}</p>\n`.text as SafeMarkup // SAFETY: the tag escapes the text.
  if (outputs.feedText !== 'full') return paragraph(story.standfirst ?? story.headline)
  const text = wholeAddresses(story.body.markup, url)
  if (story.dateline === undefined) return text
  return `${paragraph(story.dateline)}${text}` as SafeMarkup // SAFETY: both are.
}

/** Programs that read feeds want one file for a picture: the choice of prints is for browsers. */
const PRINTS = /<\/?picture>|<source [^>]*>|(?<=<img [^>]*) srcset="[^"]*" sizes="[^"]*"/g

/** Makes addresses whole: a feed is read away from the site. Only our own renderer's attributes match. */
export function wholeAddresses(markup: SafeMarkup, page: string): SafeMarkup {
  const { origin } = new URL(page)
  return markup
    .replace(PRINTS, '')
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`)
    .replace(/ href="#/g, ` href="${page}#`) as SafeMarkup // SAFETY: a scheme and host are put before a path.
}

/** Readers of feeds take a text for one of the site's language, and its direction, unless it says otherwise. */
function inItsLanguage(markup: SafeMarkup, { language }: LiveStory, site: Site): SafeMarkup {
  if (language === site.language) return markup
  const { direction } = wordsIn(language, site)
  return `<div lang="${language}" dir="${direction}">${markup}</div>` as SafeMarkup // SAFETY: both are from our own table.
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** The media type that the name of a picture tells. */
export function mediaTypeOf(address: string): string | undefined {
  return MEDIA_TYPES[/\.([a-z]+)$/i.exec(address)?.[1]?.toLowerCase() ?? '']
}

function feedPicture(picture: Picture, site: Site): FeedPicture {
  const { address, width, height } = isPhotograph(picture) ? mainPrint(picture) : picture
  const type = mediaTypeOf(address)
  return {
    url: `${site.origin}${address}`,
    width,
    height,
    alt: picture.alt,
    ...(type !== undefined && { type }),
  }
}
