// What is wrong with a picture file, told where a story shows it, or of the file alone.

import type { Problem } from '#lib/story/problem.ts'
import { quoteValue } from '#lib/story/print-problem.ts'
import type { PictureFile } from '#lib/story/story.ts'

/** `found` goes on after “a picture”: `which is empty`. */
export interface PictureFault extends Pick<Problem, 'found' | 'expected' | 'mend'> {
  readonly isFault: true
}

export function fault(found: string, expected: string, mend: string): PictureFault {
  return { isFault: true, found, expected, mend }
}

export function isFault(picture: PictureFile | PictureFault | undefined): picture is PictureFault {
  return picture !== undefined && 'isFault' in picture
}

/** The fault of a picture that copy shows under a name. */
export function shownFault(
  name: string,
  { found, expected, mend }: PictureFault,
): Pick<Problem, 'found' | 'expected' | 'mend'> {
  return { found: `the picture ${quoteValue(name)}, ${found}`, expected, mend }
}
