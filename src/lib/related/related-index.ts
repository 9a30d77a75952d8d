// The engine's three verbs, in memory: add stories, finalize the index, ask what is related.

import { crc32 } from 'node:zlib'
import { analyse } from './analysis.ts'
import { answersFrom, type Answers } from './answers.ts'
import { everyStory, UNKNOWN } from './archive.ts'
import { duplicateGroups, twinsAmong } from './duplicate-groups.ts'
import { byDate, type GivenStory } from './given.ts'
import { archiveOver, loadArchive } from './load.ts'
import { linesOf } from './lines.ts'
import { neighbourFinder, rowOf } from './neighbours.ts'
import { pickText, told } from './pick-texts.ts'
import { pickMaker } from './picks.ts'
import type { RelatedRecord } from './record.ts'
import { dayOf } from './resemblances.ts'
import { LONGEST_SILENCE, RESEMBLES } from './storylines.ts'

/** An index while stories are being added. */
export type RelatedIndexBuilder = Readonly<{
  add: (record: RelatedRecord) => void
  /** Adds a story that was analysed before, in this run or an earlier one. */
  addAnalysis: (story: Omit<GivenStory, 'analysis'>, analysis: Uint8Array) => void
  finalize: () => Answers
}>

/**
 * An index that answers from scratch, in one thread: for tests, small archives and files. What a build keeps between
 * runs, and works at on all cores, is `relate` (relate.ts); the answers are the same.
 */
export function createRelatedIndex(): RelatedIndexBuilder {
  const added = new Map<string, GivenStory>()
  const analyses = new Map<string, Uint8Array>()
  const addAnalysis: RelatedIndexBuilder['addAnalysis'] = (story, analysis) => {
    if (added.has(story.id)) throw new Error(`Story "${story.id}" was added twice.`)
    added.set(story.id, { ...story, analysis: story.id })
    analyses.set(story.id, analysis)
  }
  return {
    addAnalysis,
    add: ({ id, date, translationOf, ...text }) => {
      addAnalysis({ id, date, translationOf }, analyse(text))
    },
    finalize: () => {
      const given = [...added.values()].sort(byDate)
      const loaded = loadArchive(given, (id) => analyses.get(id))
      const archive = archiveOver(loaded)
      const found = neighbourFinder(archive)(everyStory(archive))
      const groups = duplicateGroups(twinsAmong(found), archive)
      const picksFor = pickMaker(archive)
      const day = dayOf(archive, { window: LONGEST_SILENCE, least: RESEMBLES })
      const idOf = (story: number) => given[story]?.id ?? ''
      const picksOf = (story: number) => picksFor(story, rowOf(found, story), groups)
      return answersFrom({
        stories: given,
        languageOf: (story) => loaded.languages[archive.facts.langs[story] ?? UNKNOWN] ?? '',
        picksOf: (story) => told(picksOf(story), idOf),
        pickSumOf: (story) => crc32(pickText(picksOf(story), idOf)),
        groups,
        lines: () => linesOf({ stories: given, ...loaded, archive, day, resembled: day.resembled }),
      })
    },
  }
}
