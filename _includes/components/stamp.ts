// A moment, for readers and for machines.

import { html, type Html } from '#lib/html/html.ts'
import type { Stamp } from '#lib/pages/card.ts'

export function stampOf({ iso, text }: Stamp): Html {
  return html`<time datetime="${iso}">${text}</time>`
}
