// The strict check on SVG: a second look, at the text and not at the tree, that nothing in it does more
// than draw. What is cleaned has to pass it too.

import { isUtf8 } from 'node:buffer'
import { quoteValue } from '#lib/story/print-problem.ts'
import { placeAt } from '#lib/story/problem.ts'
import { fault, type PictureFault } from './picture-fault.ts'

/** Before it is cleaned an SVG must be fit to be parsed; after it there must be nothing active left. */
export function activeSvg(bytes: Uint8Array, when: 'before' | 'after'): PictureFault | undefined {
  if (!isUtf8(bytes)) return active('bytes that are not UTF-8')
  const source = new TextDecoder().decode(bytes)
  const found = (when === 'before' ? UNREADABLE : ACTIVE).exec(source)
  if (found) return active(`${quoteValue(found[0].trim())} in it${placeIn(source, found)}`)
  const hidden = when === 'after' && hiddenIn(source)
  return hidden ? active(`${hidden} in it`) : undefined
}

function placeIn(source: string, found: RegExpExecArray): string {
  const { line, column } = placeAt(source, found.index + found[0].search(/\S/))
  return ` (line ${line}, column ${column})`
}

function active(what: string): PictureFault {
  return fault(
    `an SVG with ${what}`,
    'a drawing: no scripts, no event handlers, nothing fetched from elsewhere',
    'export the drawing again as plain SVG, or remove that part',
  )
}

// Another encoding hides everything from a check of the text, and entities may hold, and multiply, anything.
const UNREADABLE = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])[^"']*["']|<!ENTITY/i

// An element may have any prefix, and animations can write an address of a program into a link.
const ACTIVE =
  /<\s*(?:[^\s<>"'=/]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|animate\w*|set)(?![\w.-])|\son\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?:https?:|\/\/|data:text|data:image\/svg)|javascript:|<!ENTITY|<!DOCTYPE|@import|url\(\s*["']?(?:https?:|\/\/)/i

/** Browsers read through character references, and drop spaces within the name of a scheme. */
function hiddenIn(source: string): string | undefined {
  const plain = source.replace(/&#(x[0-9a-f]{1,6}|[0-9]{1,7});/gi, (whole, code: string) => {
    const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
  const found =
    ACTIVE.exec(plain) ?? /javascript:/i.exec(plain.replace(/\s/g, '')) ?? ESCAPED_CSS.exec(plain)
  return found ? `${quoteValue(found[0].trim())}, written in a hidden way,` : undefined
}

/** Letters of `url` and `import` written as escapes of CSS. */
const ESCAPED_CSS = /\\0{0,4}(?:[4-7][0-9a-f])\s?/i
