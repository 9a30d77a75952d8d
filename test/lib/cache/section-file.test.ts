import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { Damaged } from '#lib/cache/blob-file.ts'
import { openSections, writeSections } from '#lib/cache/section-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'sections-'))
const file = path.join(folder, 'kept')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const NUMBERS = Uint32Array.from({ length: 50_000 }, (_, n) => n * n)

function write(): void {
  const writer = writeSections(file)
  writer.begin('odd')
  writer.add(Uint8Array.of(1, 2, 3))
  writer.begin('numbers')
  writer.add(NUMBERS.subarray(0, 100))
  writer.add(NUMBERS.subarray(100))
  writer.begin('none')
  writer.finish({ kind: 'a test' })
}

describe('a file of sections', () => {
  it('gives back what was written, whole or in part, where numbers may lie', () => {
    write()
    const sections = openSections(file)
    expect(sections?.about).toEqual({ kind: 'a test' })
    expect(sections?.read('odd')).toEqual(Uint8Array.of(1, 2, 3))
    expect(sections?.read('none')).toEqual(new Uint8Array(0))
    expect(sections?.read('never written')).toEqual(new Uint8Array(0))
    fc.assert(
      fc.property(fc.nat(NUMBERS.length), fc.nat(NUMBERS.length), (from, to) => {
        const bytes = sections?.read('numbers', 4 * from, 4 * to) ?? new Uint8Array(0)
        expect(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)).toEqual(
          NUMBERS.slice(from, Math.max(from, to)),
        )
      }),
    )
    sections?.close()
  })

  it('is never used where any byte of it has changed', () => {
    write()
    const whole = readFileSync(file)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(whole)
        altered[at] = (altered[at] ?? 0) ^ change
        writeFileSync(file, altered)
        const sections = openSections(file)
        const read = () => [sections?.read('odd'), sections?.read('numbers')]
        if (sections) expect(read).toThrow(Damaged)
        sections?.close()
      }),
    )
  })

  it('is none where it was cut short', () => {
    write()
    const whole = readFileSync(file)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        writeFileSync(file, whole.subarray(0, length))
        expect(openSections(file)).toBeUndefined()
      }),
    )
  })

  it('stands as it was while another is written, and when that is given up', () => {
    write()
    const before = readFileSync(file)
    const writer = writeSections(file)
    writer.begin('numbers')
    writer.add(NUMBERS)
    expect(readFileSync(file)).toEqual(before)
    writer.abandon()
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['kept'])
  })
})
