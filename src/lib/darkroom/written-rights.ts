// Writing a picture’s credit into its prints: as Exif’s Artist and Copyright, in UTF-8.

import type { Photo } from '#lib/story/story.ts'

export interface WrittenRights {
  /** What the encoder writes: ASCII of the same length, for it would turn other letters into `?`. */
  readonly standIns: Readonly<Record<string, string>>
  /** Puts the texts in the places of the stand-ins. */
  readonly writeInto: (print: Buffer) => Buffer
}

/** What is to be written, or nothing where nobody is named. */
export function writtenRights({
  credit,
  creator = credit,
  copyright = credit,
}: Photo): WrittenRights | undefined {
  const texts = Object.entries({ Artist: creator, Copyright: copyright }).flatMap(([tag, text]) =>
    text === undefined ? [] : [{ tag, text, standIn: standInFor(tag, text) }],
  )
  if (texts.length === 0) return undefined
  return {
    standIns: Object.fromEntries(texts.map(({ tag, standIn }) => [tag, standIn])),
    writeInto: (print) => {
      const written = Buffer.from(print)
      for (const { text, standIn } of texts) {
        const at = written.indexOf(standIn, 0, 'latin1')
        if (at >= 0) written.write(text, at, 'utf8')
      }
      return written
    },
  }
}

/** ASCII is its own stand-in; of other texts no more than the length is known to the encoder. */
function standInFor(tag: string, text: string): string {
  const length = Buffer.byteLength(text)
  return length === text.length ? text : `~${tag}`.repeat(length).slice(0, length)
}
