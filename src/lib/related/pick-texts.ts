// Picks as text: what is kept of them, and read again when somebody asks.

import type { NumberedPick } from './picks.ts'

/** A pick by id, its score in millionths, and what it was picked for. */
export type ToldPick = readonly [id: string, score: number, ...terms: string[]]

export function told(
  picks: readonly NumberedPick[],
  idOf: (story: number) => string,
): readonly ToldPick[] {
  return picks.map(([story, ...rest]) => [idOf(story), ...rest])
}

export function pickText(picks: readonly NumberedPick[], idOf: (story: number) => string): string {
  return JSON.stringify(told(picks, idOf))
}

export function picksIn(text: Uint8Array): readonly ToldPick[] {
  // SAFETY: what `pickText` made.
  return text.length === 0 ? [] : (JSON.parse(decoder.decode(text)) as readonly ToldPick[])
}

const decoder = new TextDecoder()

/** The texts of some stories: that of the nth stands from starts[n] to starts[n + 1]. Bytes, as many strings would fill the heap. */
export type PickTexts = Readonly<{ starts: Uint32Array; bytes: Uint8Array }>

export function pickTextsOf(texts: readonly string[]): PickTexts {
  const parts = texts.map((text) => Buffer.from(text, 'utf8'))
  const starts = new Uint32Array(parts.length + 1)
  parts.forEach(({ length }, n) => (starts[n + 1] = (starts[n] ?? 0) + length))
  return { starts, bytes: new Uint8Array(Buffer.concat(parts)) }
}

export function textIn({ starts, bytes }: PickTexts, n: number): Uint8Array {
  return bytes.subarray(starts[n] ?? 0, starts[n + 1] ?? 0)
}
