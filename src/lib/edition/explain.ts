// What a run says of stories that are held back, and why one story is or is not live.

import { readerMoment, type Clock, type Moment } from '#lib/story/dates.ts'
import { suggest } from '#lib/story/near-miss.ts'
import type { Site } from '#lib/story/site.ts'
import { addressOf, type Story } from '#lib/story/story.ts'
import { verdictOn, type Gate, type Verdict } from './gate.ts'

/** One line for each story that is held back, then the next moment at which anything changes. */
export function heldBackReport({ held, nextChange }: Gate, clock: Clock): readonly string[] {
  const lines = held.map(({ story, verdict }) => `  ${story.file}  ${verdictText(verdict, clock)}`)
  const title = held.length === 0 ? 'Nothing is held back.' : `Held back: ${held.length}`
  const next =
    nextChange === undefined
      ? 'No later moment changes this edition.'
      : `Next change: ${readerMoment(nextChange, clock, 'en')}`
  return [title, ...lines, next]
}

/** Why the stories with this slug are or are not live at a moment. */
export function explainStory(slug: string, stories: readonly Story[], site: Site, at: Moment): readonly string[] {
  const meant = stories.filter((story) => story.slug === slug || story.id === slug)
  if (meant.length === 0) {
    const known = stories.map((story) => story.slug)
    return [`There is no story with the slug ${JSON.stringify(slug)}: ${suggest(slug, known, 'see the names of the files in src/articles')}.`]
  }
  return meant.flatMap((story) => {
    const verdict = verdictOn(story, at)
    return [
      `${story.file} (${addressOf(story.id)})`,
      `  at ${readerMoment(at, site, 'en')}: ${verdictText(verdict, site)}`,
      `  ${history(story, site)}`,
    ]
  })
}

function verdictText(verdict: Verdict, clock: Clock): string {
  const at = (moment: Moment) => readerMoment(moment, clock, 'en')
  switch (verdict.kind) {
    case 'live':
      return 'live'
    case 'draft':
      return 'draft: status is "draft"'
    case 'scheduled':
      return `scheduled: published says ${at(verdict.until)}`
    case 'embargoed':
      return `under embargo until ${at(verdict.until)}`
    case 'expired':
      return `expired since ${at(verdict.since)}`
    case 'withdrawn':
      return `withdrawn: ${verdict.reason}`
  }
}

function history({ status, published, embargo, expires }: Story, clock: Clock): string {
  const moments = [
    ['published', published],
    ['embargo', embargo],
    ['expires', expires],
  ] as const
  return [
    `status ${status.kind}`,
    ...moments.flatMap(([name, at]) => (at === undefined ? [] : [`${name} ${readerMoment(at, clock, 'en')}`])),
  ].join('; ')
}
