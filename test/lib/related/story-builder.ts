// One valid story for the engine; each test changes what it is about.

import type { Answers } from '#lib/related/answers.ts'
import { createRelatedIndex } from '#lib/related/related-index.ts'
import type { RelatedRecord } from '#lib/related/record.ts'

export function record(changed: Partial<RelatedRecord> & { id: string }): RelatedRecord {
  return { title: '', body: '', lang: 'en', ...changed }
}

export function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`)
}

export function indexOf(records: readonly RelatedRecord[]): Answers {
  const builder = createRelatedIndex()
  records.forEach(builder.add)
  return builder.finalize()
}

export function relatedIds(
  records: readonly RelatedRecord[],
  id: string,
  k = 4,
): readonly string[] {
  return indexOf(records)
    .related(id, k)
    .map((pick) => pick.id)
}

/** Enough unlike stories for the weights of terms to mean something. */
export const background: readonly RelatedRecord[] = [
  [
    'bakery',
    'Village bakery reopens',
    'The bakery sells rye bread and cinnamon rolls each morning.',
  ],
  [
    'chess',
    'Schoolgirl wins chess cup',
    'The final game ended in a queen sacrifice after six hours.',
  ],
  [
    'ferry',
    'Ferry timetable changes',
    'The harbour company adds an evening crossing to the island.',
  ],
  ['opera', 'Opera house names conductor', 'The orchestra will open the season with Verdi.'],
  [
    'bees',
    'Beekeepers report a good summer',
    'Hives on rooftops gave twice the honey of last year.',
  ],
  [
    'tram',
    'Tram line closed for repairs',
    'Passengers take a bus between the market and the hospital.',
  ],
  ['library', 'Library lends garden tools', 'Readers may borrow a spade for two weeks.'],
  ['marathon', 'Record field for city marathon', 'Runners from forty countries have signed up.'],
].map(([id = '', title = '', body = '']) => record({ id, title, body }))
