// CBOR as RFC 8949 has it: examples of its appendix A, and everything we can write read back.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCbor, encodeCbor, type Cbor } from '#lib/delivery/cbor.ts'

const EXAMPLES: readonly (readonly [Cbor, string])[] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  [-1000, '3903e7'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['ü', '62c3bc'],
  ['水', '63e6b0b4'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
]

describe('CBOR', () => {
  it.each(EXAMPLES)('%j is %s', (value, hex) => {
    expect(Buffer.from(encodeCbor(value)).toString('hex')).toBe(hex)
    expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value)
  })

  it('is read back as it was written', () => {
    const { value: anyValue } = fc.letrec<{ value: Cbor }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value'), { maxLength: 30 }),
      ),
    }))
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(decodeCbor(encodeCbor(value))).toEqual(value)
      }),
    )
  })

  it.each([
    ['a kind we do not know', 'a0', 'of a kind'],
    ['a length we do not know', '1b0000000000000001', 'of a length'],
    ['something after its end', '0000', 'after its end'],
    ['text that is not UTF-8', '61ff', 'not valid'],
  ])('refuses %s', (_name, hex, message) => {
    expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow(message)
  })
})
