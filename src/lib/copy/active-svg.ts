// SVG is a document: opened by itself it may run scripts on our site, or fetch from elsewhere.

import { isUtf8 } from 'node:buffer'
import { quoteValue } from '#lib/story/print-problem.ts'
import { placeAt, type Problem } from '#lib/story/problem.ts'

/** The first thing in an SVG that does more than draw. */
export function activeSvg(file: string, bytes: Uint8Array): Problem | undefined {
  const source = new TextDecoder().decode(bytes)
  const found = OTHER_ENCODING.exec(source) ?? ACTIVE.exec(source)
  const hidden = found ? undefined : hiddenIn(source)
  if (!found && hidden === undefined && isUtf8(bytes)) return undefined
  return {
    file,
    ...(found && { place: placeAt(source, found.index + found[0].search(/\S/)), source }),
    found: `an SVG with ${found ? quoteValue(found[0].trim()) : (hidden ?? 'bytes that are not UTF-8')} in it`,
    expected: 'a drawing: no scripts, no event handlers, nothing fetched from elsewhere',
    mend: 'export the drawing again as plain SVG, or remove that part',
  }
}

// An element may have any prefix, and animations can write an address of a program into a link.
const ACTIVE =
  /<\s*(?:[^\s<>"'=/]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)(?![\w.-])|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:text|data:image\/svg)|javascript:|<!ENTITY|@import|url\(\s*["']?(?:https?:|\/\/)/i
const OTHER_ENCODING = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])[^"']*["']/i

/** Browsers read through character references, and drop spaces within the name of a scheme. */
function hiddenIn(source: string): string | undefined {
  const plain = source.replace(/&#(x[0-9a-f]{1,6}|[0-9]{1,7});/gi, (whole, code: string) => {
    const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
  const found = ACTIVE.exec(plain) ?? /javascript:/i.exec(plain.replace(/\s/g, ''))
  return found ? `${quoteValue(found[0].trim())}, written in a hidden way,` : undefined
}
