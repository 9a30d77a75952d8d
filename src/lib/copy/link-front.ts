// The stories and sections that the editor's layout of the front page names, looked up.

import type { FrontLayout, FrontPlan } from '#lib/story/front.ts'
import { suggest } from '#lib/story/near-miss.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { Problem } from '#lib/story/problem.ts'
import type { Site } from '#lib/story/site.ts'
import type { Story, StoryId } from '#lib/story/story.ts'
import { checkReference, indexOf } from './link-stories.ts'
import { FRONT_FILE } from './load-site.ts'
import { fieldName, type FieldPath } from './yaml-source.ts'

/** What the layout is checked against; `unmade` as for `linkStories`. */
export interface FrontDesk {
  readonly site: Pick<Site, 'sections'>
  readonly stories: readonly Story[]
  readonly unmade: (reference: string) => boolean
}

/** Looks up every name; what is not there, or there twice, is a problem and left out. */
export function linkFront(
  { lead, secondaries, bands }: FrontPlan,
  { site, stories, unmade }: FrontDesk,
): { readonly front: FrontLayout; readonly problems: readonly Problem[] } {
  const index = indexOf(stories.map((story) => ({ story })))
  const problems: Problem[] = []
  const report = (path: FieldPath, told: Told) =>
    problems.push({ file: FRONT_FILE, field: fieldName(path), ...told })
  const placed = new Set<StoryId>()
  const look = (reference: string, path: FieldPath): readonly StoryId[] => {
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
  const named = (bands ?? []).map(({ section }) => section)
  for (const [at, section] of named.entries()) {
    if (!ids.includes(section)) report(['bands', at, 'section'], noSection(section, ids))
    else if (named.indexOf(section) < at) report(['bands', at, 'section'], sectionTwice(section))
  }
  return { front, problems }
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
