// Links between stories, resolved at the gate: a story that is not live is not even named by the
// address of a link.

import type { SafeMarkup } from '#lib/html/html.ts'
import { knownOf, lazily, wholeOf } from '#lib/story/lazily.ts'
import { plainAddress } from '#lib/story/plain-address.ts'
import { addressOf, type Body, type Story, type StoryId } from '#lib/story/story.ts'

/** What a link may lead to, and what no link may name. */
export interface Targets {
  readonly live: ReadonlySet<StoryId>
  /** Addresses, earlier ones too, of what is held back; as `plainAddress` writes them. */
  readonly held: ReadonlySet<string>
  /** Scheme and host of the site. */
  readonly origin: string
}

/** Parts the stories that a link may lead to from those it may not. */
export function linkTargets(
  passing: readonly Story[],
  held: readonly Story[],
  origin: string,
): Targets {
  const addresses = held.flatMap(({ id, addresses: earlier }) => [addressOf(id), ...earlier])
  return {
    live: new Set(passing.map(({ id }) => id)),
    held: new Set(addresses.flatMap((address) => plainAddress(address, origin) ?? [])),
    origin,
  }
}

/** The body with links to live stories, and plain text where the target is not live. */
export function resolveLinks(body: Body, targets: Targets): Body {
  const known = knownOf(body)
  if (known !== undefined)
    return lazily(
      { ...known, links: known.links.filter((id) => targets.live.has(id)) },
      () => resolveLinks(wholeOf(body), targets),
      false,
    )
  const { entries } = body
  return {
    ...resolveText(body, targets),
    ...(entries !== undefined && { entries: entries.map((entry) => resolveText(entry, targets)) }),
  }
}

function resolveText<T extends Pick<Body, 'markup' | 'links'>>(text: T, targets: Targets): T {
  if (!text.markup.includes('<a href="')) return text
  const markup = text.markup.replace(
    LINK,
    (whole: string, href: string, rest: string, words: string) => {
      const id = STORY.exec(href)?.[1]
      if (id === undefined && !leadsToHeld(href, targets)) return whole
      if (id !== undefined && targets.live.has(id))
        return `<a href="${addressOf(id)}"${rest}>${words}</a>`
      return BARE_ADDRESS.test(words) ? '' : words
    },
  )
  return {
    ...text,
    markup: markup as SafeMarkup, // SAFETY: the pattern matches our own renderer's links, and an id is a safe path.
    links: text.links.filter((id) => targets.live.has(id)),
  }
}

/** What `resolveLinks` makes of the links of a body, without reading it: equal states, equal markup. */
export function stateOfLinks({ links, hrefs = [] }: Body, targets: Targets): string {
  const states = [
    ...links.map((id) => targets.live.has(id)),
    ...hrefs.map((href) => !leadsToHeld(href, targets)),
  ]
  return states.map(Number).join('')
}

// Author text cannot hold this pattern: its quotes and angle brackets are escaped. Links do not nest.
const LINK = /<a href="([^"]*)"([^>]*)>(.*?)<\/a>/gs
const STORY = /^story:(.*)$/
// The words of a link written as <https://…> are its address.
const BARE_ADDRESS = /^(?:https?|story):/i

/** Whether an address, however it is spelt, is one of this site under which something is held back. */
function leadsToHeld(href: string, { held, origin }: Targets): boolean {
  const address = plainAddress(href, origin)
  return address !== undefined && held.has(address)
}
