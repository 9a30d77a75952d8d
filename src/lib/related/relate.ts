// The related stories of an archive, worked out on all cores.

import { answersFrom, type Answers } from './answers.ts'
import { UNKNOWN } from './archive.ts'
import { crewOf } from './crew.ts'
import { relateFromScratch } from './from-scratch.ts'
import { byDate, type GivenStory } from './given.ts'
import type { AnalysisReader } from './load.ts'
import type { NumberedPick } from './picks.ts'

/** Up to so many stories another thread takes longer to wake than to work. */
const FEW = 2_000

/**
 * The answers of `createRelatedIndex` (related-index.ts), to the byte, on several threads.
 *
 * @param stories in any order
 * @param analysisOf reads what `analyse` made of a story, by the key the story gives; asked once for each
 */
export async function relate({
  stories,
  analysisOf,
  threads = 2,
}: Readonly<{
  stories: readonly GivenStory[]
  analysisOf: AnalysisReader
  threads?: number
}>): Promise<Answers> {
  const given = [...stories].sort(byDate)
  const crew = crewOf(given.length > FEW ? threads - 1 : 0)
  try {
    const { loaded, picks, groups, lines } = await relateFromScratch(given, analysisOf, crew)
    const { languages, facts } = loaded
    return answersFrom({
      stories: given,
      languageOf: (story) => languages[facts.langs[story] ?? UNKNOWN] ?? '',
      // SAFETY: the JSON of what pickMaker made.
      picksOf: (story) => JSON.parse(picks[story] ?? '[]') as readonly NumberedPick[],
      groups,
      lines: () => lines,
    })
  } finally {
    await crew.dismiss()
  }
}
