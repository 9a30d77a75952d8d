// Bytes to text: UTF-8 without exceptions, and nothing that a printed page cannot hold.

import { isUtf8 } from 'node:buffer'
import { bad, good, placeAt, type Checked, type Problem } from '#lib/story/problem.ts'
import { codePointName, UNPRINTABLE } from './unprintable.ts'

/** The largest copy we read, in bytes; a long novel has about one and a half million. */
export const LARGEST_COPY = 1024 * 1024

/**
 * Text of a file. A byte-order mark is dropped and line ends become LF. Another encoding, invalid
 * UTF-8 and control characters (other than tab and line end) are problems, the first with its place.
 */
export function decodeCopy(file: string, bytes: Uint8Array): Checked<string> {
  if (isUtf16(bytes)) return bad([notUtf16(file)])
  if (!isUtf8(bytes)) return bad([notUtf8(file, bytes)])
  const text = textOf(bytes)
  const control = UNPRINTABLE.exec(text)
  return control ? bad([controlCharacter(file, text, control)]) : good(text)
}

const UTF_8 = new TextDecoder('utf-8')

function textOf(bytes: Uint8Array): string {
  return UTF_8.decode(bytes).replace(/\r\n?/g, '\n')
}

/** Windows calls it "Unicode": a mark of two bytes, or every other byte of the first two letters 0. */
function isUtf16([a, b, c, d]: Uint8Array): boolean {
  return (
    (a === 0xff && b === 0xfe) ||
    (a === 0xfe && b === 0xff) ||
    (a === 0 && c === 0 && b !== 0 && d !== 0) ||
    (b === 0 && d === 0 && a !== 0 && c !== 0)
  )
}

function notUtf16(file: string): Problem {
  return {
    file,
    found: 'a text file in UTF-16, which some programs call "Unicode"',
    expected: 'a text file in UTF-8',
    mend: 'save the file again and choose UTF-8 as its encoding',
  }
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const sound = longestSoundPrefix(bytes)
  const text = textOf(bytes.subarray(0, sound))
  const byte = (bytes[sound] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    file,
    place: placeAt(text, text.length),
    found: `the byte 0x${byte}, which is not UTF-8`,
    expected: 'a text file in UTF-8',
    mend: 'save the file again and choose UTF-8 as its encoding',
    source: textOf(bytes),
  }
}

/** The number of bytes before the first character that is not UTF-8, by halving. */
function longestSoundPrefix(bytes: Uint8Array): number {
  let sound = 0
  let unsound = bytes.length
  while (unsound - sound > 1) {
    const middle = sound + Math.floor((unsound - sound) / 2)
    if (soundUpTo(bytes, middle)) sound = middle
    else unsound = middle
  }
  // A character cut short is told of at its first byte.
  while (sound > 0 && !isUtf8(bytes.subarray(0, sound))) sound -= 1
  return sound
}

/** Whether the first `end` bytes are UTF-8, but for a character that `end` cuts in two. */
function soundUpTo(bytes: Uint8Array, end: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
    return true
  } catch {
    return false
  }
}

function controlCharacter(file: string, text: string, found: RegExpExecArray): Problem {
  return {
    file,
    place: placeAt(text, found.index),
    found: codePointName(found[0]),
    expected: 'text that can be printed',
    mend: 'remove the character; it may not show in your editor',
    source: text,
  }
}
