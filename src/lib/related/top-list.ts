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

/** A binary heap with its worst entry on top (Williams, 1964): an offer costs a look, and rarely a few swaps. */
export function topListOf(size: number): TopList {
  const positions = new Uint32Array(size)
  const scores = new Float64Array(size)
  let count = 0

  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference < 0 || (difference === 0 && (positions[a] ?? 0) > (positions[b] ?? 0))
  }
  const put = (at: number, position: number, score: number) => {
    positions[at] = position
    scores[at] = score
  }
  const swap = (a: number, b: number) => {
    const [position = 0, score = 0] = [positions[a], scores[a]]
    put(a, positions[b] ?? 0, scores[b] ?? 0)
    put(b, position, score)
  }
  const sink = () => {
    let at = 0
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let worst = at
      if (left < count && isWorse(left, worst)) worst = left
      if (right < count && isWorse(right, worst)) worst = right
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }
  const rise = () => {
    for (let at = count - 1; at > 0;) {
      const parent = (at - 1) >>> 1
      if (!isWorse(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }

  return {
    floor: () => (count < size ? -1 : (scores[0] ?? -1)),
    offer: (position, score) => {
      if (count < size) {
        put(count++, position, score)
        rise()
        return
      }
      const lowest = scores[0] ?? 0
      if (score < lowest || (score === lowest && position > (positions[0] ?? 0))) return
      put(0, position, score)
      sink()
    },
    drain: () => {
      const kept = Array.from({ length: count }, (_, n) => ({
        position: positions[n] ?? 0,
        score: scores[n] ?? 0,
      }))
      count = 0
      return kept.sort((a, b) => b.score - a.score || a.position - b.position)
    },
  }
}
