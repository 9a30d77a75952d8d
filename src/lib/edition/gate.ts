// The one gate. What is not live at the edition's moment does not pass, and nothing behind the gate
// can be handed a story that has not passed: only `passGate` makes a `LiveStory`.

import { wholeMinute, type Moment } from '#lib/story/dates.ts'
import type { Note, Story } from '#lib/story/story.ts'

/** Whether a story is live at a moment, and if not, why not. */
export type Verdict =
  | { readonly kind: 'live' }
  | { readonly kind: 'draft' }
  | { readonly kind: 'scheduled'; readonly until: Moment }
  | { readonly kind: 'embargoed'; readonly until: Moment }
  | { readonly kind: 'expired'; readonly since: Moment }
  | { readonly kind: 'withdrawn'; readonly reason: string }

declare const live: unique symbol
/** A story that has passed the gate, as it stands at the edition's moment. */
export type LiveStory = Story & {
  readonly [live]: true
  /** In a preview alone: why readers do not see it yet. */
  readonly heldBack?: HeldBack
}

/** Why a preview shows a story that readers do not see. */
export type HeldBack = Exclude<Verdict, { kind: 'live' } | { kind: 'withdrawn' } | { kind: 'expired' }>

export interface Held {
  readonly story: Story
  readonly verdict: Exclude<Verdict, { kind: 'live' }>
}

export interface Gate {
  readonly live: readonly LiveStory[]
  readonly held: readonly Held[]
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
  if (embargo !== undefined && at < embargo && embargo >= published) return { kind: 'embargoed', until: embargo }
  if (at < published) return { kind: 'scheduled', until: published }
  if (expires !== undefined && at >= expires) return { kind: 'expired', since: expires }
  return { kind: 'live' }
}

/** Parts what is live from what is held back. Both keep the order of `stories`. */
export function passGate(stories: readonly Story[], at: Moment, audience: Audience): Gate {
  const passed: LiveStory[] = []
  const held: Held[] = []
  let nextChange: Moment | undefined
  for (const story of stories) {
    const verdict = verdictOn(story, at)
    if (verdict.kind === 'live') passed.push(asOf(story, at))
    else {
      held.push({ story, verdict })
      if (audience === 'preview' && mayPreview(verdict)) passed.push(asOf({ ...story, heldBack: verdict }, at))
    }
    for (const change of changesOf(story, verdict)) {
      if (change > at && (nextChange === undefined || change < nextChange)) nextChange = change
    }
  }
  return { live: passed, held, ...(nextChange !== undefined && { nextChange: nextMinute(nextChange) }) }
}

function mayPreview(verdict: Verdict): verdict is HeldBack {
  return verdict.kind === 'draft' || verdict.kind === 'scheduled' || verdict.kind === 'embargoed'
}

/**
 * The story as it stands at a moment: a correction or an update dated later is not part of it, so
 * that an edition of an earlier moment tells nothing that was not known then.
 */
function asOf(story: Story & { readonly heldBack?: HeldBack }, at: Moment): LiveStory {
  const known = (notes: readonly Note[]) => (notes.every((note) => note.at <= at) ? notes : notes.filter((note) => note.at <= at))
  const updates = known(story.updates)
  const { updated, ...rest } = story
  const shown = updated !== undefined && updated <= at ? updated : updates.at(-1)?.at
  return {
    ...rest,
    updates,
    corrections: known(story.corrections),
    ...(shown !== undefined && { updated: shown }),
  } as LiveStory // SAFETY: this is the gate; the brand is given here and nowhere else.
}

/** Every moment at which a story that is to be live some day comes, changes or goes. */
function changesOf(story: Story, verdict: Verdict): readonly Moment[] {
  if (verdict.kind === 'draft' || verdict.kind === 'withdrawn' || verdict.kind === 'expired') return []
  const notes = [...story.updates, ...story.corrections].map(({ at }) => at)
  const moments = [story.published, story.embargo, story.expires, story.updated, ...notes]
  const opens = 'until' in verdict ? verdict.until : story.published
  return moments.filter((moment) => moment !== undefined).filter((moment) => moment >= opens)
}

/** Editions change at whole minutes, so a change inside a minute shows in the next one. */
function nextMinute(at: Moment): Moment {
  const floor = wholeMinute(at)
  return floor === at ? at : wholeMinute(at + 60_000)
}
