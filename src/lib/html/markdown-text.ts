// Text as Markdown that means the same: nothing in it becomes markup (CommonMark 0.31, "Backslash escapes").

/**
 * Escapes a text of one or more lines. White space at the ends of lines would mean something, and goes.
 * `<` becomes an entity, so that a program that takes the text for HTML finds no markup in it either.
 */
export function markdownText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(ANYWHERE, '\\$&')
        .replaceAll('<', '&lt;')
        .replace(AT_START, (mark) => `\\${mark}`)
        .replace(NUMBERED, '$1\\$2'),
    )
    .filter((line) => line !== '')
    .join('\n')
}

const ANYWHERE = /[\\`*_[\]>&|~]/g
/** Headings, lists, rules and the lines under headings. */
const AT_START = /^[#+\-=:]/
const NUMBERED = /^(\d+)([.)])/
