// Numbers with what belongs to them, sorted: the one step that makes an index of many terms.

const DIGITS = 11
const BUCKETS = 1 << DIGITS

/** Sorts the keys, and returns the places they had: three passes by eleven bits (radix sort), which keep equal keys in order. */
export function sortWithPlaces(keys: Uint32Array): Uint32Array {
  let places = Uint32Array.from(keys, (_, place) => place)
  let sorted = new Uint32Array(keys)
  let otherPlaces = new Uint32Array(keys.length)
  let otherKeys = new Uint32Array(keys.length)
  for (const shift of [0, DIGITS, 2 * DIGITS]) {
    const ends = endsOfBuckets(sorted, shift)
    for (let n = 0; n < sorted.length; n += 1) {
      const key = sorted[n] ?? 0
      const bucket = (key >>> shift) & (BUCKETS - 1)
      const at = ends[bucket] ?? 0
      ends[bucket] = at + 1
      otherKeys[at] = key
      otherPlaces[at] = places[n] ?? 0
    }
    ;[sorted, otherKeys] = [otherKeys, sorted]
    ;[places, otherPlaces] = [otherPlaces, places]
  }
  keys.set(sorted)
  return places
}

function endsOfBuckets(keys: Uint32Array, shift: number): Uint32Array {
  const ends = new Uint32Array(BUCKETS + 1)
  for (let n = 0; n < keys.length; n += 1) {
    const after = (((keys[n] ?? 0) >>> shift) & (BUCKETS - 1)) + 1
    ends[after] = (ends[after] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1) {
    ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0)
  }
  return ends
}

/** Visits the runs of equal keys among sorted ones: where each begins and ends. */
export function forEachRun(
  sorted: Uint32Array,
  visit: (key: number, start: number, end: number) => void,
): void {
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const key = sorted[start] ?? 0
    while (end < sorted.length && sorted[end] === key) end += 1
    visit(key, start, end)
  }
}
