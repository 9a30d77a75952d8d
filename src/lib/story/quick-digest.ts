// A digest for the very many: ten times as fast as SHA-256. It is made of digests and small numbers, by
// nobody who wants two of them to be the same.

/** 64 bits in hexadecimal: two lanes of multiply and rotate (after MurmurHash3, public domain). */
export function quickDigest(text: string): string {
  let a = 0x9e3779b9 ^ text.length
  let b = 0x85ebca6b
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0xcc9e2d51)
    a = (a << 15) | (a >>> 17)
    b = Math.imul(b ^ code, 0x1b873593)
    b = ((b << 13) | (b >>> 19)) + a
  }
  return `${hex(stirred(a ^ b))}${hex(stirred(b + 0x52dce729))}`
}

function stirred(lane: number): number {
  let mixed = lane
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0')
}
