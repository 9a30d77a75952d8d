// Bytes to text: UTF-8 without exceptions, and nothing that a printed page cannot hold.

import { isUtf8 } from 'node:buffer'
import { bad, good, type Checked, type Place, type Problem } from '#lib/story/problem.ts'

/** The largest copy we read, in bytes; a long novel has about one and a half million. */
export const LARGEST_COPY = 1024 * 1024

/**
 * Text of a file. A byte-order mark is dropped and line ends become LF. Invalid UTF-8 and control
 * characters (other than tab and line end) are problems, the first of each with its place.
 */
export function decodeCopy(file: string, bytes: Uint8Array): Checked<string> {
  if (!isUtf8(bytes)) return bad([notUtf8(file, bytes)])
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
  const control = CONTROL.exec(text)
  return control ? bad([controlCharacter(file, text, control)]) : good(text)
}

/** Line and column of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

// C0 and C1 controls, delete, a byte-order mark inside the text, and the two noncharacters.
// oxlint-disable-next-line no-control-regex -- controls are what we look for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/

function notUtf8(file: string, bytes: Uint8Array): Problem {
  const sound = longestSoundPrefix(bytes)
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sound)).replace(/\r\n?/g, '\n')
  const byte = (bytes[sound] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    file,
    place: placeAt(text, text.length),
    found: `the byte 0x${byte}, which is not UTF-8`,
    expected: 'a text file in UTF-8',
    mend: 'save the file as UTF-8 in your editor',
    source: new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n'),
  }
}

/** The number of bytes before the first that is not UTF-8, by halving. */
function longestSoundPrefix(bytes: Uint8Array): number {
  let sound = 0
  let unsound = bytes.length
  while (unsound - sound > 1) {
    const middle = sound + Math.floor((unsound - sound) / 2)
    if (soundUpTo(bytes, middle)) sound = middle
    else unsound = middle
  }
  return soundUpTo(bytes, unsound) ? unsound : sound
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
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return {
    file,
    place: placeAt(text, found.index),
    found: `the control character U+${code}`,
    expected: 'text that can be printed',
    mend: 'remove the character; it may not show in your editor',
    source: text,
  }
}
