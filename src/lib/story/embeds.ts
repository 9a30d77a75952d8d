// What may be shown from elsewhere, once a reader chooses to: the hosts a newsroom allows, and how
// each makes the address of its player from the address of a page.

import { z } from 'zod'

/** A host that embeds may come from. */
export interface EmbedHost {
  /** What readers call it. */
  readonly name: string
  /** Forms of its pages' addresses, from the first slash on, with places to fill: `/watch?v={id}`. */
  readonly addresses: readonly string[]
  /** The address of the player, with the same places. */
  readonly player: string
  readonly shape: EmbedShape
}

/** `wide` is 16 to 9, `tall` 9 to 16; `post` is a text of some length. */
export const EMBED_SHAPES = ['wide', 'square', 'tall', 'post'] as const
export type EmbedShape = (typeof EMBED_SHAPES)[number]

/** By host, as it stands in an address: `www.youtube.com`. */
export type EmbedHosts = Readonly<Record<string, EmbedHost>>

const PLACE = /\{([a-z]+)\}/g
/** What may fill a place: nothing that could lead elsewhere on the host, or need an escape. */
const FILLED = String.raw`((?!\.+(?:[/?&#]|$))[\w.~:@-]+)`

const placesOf = (form: string) => [...form.matchAll(PLACE)].map(([, name]) => name)

/** `embeds` in `_data/site.ts`. */
export const embedsSchema = z.record(
  z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, {
    error: 'expected a host as it stands in addresses, such as www.youtube.com',
  }),
  z
    .strictObject({
      name: z.string().trim().min(1),
      addresses: z
        .array(
          z.string().regex(/^\/\S*\{[a-z]+\}/, { error: 'expected a path such as /watch?v={id}' }),
        )
        .min(1),
      player: z.string().regex(/^https:\/\/[a-z0-9.-]+\/\S*$/, {
        error: 'expected an address such as https://www.youtube-nocookie.com/embed/{id}',
      }),
      shape: z.enum(EMBED_SHAPES).default('wide'),
    })
    .refine(
      ({ addresses, player }) =>
        addresses.every((form) => placesOf(player).every((name) => placesOf(form).includes(name))),
      { error: 'expected in every address the places that the player has', path: ['player'] },
    ),
)

/** The player's address for the page at `link`, if the page is of a form that the host has. */
export function playerOf(link: URL, { addresses, player }: EmbedHost): string | undefined {
  for (const form of addresses) {
    const filled = fill(form, link)
    if (filled) return player.replace(PLACE, (place, name: string) => filled.get(name) ?? place)
  }
  return undefined
}

/** What stands in the places of a form; other parameters of the link mean nothing. */
function fill(form: string, link: URL): ReadonlyMap<string, string> | undefined {
  const [path = '', query = ''] = form.split('?')
  const wanted = [...new URLSearchParams(query)].map(
    ([name, value]) => [value, link.searchParams.get(name) ?? ''] as const,
  )
  const parts = [[path, link.pathname.replace(/(.)\/$/, '$1')] as const, ...wanted]
  const filled = new Map<string, string>()
  for (const [pattern, text] of parts) {
    const found = matcherOf(pattern).exec(text)
    if (!found) return undefined
    placesOf(pattern).forEach((name, index) => filled.set(name ?? '', found[index + 1] ?? ''))
  }
  return filled
}

function matcherOf(pattern: string): RegExp {
  const literals = pattern
    .replace(/\/$/, '')
    .split(PLACE)
    .map((part, index) =>
      // Every second part is the name of a place.
      index % 2 === 1 ? FILLED : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
    )
  return new RegExp(`^${literals.join('')}$`)
}
