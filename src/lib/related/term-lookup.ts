// Finds a term of one story by its hash: a small open-addressed table, refilled for each story compared from.

export type TermLookup = Readonly<{
  load: (terms: Uint32Array) => void
  /** The number of the term in the loaded story, or -1. */
  find: (hash: number) => number
}>

export function termLookup(): TermLookup {
  let loaded: Uint32Array = new Uint32Array(0)
  let slots = new Int32Array(0)
  let mask = 0
  return {
    load: (terms) => {
      loaded = terms
      // Four slots a term keep nearly every search to one look.
      const size = 1 << (33 - Math.clz32(Math.max(terms.length, 8)))
      if (slots.length === size) slots.fill(-1)
      else slots = new Int32Array(size).fill(-1)
      mask = size - 1
      for (let n = 0; n < terms.length; n += 2) {
        let slot = (terms[n] ?? 0) & mask
        while (slots[slot] !== -1) slot = (slot + 1) & mask
        slots[slot] = n / 2
      }
    },
    find: (hash) => {
      let slot = hash & mask
      for (;;) {
        const term = slots[slot] ?? -1
        if (term === -1 || loaded[2 * term] === hash) return term
        slot = (slot + 1) & mask
      }
    },
  }
}
