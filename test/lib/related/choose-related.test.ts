import { describe, expect, it } from 'vitest'
import { chooseRelated, type RelatedChoices } from '#lib/related/choose-related.ts'
import type { Pick } from '#lib/related/pick.ts'

const machinePick = (id: string, score = 0.5): Pick => ({
  id,
  score,
  reason: { kind: 'terms', terms: ['Iron Dome'] },
})

const choices = (changed: Partial<RelatedChoices>): RelatedChoices => ({
  id: 'home',
  k: 4,
  machinePicks: [machinePick('m1'), machinePick('m2')],
  ...changed,
})

const idsOf = (picks: readonly Pick[]) => picks.map(({ id }) => id)

describe('the related stories of a page', () => {
  it('are those of the machine when nobody chose', () => {
    expect(idsOf(chooseRelated(choices({})))).toEqual(['m1', 'm2'])
  })

  it('put pins first, then links, then the storyline, then the machine', () => {
    const chosen = chooseRelated(
      choices({
        pins: ['pin'],
        linked: ['link'],
        storyline: { name: 'The flood', mates: ['mate'] },
      }),
    )
    expect(idsOf(chosen)).toEqual(['pin', 'link', 'mate', 'm1'])
    expect(chosen.map(({ reason }) => reason.kind)).toEqual([
      'pinned',
      'linked',
      'storyline',
      'terms',
    ])
  })

  it('never list a story twice, nor the story of the page', () => {
    const chosen = chooseRelated(choices({ pins: ['m2', 'home'], linked: ['m2'] }))
    expect(idsOf(chosen)).toEqual(['m2', 'm1'])
  })

  it('leave out what an editor excluded, even where the text links to it', () => {
    expect(idsOf(chooseRelated(choices({ linked: ['m1'], exclusions: ['m1'] })))).toEqual(['m2'])
  })

  it('show one of several near-duplicates, and none of the story itself', () => {
    const twins: Record<string, string[]> = {
      m1: ['m2'],
      m2: ['m1'],
      home: ['m3'],
    }
    const machinePicks = ['m1', 'm2', 'm3', 'm4'].map((id) => machinePick(id))
    const chosen = chooseRelated(choices({ machinePicks, duplicatesOf: (id) => twins[id] ?? [] }))
    expect(idsOf(chosen)).toEqual(['m1', 'm4'])
  })

  it("keep the machine's reason for what an author chose, as it says more", () => {
    const [first] = chooseRelated(choices({ linked: ['m2'] }))
    expect(first).toEqual({
      id: 'm2',
      score: 1,
      reason: { kind: 'terms', terms: ['Iron Dome'] },
    })
  })
})
