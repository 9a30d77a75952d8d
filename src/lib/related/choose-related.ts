// Who has the last word on the related stories of a page: editors, then authors, then the machine.

import type { Pick, Reason } from './pick.ts'

/** Everything that may put a story on the list of `id`, each list best first. */
export type RelatedChoices = Readonly<{
  /** The story whose page this is: never on its own list. */
  id: string
  /** How many stories the page has room for. */
  k: number
  /** Ids an editor pinned: first, and in the order given. */
  pins?: readonly string[]
  /** Ids the text links to. */
  linked?: readonly string[]
  /** Ids of the same storyline as given by the author, and its name. */
  storyline?: Readonly<{ name: string; mates: readonly string[] }>
  machinePicks: readonly Pick[]
  /** Ids that must not appear, whoever asks for them. */
  exclusions?: readonly string[]
  /**
   * Groups of near-duplicates by id. Of each group only the first to be chosen is shown,
   * and nothing of the group of the story itself.
   */
  duplicatesOf?: (id: string) => readonly string[]
}>

/** The list of the page: pins, then links, then the storyline, then the machine; nothing twice. */
export function chooseRelated(choices: RelatedChoices): readonly Pick[] {
  const { id, k, pins = [], linked = [], storyline, machinePicks, exclusions = [] } = choices
  const duplicatesOf = choices.duplicatesOf ?? (() => [])
  const machine = new Map(machinePicks.map((pick) => [pick.id, pick]))
  const taken = new Set([
    id,
    ...exclusions,
    ...duplicatesOf(id).filter((twin) => !pins.includes(twin)),
  ])
  const chosen: Pick[] = []

  const take = (pick: Pick) => {
    if (chosen.length >= k || taken.has(pick.id)) return
    chosen.push(pick)
    for (const taking of [pick.id, ...duplicatesOf(pick.id)]) taken.add(taking)
  }
  // The machine's reason says more than "linked", so an author's choice keeps it where there is one.
  const byAuthor = (reason: Reason) => (chosenId: string) => {
    take({ id: chosenId, score: 1, reason: machine.get(chosenId)?.reason ?? reason })
  }

  pins.forEach(byAuthor({ kind: 'pinned' }))
  linked.forEach(byAuthor({ kind: 'linked' }))
  storyline?.mates.forEach((mate) => {
    take({ id: mate, score: 1, reason: { kind: 'storyline', storyline: storyline.name } })
  })
  machinePicks.forEach(take)
  return chosen
}
