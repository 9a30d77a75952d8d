// The related stories of an archive, worked out on all cores; where a folder is kept, only what changed.

import { rmSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import { Damaged } from '#lib/cache/blob-file.ts'
import { answersFrom, type Answers } from './answers.ts'
import { UNKNOWN } from './archive.ts'
import { BATCH } from './batches.ts'
import { crewOf } from './crew.ts'
import { relateFromScratch, type Related } from './from-scratch.ts'
import { byDate, type GivenStory } from './given.ts'
import { openArchive, writeArchive, type KeptArchive } from './kept-archive.ts'
import { keptAnswers } from './kept-answers.ts'
import { noChanges, readChanges, writeChanges } from './kept-changes.ts'
import type { AnalysisReader } from './load.ts'
import { picksIn, textIn } from './pick-texts.ts'
import { relateChanges } from './relate-changes.ts'

/** Up to so many stories another thread takes longer to wake than to work. */
const FEW = 2_000

export type RelateOrder = Readonly<{
  /** In any order. */
  stories: readonly GivenStory[]
  /** Reads what `analyse` made of a story, by the key the story gives. Of a run before none is asked for. */
  analysisOf: AnalysisReader
  threads?: number
  /**
   * A folder of the engine's own, where it keeps what it found: the next run then works only at what changed. Whatever
   * is in it may be lost, torn or of another version; there is a full run then. One run at a time.
   */
  folder?: string
  /** Told how much work there was: how many stories were compared with the others. */
  watch?: (compared: number) => void
}>

/** The answers of `createRelatedIndex` (related-index.ts), to the byte. */
export async function relate({
  stories,
  analysisOf,
  threads = 2,
  folder,
  watch = () => {},
}: RelateOrder): Promise<Answers> {
  const given = [...stories].sort(byDate)
  const files = folder === undefined ? undefined : filesIn(folder)
  const known = files && goOn(given, analysisOf, files, watch)
  if (known) return known
  watch(given.length)
  return relateAll(given, analysisOf, { threads, ...files })
}

type Files = Readonly<{ archive: string; changes: string }>

function filesIn(folder: string): Files {
  return { archive: path.join(folder, 'archive'), changes: path.join(folder, 'changes') }
}

/** The answers from what was kept and what changed; undefined where there is to be a full run. */
function goOn(
  given: readonly GivenStory[],
  analysisOf: AnalysisReader,
  files: Files,
  watch: (compared: number) => void,
): Answers | undefined {
  try {
    const archive = openArchive(files.archive)
    const followed = archive && relateKept(archive, given, analysisOf, files)
    if (!followed) return undefined
    watch(followed.compared)
    return keptAnswers(archive, followed, () => {
      rmSync(files.archive, { force: true })
    })
  } catch (error) {
    if (error instanceof Damaged) return undefined
    throw error
  }
}

function relateKept(
  archive: KeptArchive,
  given: readonly GivenStory[],
  analysisOf: AnalysisReader,
  files: Files,
) {
  const changes = readChanges(files.changes, archive) ?? noChanges(archive)
  const followed = relateChanges(archive, changes, given, analysisOf)
  if (followed && followed.changes !== changes)
    writeChanges(files.changes, archive.identity, followed.changes)
  return followed
}

async function relateAll(
  given: readonly GivenStory[],
  analysisOf: AnalysisReader,
  { threads, archive, changes }: Readonly<{ threads: number } & Partial<Files>>,
): Promise<Answers> {
  const crew = crewOf(given.length > FEW ? threads - 1 : 0)
  const writer = archive === undefined ? undefined : writeArchive(archive)
  try {
    const related = await relateFromScratch(given, analysisOf, crew, writer?.note)
    writer?.finish(given, related)
    if (changes !== undefined) rmSync(changes, { force: true })
    return answersOf(given, related)
  } catch (error) {
    writer?.abandon()
    throw error
  } finally {
    await crew.dismiss()
  }
}

function answersOf(given: readonly GivenStory[], related: Related): Answers {
  const { languages, facts } = related.loaded
  const textOf = (story: number) => {
    const texts = related.picks[Math.floor(story / BATCH)]
    return texts ? textIn(texts, story % BATCH) : new Uint8Array(0)
  }
  return answersFrom({
    stories: given,
    languageOf: (story) => languages[facts.langs[story] ?? UNKNOWN] ?? '',
    picksOf: (story) => picksIn(textOf(story)),
    pickSumOf: (story) => crc32(textOf(story)),
    groups: related.groups,
    lines: () => related.lines,
  })
}
