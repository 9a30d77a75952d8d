// Embeds: each is a link that works by itself, and the address of its player is mere data.

import type { Problem } from '#lib/story/problem.ts'
import type { BuiltSite } from './built-site.ts'
import { atElement } from './findings.ts'
import type { Element, PageFacts } from './page-facts.ts'

export function checkEmbeds(site: BuiltSite, origin: string): readonly Problem[] {
  return site.pages.flatMap((page) =>
    page.elements.flatMap((element, index) => {
      const player = element.attributes['data-embed']
      if (player === undefined) return []
      return [
        ...playerFaults(player, origin),
        ...linkFaults(page, index),
        ...wordFaults(element),
      ].map((told) => atElement(page, element, { ...told, mend: 'mend what prints the embed' }))
    }),
  )
}

interface Told {
  readonly found: string
  readonly expected: string
}

function playerFaults(player: string, origin: string): readonly Told[] {
  const isPlayer =
    player.startsWith('https://') && URL.canParse(player) && !player.startsWith(`${origin}/`)
  return isPlayer
    ? []
    : [{ found: `the player ${player}`, expected: 'an https:// address of another site' }]
}

/** Without scripts the link is all there is. */
function linkFaults({ elements }: PageFacts, at: number): readonly Told[] {
  const within = elements.slice(at + 1)
  const end = within.findIndex(({ name }) => name === 'figcaption')
  const link = within.slice(0, end < 0 ? 0 : end).find(({ name }) => name === 'a')
  return link?.attributes['href']?.startsWith('https://')
    ? []
    : [
        {
          found: 'an embed without a link to its page',
          expected: 'an https:// link before the caption',
        },
      ]
}

function wordFaults({ attributes }: Element): readonly Told[] {
  return ['data-embed-load', 'data-embed-note']
    .filter((name) => !attributes[name])
    .map((name) => ({
      found: `an embed without ${name}`,
      expected: 'words to ask the reader with',
    }))
}
