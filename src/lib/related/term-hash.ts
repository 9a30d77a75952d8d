// Terms are matched by number: 32 bits of hash, the same on every machine. Among the ten million terms of a large
// archive two in a thousand share theirs with another, which moves a score by less than its rounding, mostly.

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, then the finish of MurmurHash3 (Appleby). */
export function hashOfWord(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  }
  return finished(hash)
}

/** The hash of two neighbours, in their order. */
export function hashOfPair(first: number, second: number): number {
  return finished(Math.imul(first, 0x9e3779b1) ^ second)
}

function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
