// What a run says of stories that are held back, and why one story is or is not live.

import { english } from '#lib/story/languages/en.ts'
import { readerMoment, type Clock, type Moment } from '#lib/story/dates.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { addressOf, type Story } from '#lib/story/story.ts'
import { verdictOn, type Gate, type Verdict } from './gate.ts'

/** One line for each story and each entry of a live blog that is held back, and for a policy that is void; then the next moment at which anything changes. */
export function heldBackReport(
  { held, heldEntries, securityVoidSince, nextChange }: Gate,
  clock: Clock,
): readonly string[] {
  const lines = [
    ...held.map(({ story, verdict }) => `  ${story.file}  ${verdictText(verdict, clock)}`),
    ...heldEntries.map(
      ({ story, entry }) => `  ${story.file}  entry of ${readerMoment(entry.at, clock, english)}`,
    ),
  ]
  const title = lines.length === 0 ? 'Nothing is held back.' : `Held back: ${lines.length}`
  const next =
    nextChange === undefined
      ? 'No later moment changes this edition.'
      : `Next change: ${readerMoment(nextChange, clock, english)}`
  const stale =
    securityVoidSince === undefined
      ? []
      : [
          `security.txt is not printed: void since ${readerMoment(securityVoidSince, clock, english)}. Renew expires in _data/policies.ts.`,
        ]
  return [title, ...lines, ...stale, next]
}

/** The stories that a slug, an id or an address means; several may have one slug. */
export function storiesNamed(name: string, stories: readonly Story[]): readonly Story[] {
  const id = name.replace(/^\/|\/$/g, '')
  return stories.filter((story) => story.slug === id || story.id === id)
}

/** What to say when no story has a name. */
export function unknownStory(name: string, stories: readonly Story[]): string {
  const known = stories.map((story) => story.slug)
  return `There is no story with the slug ${JSON.stringify(name)}: ${suggest(name, known, 'see the names of the files in src/articles')}.`
}

/** Why a story is or is not live at a moment. */
export function explainStory(story: Story, clock: Clock, at: Moment): readonly string[] {
  return [
    `${story.file} (${addressOf(story.id)})`,
    `  at ${readerMoment(at, clock, english)}: ${verdictText(verdictOn(story, at), clock)}`,
    `  ${history(story, clock)}`,
  ]
}

function verdictText(verdict: Verdict, clock: Clock): string {
  const at = (moment: Moment) => readerMoment(moment, clock, english)
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
    ...moments.flatMap(([name, at]) =>
      at === undefined ? [] : [`${name} ${readerMoment(at, clock, english)}`],
    ),
  ].join('; ')
}
