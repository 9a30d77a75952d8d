// An edition: everything that is live at one moment, a pure function of stories, site and moment.

import type { Moment } from '#lib/story/dates.ts'
import type { FrontLayout } from '#lib/story/front.ts'
import type { Ledger } from '#lib/story/ledger.ts'
import type { Site } from '#lib/story/site.ts'
import type { StandingPage } from '#lib/story/standing.ts'
import type { Story, StoryId } from '#lib/story/story.ts'
import { compareText } from '#lib/story/problem.ts'
import { frontPlaces, type FrontPlaces } from './front.ts'
import {
  passGate,
  type Audience,
  type Gate,
  type LiveStory,
  type LivePage,
  type Notice,
} from './gate.ts'
import { languageEditions, type LanguageEdition } from './language-editions.ts'
import { movedStories, type Move } from './moved-stories.ts'
import { byNewest } from './order.ts'
import { kinOf, type Kin } from './kin.ts'
import { indexOf, type RelatedStories } from './related-stories.ts'
import type { Storylines } from './storylines.ts'

export interface Edition {
  readonly site: Site
  readonly at: Moment
  readonly audience: Audience
  /** Newest first. */
  readonly stories: readonly LiveStory[]
  readonly byId: ReadonlyMap<StoryId, LiveStory>
  /** The site's own language first; then the others that have a story. */
  readonly languages: readonly [LanguageEdition, ...LanguageEdition[]]
  /** What the editor placed on the front page. */
  readonly front: FrontPlaces
  readonly storylines: Storylines
  /** In the order of their names; what the site itself writes is not among them. */
  readonly standing: readonly LivePage[]
  /** What stands where withdrawn stories stood, in the order of their addresses. */
  readonly notices: readonly Notice[]
  /** Best first. */
  readonly related: RelatedStories
  /** Addresses of the ledger where live stories used to be. */
  readonly moved: readonly Move[]
}

/** What an edition is composed of. */
export interface EditionParts {
  readonly site: Site
  readonly stories: readonly Story[]
  readonly front?: FrontLayout
  readonly standing?: readonly StandingPage[]
  readonly ledger?: Ledger
}

/** Composes the edition in this thread, and tells what the gate held back. */
export function composeEdition(
  newsroom: EditionParts,
  at: Moment,
  audience: Audience = 'public',
): { readonly edition: Edition; readonly gate: Gate } {
  const gate = passGate(newsroom, at, audience)
  const kin = kinOf(indexOf(gate.live), gate.live, newsroom.site)
  return { edition: editionOf(newsroom, gate, { at, audience, kin }), gate }
}

/** The edition of what has passed the gate, with what somebody found to be related. */
export function editionOf(
  { site, front, ledger = new Map() }: Omit<EditionParts, 'stories' | 'standing'>,
  gate: Gate,
  { at, audience, kin }: { readonly at: Moment; readonly audience: Audience; readonly kin: Kin },
): Edition {
  const stories = gate.live.toSorted(byNewest)
  const byId = new Map(stories.map((story) => [story.id, story]))
  return {
    site,
    at,
    audience,
    stories,
    byId,
    languages: languageEditions(stories, site),
    front: frontPlaces(front, byId, site),
    storylines: kin.storylines,
    standing: gate.standing,
    notices: gate.notices.toSorted((a, b) => compareText(a.address, b.address)),
    related: kin.related,
    moved: movedStories(stories, ledger),
  }
}
