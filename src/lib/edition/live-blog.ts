// A live blog as it stands at a moment: the entries that are due, and how they are printed.

import { html, trusted, type Html, type SafeMarkup } from '#lib/html/html.ts'
import { calendarDay, isoMoment, readerMoment, readerTime, type Moment } from '#lib/story/dates.ts'
import { wordsIn } from '#lib/story/languages.ts'
import type { Site } from '#lib/story/site.ts'
import { entryId, type Body, type Entry, type Story } from '#lib/story/story.ts'

/** The body without the entries that are dated later: of these, an earlier edition tells nothing. */
export function entriesAt(body: Body, at: Moment): Body {
  if (body.entries === undefined) return body
  return { ...body, entries: body.entries.filter((entry) => entry.at <= at) }
}

/** What of a site the entries are printed by. */
export type LiveSite = Pick<Site, 'zone' | 'zoneLabels' | 'languages'>

/** The opening, the key events, and the entries below: the pinned one first, then newest first. */
export function printEntries(
  { body, language }: Pick<Story, 'body' | 'language'>,
  site: LiveSite,
): Body {
  const { entries } = body
  if (entries === undefined) return body
  const spoken = wordsIn(language, site)
  const { words } = spoken
  const days = new Set(entries.map(({ at }) => calendarDay(at, site.zone)))
  const timeOf = ({ at }: Entry) =>
    days.size > 1 ? readerMoment(at, site, spoken) : readerTime(at, site)
  const linkOf = (entry: Entry, text: string | undefined): Html =>
    html`<a href="#${entryId(entry)}"><time datetime="${isoMoment(entry.at, site)}">${timeOf(entry)}</time>${text !== undefined && html` <span>${text}</span>`}</a>`
  const entryOf = (entry: Entry): Html =>
    html`<article class="entry${entry.isKey && ' entry-key'}${entry.isPinned && ' entry-pinned'}" id="${entryId(entry)}">
${entry.isPinned && html`<p class="entry-mark">${words.pinned}</p>\n`}<h2 class="entry-title">${linkOf(entry, entry.title)}</h2>
${trusted(entry.markup)}</article>
`
  const keys = entries.filter(({ isKey }) => isKey)
  const keyEvents =
    keys.length > 0 &&
    html`<section class="key-events" aria-labelledby="key-events">
<h2 id="key-events">${words.keyEvents}</h2>
<ol>
${keys.map((entry) => html`<li>${linkOf(entry, entry.title)}</li>\n`)}</ol>
</section>
`
  const ordered = [...entries].sort((a, b) => Number(b.isPinned) - Number(a.isPinned))
  const textOf = (entry: Entry) =>
    [[timeOf(entry), entry.title].filter(Boolean).join(' '), entry.text].filter(Boolean)
  return {
    ...body,
    // SAFETY: the tag escapes titles and words; the entries are our renderer's.
    markup: html`${trusted(body.markup)}${keyEvents}${ordered.map(entryOf)}`.text as SafeMarkup,
    text: [body.text, ...ordered.flatMap(textOf)].filter(Boolean).join('\n\n'),
    links: [...new Set([body, ...entries].flatMap(({ links }) => links))],
    pictures: [body, ...entries].flatMap(({ pictures }) => pictures),
  }
}
