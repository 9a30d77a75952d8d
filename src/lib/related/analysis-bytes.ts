// An analysis as bytes: what a build keeps of a story, read back without parsing.
//
//   10 words of header │ terms, two words each │ tags, a word each │ telling, two bytes each │ lang storyline forms (UTF-8)
//
// Numbers are little-endian, as on every machine that runs Node.

import type { Analysis } from './analysis.ts'

const HEADER = 10
const [VERSION, TERMS, TAGS, TELLING, LANG, STORYLINE, FORMS, FLAGS] = [0, 1, 2, 3, 4, 5, 6, 7]
/** Two words. */
const SQUARED_LENGTH = 8

const HAS_STORYLINE = 1

export function bytesOf(analysis: Analysis, version: number): Uint8Array {
  const { terms, tags, telling, lang, storyline = '', forms, squaredLength } = analysis
  const texts = [lang, storyline, forms].map((text) => Buffer.from(text, 'utf8'))
  const numbers = 4 * (HEADER + terms.length + tags.length) + 2 * telling.length
  const bytes = new Uint8Array(numbers + texts.reduce((sum, { length }) => sum + length, 0))
  const header = new Uint32Array(bytes.buffer, 0, HEADER)
  header[VERSION] = version
  header[TERMS] = terms.length
  header[TAGS] = tags.length
  header[TELLING] = telling.length
  ;[LANG, STORYLINE, FORMS].forEach((field, n) => (header[field] = texts[n]?.length ?? 0))
  header[FLAGS] = analysis.storyline === undefined ? 0 : HAS_STORYLINE
  new Float64Array(bytes.buffer, 4 * SQUARED_LENGTH, 1)[0] = squaredLength
  new Uint32Array(bytes.buffer, 4 * HEADER, terms.length).set(terms)
  new Uint32Array(bytes.buffer, 4 * (HEADER + terms.length), tags.length).set(tags)
  new Uint16Array(bytes.buffer, numbers - 2 * telling.length, telling.length).set(telling)
  let at = numbers
  for (const text of texts) {
    bytes.set(text, at)
    at += text.length
  }
  return bytes
}

/** Views into the bytes, or into a copy where they do not lie where numbers may; undefined if they are of another version. */
export function analysisIn(given: Uint8Array, version: number): Analysis | undefined {
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given)
  const { buffer, byteOffset } = bytes
  if (bytes.length < 4 * HEADER) return undefined
  const header = new Uint32Array(buffer, byteOffset, HEADER)
  const [terms = 0, tags = 0, telling = 0] = [header[TERMS], header[TAGS], header[TELLING]]
  const numbers = 4 * (HEADER + terms + tags) + 2 * telling
  const lang = numbers + (header[LANG] ?? 0)
  const storyline = lang + (header[STORYLINE] ?? 0)
  if (header[VERSION] !== version || storyline + (header[FORMS] ?? 0) !== bytes.length)
    return undefined
  const flags = header[FLAGS] ?? 0
  const text = (from: number, to: number) => textDecoder.decode(bytes.subarray(from, to))
  return {
    lang: text(numbers, lang),
    storyline: flags & HAS_STORYLINE ? text(lang, storyline) : undefined,
    squaredLength: new Float64Array(buffer, byteOffset + 4 * SQUARED_LENGTH, 1)[0] ?? 0,
    terms: new Uint32Array(buffer, byteOffset + 4 * HEADER, terms),
    tags: new Uint32Array(buffer, byteOffset + 4 * (HEADER + terms), tags),
    telling: new Uint16Array(buffer, byteOffset + numbers - 2 * telling, telling),
    get forms() {
      return text(storyline, bytes.length)
    },
  }
}

const textDecoder = new TextDecoder()
