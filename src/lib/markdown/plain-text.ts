// The words of a text without its markup, for search, feeds and programs.

import type { Token } from 'markdown-it'

/** The words of a text, its blocks parted by blank lines; pictures and calls for footnotes left out. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'inline') return inlineText(token.children ?? [])
      return token.type === 'fence' || token.type === 'code_block' ? token.content.trim() : ''
    })
    .filter((text) => text !== '')
    .join('\n\n')
}

export function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => TEXT_OF[token.type]?.(token) ?? '')
    .join('')
    .trim()
}

const TEXT_OF: Readonly<Record<string, (token: Token) => string>> = {
  text: (token) => token.content,
  code_inline: (token) => token.content,
  softbreak: () => ' ',
  hardbreak: () => ' ',
}
