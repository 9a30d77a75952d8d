// The words of a page, or of a part of it.

import { DomUtils, ElementType } from 'htmlparser2'

type Node = Parameters<typeof DomUtils.getChildren>[0]
type Element = Extract<Node, { readonly attribs: unknown }>

/** Elements within a line; all others part what is before them from what is after. */
const INLINE = new Set([
  'a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'em', 'i', 'mark', 'q', 's', 'small', 'span',
  'strong', 'sub', 'sup', 'time', 'u',
]) // prettier-ignore

/** The words of the first element that is meant; none where there is no such element. */
export function textWithin(document: Node, isMeant: (element: Element) => boolean): string {
  const found = DomUtils.findOne((element) => isMeant(element), DomUtils.getChildren(document))
  return found === null ? '' : textOf(found)
}

/** The words, with single spaces; without pictures, and links that stand for them. */
export function textOf(node: Node): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim()
}

function wordsOf(node: Node): string {
  if (node.type === ElementType.Text) return node.data
  const inner = DomUtils.getChildren(node).map(wordsOf).join('')
  if (!('attribs' in node)) return inner
  if (node.attribs['href']?.includes('/pictures/')) return ''
  return INLINE.has(node.name) ? inner : ` ${inner} `
}
