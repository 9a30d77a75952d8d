// What an OpenType font says of its own measure.

/** In ems. */
export interface Measure {
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  /** Of running English text, the mean advance of a character. */
  readonly average: number
}

/** Reads the tables `head`, `hhea`, `hmtx` and `cmap` of a TrueType font. */
export function measureOf(font: Uint8Array): Measure {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const em = view.getUint16(table(view, 'head') + 18)
  const hhea = table(view, 'hhea')
  const advances = Array.from(SAMPLE).map((character) =>
    advanceOf(view, glyphOf(view, character.codePointAt(0) ?? 0)),
  )
  return {
    ascent: view.getInt16(hhea + 4) / em,
    descent: -view.getInt16(hhea + 6) / em,
    lineGap: view.getInt16(hhea + 8) / em,
    average: advances.reduce((sum, advance) => sum + advance, 0) / advances.length / em,
  }
}

/** English as a newspaper prints it. */
const SAMPLE =
  'The sea rises twice a day on most coasts, and not once, as one would think who sees the Moon pass ' +
  'overhead a single time. The answer lies in what gravity does to a body that is wide, and it was ' +
  'found in 1687. Ministers met in Geneva on Thursday; they had agreed on little by the evening.'

function table(view: DataView, tag: string): number {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`The font has no table ${tag}.`)
}

function advanceOf(view: DataView, glyph: number): number {
  const counted = view.getUint16(table(view, 'hhea') + 34)
  return view.getUint16(table(view, 'hmtx') + Math.min(glyph, counted - 1) * 4)
}

/** By a subtable of format 4, which every font has for the letters of the sample. */
function glyphOf(view: DataView, code: number): number {
  const cmap = table(view, 'cmap')
  const count = view.getUint16(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4)
    if (view.getUint16(at) === 4) return glyphInFormat4(view, at, code)
  }
  throw new Error('The font has no character map of format 4.')
}

function glyphInFormat4(view: DataView, at: number, code: number): number {
  const doubled = view.getUint16(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    if (code > view.getUint16(ends + segment)) continue
    const start = view.getUint16(starts + segment)
    if (code < start) break
    const offset = view.getUint16(offsets + segment)
    const delta = view.getUint16(deltas + segment)
    if (offset === 0) return (code + delta) % 0x10000
    return view.getUint16(offsets + segment + offset + (code - start) * 2)
  }
  throw new Error(`The font has no glyph for ${String.fromCodePoint(code)}.`)
}
