import { describe, expect, it } from 'vitest'
import type { RelatedRecord } from '#lib/related/record.ts'
import { background, indexOf, record } from './story-builder.ts'

/** The reason for which the second of two stories is picked for the first. */
function reason(
  ...texts: readonly [title: string, body: string, lang?: string][]
): readonly string[] {
  const records = texts.map(([title, body, lang = 'en'], n): RelatedRecord =>
    record({ id: `story-${n}`, title, body, lang }),
  )
  const [pick] = indexOf([...background, ...records]).related('story-0', 1)
  return pick?.reason.kind === 'terms' ? pick.reason.terms : []
}

describe('the reason for a pick', () => {
  it('names no function words, numbers, units, days or months', () => {
    expect(
      reason(
        [
          'Two hundred metres of quay',
          'On Wednesday 12 November nobody knew that two hundred metres of the quay were its own. Nobody knew of the quay. Engineers came with buckets and a pump.',
        ],
        [
          'The quay',
          'Two hundred metres of the quay fell on Wednesday 12 November. Nobody knew whose quay it was, nobody at all. Swans nest under its planks.',
        ],
      ),
    ).toEqual(['quay'])
  })

  it('names no Spanish function words, though few stories are in Spanish', () => {
    expect(
      reason(
        [
          'El muelle',
          'En el muelle había dos barcos y todos es decir nadie sabía del muelle. Había dos.',
          'es',
        ],
        [
          'Otra vez el muelle',
          'Había dos barcos más en el muelle, y todos es decir nadie los vio.',
          'es',
        ],
      ),
    ).toEqual(['muelle'])
  })

  it('prefers nouns to verbs where the language tells them apart', () => {
    expect(
      reason(
        ['The tide', 'It rises and it scatters. The tide rises, the tide scatters.'],
        ['A tide', 'When the tide rises it scatters everything, and the tide rises again.'],
      ),
    ).toEqual(['tide'])
  })

  it('gives a name in full, and no piece of it', () => {
    const name = 'National Highway Traffic Safety Administration'
    expect(
      reason(
        ['Tyres', `The ${name} tested forty kinds of tyre. Makers wrote to the ${name}.`],
        ['Brakes', `A van rolled downhill; the ${name} was told, and the ${name} sent engineers.`],
      ),
    ).toEqual([name])
  })

  it('gives of a name no more than both stories have', () => {
    expect(
      reason(
        [
          'A merger',
          'The cables of United Press International broke. United Press International mended them.',
        ],
        ['A feud', 'The clerks at United Press fumed. The owner of United Press did not.'],
      )[0],
    ).toBe('United Press')
  })

  it('is nothing, and so there is no pick, where two stories share only what names nothing', () => {
    expect(
      reason(
        ['Nobody knows', 'Nobody knew whether it was twelve or thirteen on Wednesday.'],
        ['Nobody cares', 'Nobody knew whether it was twelve or thirteen on Thursday.'],
      ),
    ).toEqual([])
  })
})
