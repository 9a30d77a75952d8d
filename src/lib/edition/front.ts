// The editor's layout of the front page, as far as its stories are live.

import { BAND_SIZE, type FrontLayout } from '#lib/story/front.ts'
import type { Site } from '#lib/story/site.ts'
import type { StoryId } from '#lib/story/story.ts'
import type { LiveStory } from './gate.ts'

export interface FrontPlaces {
  readonly lead?: LiveStory
  readonly secondaries: readonly LiveStory[]
  readonly bands: readonly BandPlaces[]
}

export interface BandPlaces {
  /** Id of a section. */
  readonly section: string
  readonly pinned: readonly LiveStory[]
  /** How many stories the band should have. */
  readonly size: number
}

/** What an editor placed and is live; without a layout nothing is placed, and every section has its band. */
export function frontPlaces(
  layout: FrontLayout | undefined,
  live: ReadonlyMap<StoryId, LiveStory>,
  { sections }: Pick<Site, 'sections'>,
): FrontPlaces {
  const liveOf = (ids: readonly StoryId[]) =>
    ids.map((id) => live.get(id)).filter((story) => story !== undefined)
  const bands =
    layout?.bands ?? sections.map(({ id }) => ({ section: id, pinned: [], size: BAND_SIZE }))
  const [lead] = layout?.lead === undefined ? [] : liveOf([layout.lead])
  return {
    ...(lead && { lead }),
    secondaries: liveOf(layout?.secondaries ?? []),
    bands: bands.map(({ section, pinned, size }) => ({ section, pinned: liveOf(pinned), size })),
  }
}
