// The one gate. What is not live at the edition's moment does not pass, and nothing behind the gate
// can be handed a story that has not passed: only `passGate` makes a `LiveStory`.

import { ageAt, nextAge } from '#lib/story/age.ts'
import { latest } from '#lib/story/last-change.ts'
import { wholeMinute, type Moment } from '#lib/story/dates.ts'
import { securityExpiry } from '#lib/story/security-expiry.ts'
import type { Site } from '#lib/story/site.ts'
import type { Language } from '#lib/story/languages.ts'
import { changed } from '#lib/story/lazily.ts'
import { quickDigest } from '#lib/story/quick-digest.ts'
import {
  addressOf,
  type Entry,
  type Note,
  type Story,
  type StoryDigests,
  type StoryId,
} from '#lib/story/story.ts'
import type { StandingPage } from '#lib/story/standing.ts'
import { entriesAt, printEntries, type LiveSite } from './live-blog.ts'
import { translationGroups } from '#lib/story/translations.ts'
import { linkTargets, resolveLinks, stateOfLinks, type Targets } from './resolve-links.ts'
import { newsUntil } from './still-news.ts'

/** Whether a story is live at a moment, and if not, why not. */
export type Verdict =
  | { readonly kind: 'live' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'scheduled'; readonly until: Moment }
  | { readonly kind: 'embargoed'; readonly until: Moment }
  | { readonly kind: 'expired'; readonly since: Moment }
  | { readonly kind: 'withdrawn'; readonly reason: string }

declare const live: unique symbol
/**
 * A story that has passed the gate, as it stands at the edition's moment. It names no story that has
 * not passed: its references are to live stories, and the links in its text are resolved.
 */
export type LiveStory = Story & {
  readonly [live]: true
  /** The live versions of it in other languages, in the order of their ids. */
  readonly translations: readonly StoryId[]
  /** In whole years, where it is old enough to say so. */
  readonly age?: number
  /** In a preview alone: why readers do not see it yet. */
  readonly heldBack?: HeldBack
}

/** Why a preview shows a story that readers do not see. */
export type HeldBack = Exclude<
  Verdict,
  { kind: 'live' } | { kind: 'withdrawn' } | { kind: 'expired' }
>

/** A standing page whose links name no story that has not passed. */
export type LivePage = StandingPage & { readonly [live]: true }

declare const notice: unique symbol
/**
 * What stands where a withdrawn story stood: the reason, and nothing else of the story. It is no
 * story, so no list, feed or index can take it; only `passGate` makes one.
 */
export interface Notice {
  readonly [notice]: true
  readonly address: string
  readonly reason: string
  /** In which the reason is written. */
  readonly language: Language
}

export interface Held {
  readonly story: Story
  readonly verdict: Exclude<Verdict, { kind: 'live' }>
}

/** An entry of a live blog that is dated later than the edition. */
export interface HeldEntry {
  readonly story: Story
  readonly entry: Entry
}

export interface Gate {
  readonly live: readonly LiveStory[]
  readonly held: readonly Held[]
  /** Of live stories, the entries that are still to come; the next first. */
  readonly heldEntries: readonly HeldEntry[]
  readonly standing: readonly LivePage[]
  /** For withdrawn stories that readers may have seen; of one that was not yet due, nothing is said. */
  readonly notices: readonly Notice[]
  /** Since when the site's security.txt is void, if it is. */
  readonly securityVoidSince?: Moment
  /** The next whole minute at which an edition of this copy would differ; absent if none is known. */
  readonly nextChange?: Moment
}

/** `public` is what readers get; `preview` lets in drafts and what is still to come, marked. */
export type Audience = 'public' | 'preview'

/** The verdict on one story at a moment. An embargo outranks the time of publication. */
export function verdictOn(story: Story, at: Moment): Verdict {
  const { status, embargo, published, expires } = story
  if (status.kind === 'draft') return { kind: 'draft' }
  if (status.kind === 'withdrawn') return { kind: 'withdrawn', reason: status.reason }
  if (embargo !== undefined && at < embargo && embargo >= published)
    return { kind: 'embargoed', until: embargo }
  if (at < published) return { kind: 'scheduled', until: published }
  if (expires !== undefined && at >= expires) return { kind: 'expired', since: expires }
  return { kind: 'live' }
}

/** Parts what is live from what is held back. Both keep the order of `stories`. */
export function passGate(
  newsroom: {
    readonly site: Pick<Site, 'origin' | 'policies'> & LiveSite
    readonly stories: readonly Story[]
    readonly standing?: readonly StandingPage[]
  },
  at: Moment,
  audience: Audience,
): Gate {
  const { site, stories, standing = [] } = newsroom
  const judged = stories.map((story) => ({ story, verdict: verdictOn(story, at) }))
  const passing = judged.filter(({ verdict }) => mayPass(verdict, audience))
  const staying = judged.filter(({ verdict }) => !mayPass(verdict, audience))
  const targets = linkTargets(passing.map(storyOf), staying.map(storyOf), site.origin)
  const versions = translationGroups(stories)
  const translationsOf = (id: StoryId) =>
    (versions.get(id) ?? [])
      .map(storyIdOf)
      .filter((other) => other !== id && targets.live.has(other))
  const expiry = securityExpiry(site)
  const nextChange = nextOf(
    [
      ...judged.flatMap((one) => changesOf(one, { at, zone: site.zone, audience })),
      ...(expiry === undefined ? [] : [expiry]),
    ],
    at,
  )
  return {
    live: passing.map(({ story, verdict }) =>
      changed(story, (told) =>
        admit(asOf(told, at, site.zone), {
          verdict,
          targets,
          site,
          translations: translationsOf(story.id),
        }),
      ),
    ),
    held: judged.flatMap(({ story, verdict }) =>
      verdict.kind === 'live' ? [] : [{ story, verdict }],
    ),
    heldEntries: passing.flatMap(({ story }) => entriesAfter(story, at)),
    standing: standing.map((page) => admitPage(page, targets)),
    notices: judged.flatMap(({ story, verdict }) =>
      verdict.kind === 'withdrawn' && at >= dueMoment(story) ? [noticeOf(story, verdict)] : [],
    ),
    ...(expiry !== undefined && at >= expiry && { securityVoidSince: expiry }),
    ...(nextChange !== undefined && { nextChange }),
  }
}

interface Judged {
  readonly story: Story
  readonly verdict: Verdict
}

const storyOf = ({ story }: Judged): Story => story
const storyIdOf = ({ id }: Story): StoryId => id

function mayPass(verdict: Verdict, audience: Audience): boolean {
  return verdict.kind === 'live' || (audience === 'preview' && isPreviewed(verdict))
}

function isPreviewed(verdict: Verdict): verdict is HeldBack {
  return verdict.kind === 'draft' || verdict.kind === 'scheduled' || verdict.kind === 'embargoed'
}

/**
 * The story as it stands at a moment: a correction, an update or an entry dated later is not part of
 * it, so that an edition of an earlier moment tells nothing that was not known then; and it is as old
 * as it is then.
 */
function asOf(story: Story, at: Moment, zone: string): AgedStory {
  const known = (notes: readonly Note[]) => notes.filter((note) => note.at <= at)
  const updates = known(story.updates)
  const age = ageAt(story, at, zone)
  const body = entriesAt(story.body, at)
  const { updated, ended, ...rest } = story
  const [newest] = body.entries ?? []
  const shown = latest(
    [
      ...[updated, updates.at(-1)?.at].filter((change) => change !== undefined && change <= at),
      ...(newest !== undefined && newest.at > story.published ? [newest.at] : []),
    ].filter((change) => change !== undefined),
  )
  return {
    ...rest,
    updates,
    corrections: known(story.corrections),
    body,
    ...(ended !== undefined && ended <= at && { ended }),
    ...(shown !== undefined && { updated: shown }),
    ...(age !== undefined && { age }),
  }
}

type AgedStory = Story & Pick<LiveStory, 'age'>

function entriesAfter(story: Story, at: Moment): readonly HeldEntry[] {
  const later = (story.body.entries ?? []).filter((entry) => entry.at > at)
  return later.toReversed().map((entry) => ({ story, entry }))
}

/** Lets a story in, without its references to stories that stay outside. */
function admit(
  story: AgedStory,
  {
    verdict,
    targets,
    site,
    translations,
  }: {
    readonly verdict: Verdict
    readonly targets: Targets
    readonly site: LiveSite
    readonly translations: readonly StoryId[]
  },
): LiveStory {
  const isLive = (id: StoryId) => targets.live.has(id)
  const { translationOf, language, ...rest } = story
  const admitted: AgedStory & Pick<LiveStory, 'heldBack' | 'translations'> = {
    ...rest,
    language,
    translations,
    related: story.related.filter(isLive),
    unrelated: story.unrelated.filter(isLive),
    body: printEntries({ body: resolveLinks(story.body, targets), language }, site),
    ...(translationOf !== undefined && isLive(translationOf) && { translationOf }),
    ...(isPreviewed(verdict) && { heldBack: verdict }),
  }
  if (story.digests !== undefined)
    return {
      ...admitted,
      digests: digestsAt(admitted, stateOfLinks(story.body, targets)),
    } as LiveStory // SAFETY: as below.
  return admitted as LiveStory // SAFETY: this is the gate; the brand is given here and nowhere else.
}

/** Digests of the copy, and of what the gate makes of it; of age cards say nothing. */
function digestsAt(
  story: AgedStory & { readonly heldBack?: HeldBack },
  links: string,
): StoryDigests {
  const { card, own, text } = story.digests ?? { card: '', own: '', text: '' }
  const { updated, ended, updates, corrections, heldBack, translationOf, related } = story
  const notes = [updated, ended, updates.length, corrections.length, heldBack]
  const state = JSON.stringify([notes, story.age, translationOf, related, story.unrelated, links])
  return {
    card: quickDigest(card + JSON.stringify(notes)),
    own: quickDigest(own + state),
    text,
  }
}

function admitPage(page: StandingPage, targets: Targets): LivePage {
  return { ...page, body: resolveLinks(page.body, targets) } as LivePage // SAFETY: as above.
}

function noticeOf({ id, language }: Story, { reason }: { readonly reason: string }): Notice {
  const made: Omit<Notice, typeof notice> = { address: addressOf(id), reason, language }
  return made as Notice // SAFETY: as above, the brand is given here and nowhere else.
}

/** When a story goes live, if its desk lets it. */
function dueMoment({ published, embargo }: Story): Moment {
  return embargo !== undefined && embargo > published ? embargo : published
}

/** Every moment, past or to come, at which what an audience sees of a story changes; of its anniversaries the next. */
function changesOf(
  { story, verdict }: Judged,
  {
    at: now,
    zone,
    audience,
  }: { readonly at: Moment; readonly zone: string; readonly audience: Audience },
): readonly Moment[] {
  const notes = [...story.updates, ...story.corrections, ...(story.body.entries ?? [])].map(
    ({ at }) => at,
  )
  const changes = [
    story.updated,
    story.ended,
    newsUntil(story),
    nextAge(story, now, zone),
    ...notes,
  ].filter((change) => change !== undefined)
  switch (verdict.kind) {
    case 'withdrawn':
      return [dueMoment(story)]
    case 'expired':
      return []
    case 'draft':
      return audience === 'preview' ? changes : []
    case 'scheduled':
    case 'embargoed':
      if (audience === 'preview') return [verdict.until, ...changes]
      return comesAndGoes(story, verdict.until) ? [] : [verdict.until]
    case 'live':
      return story.expires === undefined ? changes : [story.expires, ...changes]
  }
}

/** The first of some changes that an edition after this one shows. */
function nextOf(changes: readonly Moment[], at: Moment): Moment | undefined {
  const later = changes.filter((change) => change > at)
  const first = later.reduce<Moment | undefined>(
    (least, change) => (least === undefined || change < least ? change : least),
    undefined,
  )
  return first === undefined ? undefined : nextMinute(first)
}

/** Whether a story ends in the minute in which it begins, so that no edition ever has it. */
function comesAndGoes({ expires }: Story, opens: Moment): boolean {
  return expires !== undefined && expires <= nextMinute(opens)
}

/** Editions change at whole minutes, so a change inside a minute shows in the next one. */
function nextMinute(at: Moment): Moment {
  const floor = wholeMinute(at)
  return floor === at ? at : wholeMinute(at + 60_000)
}
