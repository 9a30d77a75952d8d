// The text of a box, line by line: figures and embeds give their lines meanings.

import type { Token } from 'markdown-it'
import type { Pass } from './pass.ts'

/** Parts the inline tokens of a box's blocks at their line ends. */
export function splitLines(blocks: readonly Token[]): Token[][] {
  return blocks.flatMap(({ children }) => {
    const lines: Token[][] = [[]]
    for (const token of children ?? []) {
      if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([])
      else lines.at(-1)?.push(token)
    }
    return lines.filter((line) => line.length > 0)
  })
}

export function joinLines(lines: readonly Token[][], { plain }: Pass): Token[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [plain(' '), ...line]))
}

export function printInline(tokens: Token[], { markdown, env }: Pass): string {
  return markdown.renderer.renderInline(tokens, markdown.options, env)
}

/** What a line says after `Label: `, if it begins so. */
export function labelled(label: string, line: readonly Token[] = []): string | undefined {
  const text = line.map((token) => token.content).join('')
  const [start, ...rest] = text.split(':')
  const said = rest.join(':').trim()
  return start === label && said !== '' ? said : undefined
}
