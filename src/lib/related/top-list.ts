// The best few of many, kept while they stream past.

export type TopEntry = Readonly<{ position: number; score: number }>

/** A bounded list of positions: the highest scores, and of equal scores the lowest positions. */
export type TopList = Readonly<{
  /** The score that the next one has to reach: that of the last on a full list, else -1. */
  floor: () => number
  offer: (position: number, score: number) => void
  /** What was kept, best first; the list is empty afterwards. */
  drain: () => readonly TopEntry[]
}>

export function topListOf(size: number): TopList {
  const positions: number[] = []
  const scores: number[] = []

  const isBetter = (position: number, score: number, than: number) => {
    const other = scores[than] ?? 0
    return score > other || (score === other && position < (positions[than] ?? 0))
  }

  return {
    floor: () => (positions.length < size ? -1 : (scores[size - 1] ?? -1)),
    offer: (position, score) => {
      if (positions.length === size) {
        if (!isBetter(position, score, size - 1)) return
        positions.pop()
        scores.pop()
      }
      // Binary search for its place, best first.
      let low = 0
      let high = positions.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (isBetter(position, score, middle)) high = middle
        else low = middle + 1
      }
      positions.splice(low, 0, position)
      scores.splice(low, 0, score)
    },
    drain: () => {
      const kept = scores.splice(0)
      return positions.splice(0).map((position, n) => ({ position, score: kept[n] ?? 0 }))
    },
  }
}
