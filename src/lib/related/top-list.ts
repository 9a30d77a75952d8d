// The best few of many, kept while they stream past.

/** A bounded list of numbers: the highest scores, and of equal scores the first in `order`. */
export type TopList = Readonly<{
  /** The score that the next one has to reach: that of the last on a full list, else -1. */
  floor: () => number
  offer: (number: number, score: number) => void
  /** Fills `into` with what was kept, best first, and returns how many; the list is empty afterwards. */
  drain: (into: Uint32Array) => number
}>

/** A binary heap with its worst entry on top (Williams, 1964): an offer costs a look, and rarely a few swaps. */
export function topListOf(size: number, order: Uint32Array): TopList {
  const numbers = new Uint32Array(size)
  const scores = new Float64Array(size)
  let count = 0

  const isBefore = (a: number, b: number) => {
    const [first = 0, second = 0] = [order[a], order[b]]
    return first === second ? a < b : first < second
  }
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference < 0 || (difference === 0 && isBefore(numbers[b] ?? 0, numbers[a] ?? 0))
  }
  const put = (at: number, number: number, score: number) => {
    numbers[at] = number
    scores[at] = score
  }
  const swap = (a: number, b: number) => {
    const number = numbers[a] ?? 0
    const score = scores[a] ?? 0
    put(a, numbers[b] ?? 0, scores[b] ?? 0)
    put(b, number, score)
  }
  const sink = () => {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      let worst = at
      if (left < count && isWorse(left, worst)) worst = left
      if (left + 1 < count && isWorse(left + 1, worst)) worst = left + 1
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
    offer: (number, score) => {
      if (count < size) {
        put(count++, number, score)
        rise()
        return
      }
      const lowest = scores[0] ?? 0
      if (score < lowest || (score === lowest && isBefore(numbers[0] ?? 0, number))) return
      put(0, number, score)
      sink()
    },
    drain: (into) => {
      const kept = count
      // The worst goes last, then the worst of the rest.
      while (count > 0) {
        into[count - 1] = numbers[0] ?? 0
        count -= 1
        put(0, numbers[count] ?? 0, scores[count] ?? 0)
        sink()
      }
      return kept
    },
  }
}
