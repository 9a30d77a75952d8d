// The stories and sections that the editor's layout of the front page names, looked up.

import type { FrontLayout, FrontPlan } from '#lib/story/front.ts'
import { nearMiss, suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import type { Story, StoryId } from '#lib/story/story.ts'
import { checkReference, indexOf, lastPart } from './link-stories.ts'
import { FRONT_FILE } from './load-site.ts'
import { fieldName, type FieldPath } from './yaml-source.ts'

/** What the layout is checked against; `unmade` as for `linkStories`. */
export interface FrontDesk {
  readonly site: Pick<Site, 'sections'>
  readonly stories: readonly Story[]
  readonly unmade: (reference: string) => boolean
}

/**
 * Looks up every name; what is not there, or there twice, is a problem and left out. Where not one of
 * the stories is there, nor any of a similar name, the layout was made for other copy: data files are
 * copied from paper to paper, and old names must not stop a new one. Then only its bands count.
 */
export function linkFront(
  { lead, secondaries, bands }: FrontPlan,
  { site, stories, unmade }: FrontDesk,
): { readonly front: FrontLayout; readonly problems: readonly Problem[] } {
  const index = indexOf(stories.map((story) => ({ story })))
  const problems: Problem[] = []
  const report = (path: FieldPath, told: Told) =>
    problems.push({ file: FRONT_FILE, field: fieldName(path), ...told })
  const placed = new Set<StoryId>()
  const isForeign = named({ lead, secondaries, bands }).every(
    (reference) =>
      !index.has(reference) && !unmade(reference) && !isMisspelt(reference, index.keys()),
  )
  const look = (reference: string, path: FieldPath): readonly StoryId[] => {
    if (isForeign) return []
    const found = index.get(reference) ?? []
    if (found.length === 0 && unmade(reference)) return []
    const [id] = found
    const told =
      checkReference(reference, { found, id: undefined, index }) ??
      (id !== undefined && placed.has(id) ? placedTwice(reference) : undefined)
    if (told) report(path, told)
    if (told || id === undefined) return []
    placed.add(id)
    return [id]
  }
  const lookAll = (references: readonly string[], ...path: FieldPath) =>
    references.flatMap((reference, item) => look(reference, [...path, item]))
  const [leading] = lead === undefined ? [] : look(lead, ['lead'])
  const front: FrontLayout = {
    ...(leading !== undefined && { lead: leading }),
    secondaries: lookAll(secondaries, 'secondaries'),
    ...(bands && {
      bands: bands.map(({ section, pinned, size }, at) => ({
        section,
        pinned: lookAll(pinned, 'bands', at, 'pinned'),
        size,
      })),
    }),
  }
  const ids = site.sections.map((section) => section.id)
  const sections = (bands ?? []).map(({ section }) => section)
  for (const [at, section] of sections.entries()) {
    if (!ids.includes(section)) report(['bands', at, 'section'], noSection(section, ids))
    else if (sections.indexOf(section) < at) report(['bands', at, 'section'], sectionTwice(section))
  }
  return { front, problems }
}

/** Every story that a layout names. */
function named({ lead, secondaries, bands }: FrontPlan): readonly string[] {
  const pinned = (bands ?? []).flatMap((band) => band.pinned)
  return [...(lead === undefined ? [] : [lead]), ...secondaries, ...pinned]
}

function isMisspelt(reference: string, known: Iterable<string>): boolean {
  const slugs = [...known].filter((key) => !key.includes('/'))
  return nearMiss(lastPart(reference), slugs) !== undefined
}

type Told = Pick<Problem, 'found' | 'expected' | 'mend'>

function placedTwice(reference: string): Told {
  return {
    found: `the story ${quoteValue(reference)} for the second time`,
    expected: 'every story in one place of the front page',
    mend: 'remove it from one of the two',
  }
}

function noSection(section: string, ids: readonly string[]): Told {
  return {
    found: `the section ${quoteValue(section)}, which is not in _data/sections.ts`,
    expected: `the id of a section: ${ids.join(', ')}`,
    mend: suggest(section, ids, 'remove the band'),
  }
}

function sectionTwice(section: string): Told {
  return {
    found: `the section ${quoteValue(section)} for the second time`,
    expected: 'one band for a section',
    mend: 'remove one of the two',
  }
}
