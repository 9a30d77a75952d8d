// Characters that no page can hold and no editor shows.

/**
 * The first character of a text that cannot be printed: C0 and C1 controls other than tab and line
 * end, delete, a byte-order mark inside the text, half a surrogate pair, and noncharacters.
 */
export const UNPRINTABLE =
  // oxlint-disable-next-line no-control-regex -- controls are what we look for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** What a message calls such a character: `the control character U+0007`. */
export function codePointName(character: string): string {
  const code = character.charCodeAt(0)
  const name = code >= 0xd800 && code <= 0xdfff ? 'half of the character' : 'the control character'
  return `${name} U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
