// Finds a term of one story by its hash, for a story that is compared with many.

export type TermLookup = Readonly<{
  load: (terms: Uint32Array) => void
  /** The number of the term in the loaded story, or -1. */
  find: (hash: number) => number
  /** Below 0 where no loaded term has this upper half: nine searches in ten end here, without a call. */
  firstTerms: Int32Array
}>

/**
 * A table of the first term for each upper half of a hash. Terms stand in the order of their hashes, so those that
 * share an upper half follow one another, and a story read in that order walks the table from one end to the other.
 */
export function termLookup(): TermLookup {
  const firstTerms = new Int32Array(0x10000).fill(-1)
  let loaded: Uint32Array = new Uint32Array(0)
  return {
    firstTerms,
    load: (terms) => {
      for (let n = 0; n < loaded.length; n += 2) firstTerms[(loaded[n] ?? 0) >>> 16] = -1
      loaded = terms
      for (let n = terms.length - 2; n >= 0; n -= 2) firstTerms[(terms[n] ?? 0) >>> 16] = n / 2
    },
    find: (hash) => {
      let term = firstTerms[hash >>> 16] ?? -1
      if (term < 0) return -1
      while (2 * term < loaded.length && (loaded[2 * term] ?? 0) < hash) term += 1
      return loaded[2 * term] === hash ? term : -1
    },
  }
}
