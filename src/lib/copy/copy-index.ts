// The index of kept copy: one file that is read and written whole.
//
//   header, version, number of copies; numbers of every copy; a line of JSON for every copy; checksum
//   of all of it

import { readSummed, writeSummed } from '#lib/cache/summed-file.ts'
import { numbersOfState, STATE_NUMBERS, stateFrom, type FileState } from './file-state.ts'
import type { KeptContent, KeptCopy } from './kept-copy.ts'

const HEADER = 'broadsheet copy 4\n'
/** Numbers that every copy has: its file's state, when it was read, its shelf and the first three places. */
const COLUMNS = STATE_NUMBERS + 6
/** Bytes of the number of copies. */
const COUNT = 4

/** What of an index is used by its file name; where the version differs, nothing is. */
export function readIndex(file: string, version: string): Map<string, KeptCopy> {
  const bytes = readSummed(file, headerOf(version))
  if (bytes === undefined) return new Map()
  const end = COUNT + bytes.readUInt32LE() * COLUMNS * 8
  // A copy, for the numbers may not begin at a whole eighth byte.
  const numbers = new Float64Array(new Uint8Array(bytes.subarray(COUNT, end)).buffer)
  const text = bytes.toString('utf8', end)
  const lines = JSON.parse(text) as readonly Line[] // SAFETY: the checksum holds, and this version wrote it.
  return new Map(lines.map((line, at) => [line[0], copyOf(line, numbers, at * COLUMNS)]))
}

export function writeIndex(file: string, version: string, copies: readonly KeptCopy[]): void {
  const numbers = new Float64Array(copies.length * COLUMNS)
  copies.forEach((copy, at) => {
    numbers.set(numbersOf(copy), at * COLUMNS)
  })
  const text = Buffer.from(`[${copies.map((copy) => JSON.stringify(lineOf(copy))).join(',\n')}]`)
  const count = Buffer.alloc(COUNT)
  count.writeUInt32LE(copies.length)
  writeSummed(file, headerOf(version), [count, Buffer.from(numbers.buffer), text])
}

function headerOf(version: string): string {
  return `${HEADER}${version}\n`
}

type Line = readonly [
  file: string,
  digest: string,
  card: string,
  own: string,
  text: string,
  known: readonly unknown[] | null,
  links: KeptContent['links'],
  hrefs: KeptContent['hrefs'],
  inText: KeptContent['inText'],
  pictures: KeptContent['pictures'],
  sidecar: FileState | null,
]

function lineOf({ file, states, content }: KeptCopy): Line {
  const { digest, digests, known, links, hrefs, inText, pictures } = content
  return [
    file,
    digest,
    digests.card,
    digests.own,
    digests.text,
    known ?? null,
    links,
    hrefs,
    inText,
    pictures,
    states[1] ?? null,
  ]
}

function numbersOf({ states: [state], read, content }: KeptCopy): readonly number[] {
  const places = [0, 1, 2].map((at) => content.places[at] ?? { at: 0, length: 0 })
  return [
    ...(state ? numbersOfState(state) : [0, 0, 0, 0]),
    read,
    content.shelf,
    places[0]?.at ?? 0,
    ...places.map(({ length }) => length),
  ]
}

function copyOf(line: Line, numbers: Float64Array, from: number): KeptCopy {
  const [file, digest, card, own, text, known, links, hrefs, inText, pictures, sidecar] = line
  const number = (at: number) => numbers[from + at] ?? 0
  const state = stateFrom(numbers, from)
  const first = { at: number(6), length: number(7) }
  const second = { at: first.at + first.length, length: number(8) }
  const third = { at: second.at + second.length, length: number(9) }
  return {
    file,
    states: sidecar === null ? [state] : [state, sidecar],
    read: number(4),
    content: {
      digest,
      pictures,
      shelf: number(5),
      places: third.length === 0 ? [first, second] : [first, second, third],
      digests: { card, own, text },
      ...(known !== null && { known }),
      links,
      hrefs,
      inText,
    },
  }
}
