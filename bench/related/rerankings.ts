// Ideas about the neighbours of neighbours, tried on the engine's own lists. None is in the engine: see docs/related.md.

import { DEPTH, EMPTY, type Neighbours } from '#lib/related/neighbours.ts'

export const AS_THEY_ARE = 'nothing'

type Neighbour = Readonly<{ other: number; score: number }>
type Picks = ReadonlyMap<string, readonly string[]>

export function rerankings(
  ids: readonly string[],
  neighbours: Neighbours,
  k: number,
): Readonly<Record<string, Picks>> {
  const lists = ids.map((_, story) => rowOf(neighbours, story))
  const rankIn = lists.map((list) => new Map(list.map(({ other }, rank) => [other, rank])))
  const means = lists.map(
    (list) => list.slice(0, 10).reduce((sum, { score }) => sum + score, 1) / 10,
  )

  const reorder = (scoreOf: (story: number, neighbour: Neighbour) => number): Picks =>
    new Map(
      lists.map((list, story) => {
        const scored = list.map((neighbour) => ({ ...neighbour, score: scoreOf(story, neighbour) }))
        return [idOf(story), best(scored).map(({ other }) => idOf(other))]
      }),
    )
  const idOf = (story: number) => ids[story] ?? ''
  const best = (scored: readonly Neighbour[]) =>
    [...scored].sort((a, b) => b.score - a.score || a.other - b.other).slice(0, k)
  const scoreBetween = (a: number, b: number) => lists[a]?.[rankIn[a]?.get(b) ?? -1]?.score ?? 0

  return {
    [AS_THEY_ARE]: reorder((_, { score }) => score),
    'mutual rank': reorder(
      (story, { other, score }) => score / (3 + (rankIn[other]?.get(story) ?? 60)) ** 0.2,
    ),
    'hubs held back': reorder((_, { other, score }) => score / (means[other] ?? 1) ** 0.2),
    'shared neighbours': reorder((story, { other, score }) => {
      const shared = (lists[story] ?? []).filter((mate) => rankIn[other]?.has(mate.other)).length
      return score * (1 + shared / DEPTH)
    }),
    'what neighbours pick (feedback)': reorder((story, { other, score }) => {
      const voters = (lists[story] ?? []).slice(0, 8)
      const weight = voters.reduce((sum, voter) => sum + voter.score, 1)
      const votes = voters.reduce(
        (sum, voter) => sum + voter.score * scoreBetween(voter.other, other),
        0,
      )
      return score * 0.8 + (votes / weight) * 0.2
    }),
    'diversity (MMR)': new Map(
      lists.map((list, story) => {
        const chosen: Neighbour[] = []
        while (chosen.length < Math.min(k, list.length)) {
          const rest = list.filter((neighbour) => !chosen.includes(neighbour))
          const worth = ({ other, score }: Neighbour) =>
            score - 0.3 * Math.max(0, ...chosen.map((pick) => scoreBetween(pick.other, other)))
          chosen.push(
            rest.reduce((top, neighbour) => (worth(neighbour) > worth(top) ? neighbour : top)),
          )
        }
        return [idOf(story), chosen.map(({ other }) => idOf(other))]
      }),
    ),
  }
}

function rowOf({ nearest, scores }: Neighbours, story: number): readonly Neighbour[] {
  const row = Array.from({ length: DEPTH }, (_, n) => ({
    other: nearest[story * DEPTH + n] ?? EMPTY,
    score: scores[story * DEPTH + n] ?? 0,
  }))
  return row.filter(({ other }) => other !== EMPTY)
}
