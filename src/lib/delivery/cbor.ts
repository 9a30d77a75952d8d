// As much of CBOR (RFC 8949) as Pagefind writes: arrays, texts and whole numbers.

export type Cbor = number | string | readonly Cbor[]

/** Kinds of value, by the first three bits. */
const NUMBER = 0
const NEGATIVE = 1
const TEXT = 3
const ARRAY = 4

export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  /** The number that goes with a first byte: in it, or in the bytes that follow. */
  const argument = (first: number): number => {
    const short = first & 31
    if (short < 24) return short
    const start = at
    at += 1 << (short - 24)
    if (short === 24) return view.getUint8(start)
    if (short === 25) return view.getUint16(start)
    if (short === 26) return view.getUint32(start)
    throw new Error(`CBOR of a length we do not know: ${short}.`)
  }
  const value = (): Cbor => {
    const first = view.getUint8(at)
    at += 1
    const number = argument(first)
    switch (first >> 5) {
      case NUMBER:
        return number
      case NEGATIVE:
        return -1 - number
      case TEXT:
        at += number
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at - number, at))
      case ARRAY:
        return Array.from({ length: number }, value)
      default:
        throw new Error(`CBOR of a kind we do not know: ${first >> 5}.`)
    }
  }
  const whole = value()
  if (at !== bytes.length) throw new Error('CBOR with something after its end.')
  return whole
}

export function encodeCbor(value: Cbor): Uint8Array {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(NUMBER, value)
  if (typeof value === 'string') {
    const text = Buffer.from(value)
    return Buffer.concat([head(TEXT, text.length), text])
  }
  return Buffer.concat([head(ARRAY, value.length), ...value.map(encodeCbor)])
}

/** In as few bytes as hold the number. */
function head(kind: number, number: number): Uint8Array {
  const first = kind << 5
  if (number < 24) return Uint8Array.of(first | number)
  if (number < 1 << 8) return Uint8Array.of(first | 24, number)
  if (number < 1 << 16) return Uint8Array.of(first | 25, number >> 8, number & 255)
  const long = Buffer.alloc(5)
  long.writeUInt8(first | 26)
  long.writeUInt32BE(number, 1)
  return long
}
