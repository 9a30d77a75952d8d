// node --import tsx bench/related/stability.ts --corpus archive.jsonl
// How many lists of an archive change for readers when one story comes, goes or is edited.

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Answers } from '#lib/related/answers.ts'
import type { RelatedRecord } from '#lib/related/record.ts'
import { createRelatedIndex } from '#lib/related/related-index.ts'

const K = 4

/** So many stories, spread over the archive, take their turn. */
const TURNS = 12

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
const records = readFileSync(values.corpus ?? '', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): RelatedRecord => {
    const { id, title, body, standfirst, tags, lang, date } = JSON.parse(line) as Omit<
      RelatedRecord,
      'date'
    > & { date?: string }
    return { id, title, body, standfirst, tags, lang, date: date ? Date.parse(date) : undefined }
  })
  .sort((a, b) => (a.date ?? 0) - (b.date ?? 0))

const whole = listsOf(records)
const turns = Array.from({ length: TURNS }, (_, n) =>
  Math.floor(((n + 0.5) * records.length) / TURNS),
)
const newest = Array.from({ length: TURNS }, (_, n) => records.length - 1 - n)

console.table({
  'a story taken out, any': meanChanged(turns.map((at) => records.filter((_, n) => n !== at))),
  'the newest story added': meanChanged(newest.map((at) => records.filter((_, n) => n !== at))),
  'a sentence added to a story': meanChanged(
    turns.map((at) =>
      records.map((record, n) =>
        n === at
          ? {
              ...record,
              body: `${record.body}\n\nThe agency answered on Tuesday that the report will be published in full.`,
            }
          : record,
      ),
    ),
  ),
})

function listsOf(archive: readonly RelatedRecord[]): Answers {
  const builder = createRelatedIndex()
  archive.forEach(builder.add)
  return builder.finalize()
}

/** Of the lists as they are shown: with other stories or in another order; and those where at most a reason changed. */
function meanChanged(archives: readonly (readonly RelatedRecord[])[]) {
  let stories = 0
  let reasons = 0
  for (const archive of archives) {
    const lists = listsOf(archive)
    for (const { id } of archive) {
      const [before, after] = [whole.related(id, K), lists.related(id, K)]
      const isOther = before.map((pick) => pick.id).join() !== after.map((pick) => pick.id).join()
      if (isOther) stories += 1
      else if (said(before) !== said(after)) reasons += 1
    }
  }
  return {
    'other stories or order': (stories / archives.length).toFixed(1),
    'a reason alone': (reasons / archives.length).toFixed(1),
    of: archives[0]?.length,
  }
}

function said(picks: ReturnType<Answers['related']>): string {
  return JSON.stringify(picks.map(({ reason }) => reason))
}
