// A moment, for readers and for machines.

import { html, type Html } from '#lib/html/html.ts'
import type { Stamp } from '#lib/pages/card.ts'

export function stampOf({ iso, text }: Stamp): Html {
  return html`<time datetime="${iso}">${text}</time>`
}

/** For narrow columns: a line breaks between the day and the time, and within neither. */
export function narrowStamp({ iso, text }: Stamp): Html {
  return stampOf({ iso, text: text.replace(/(?<![,،]) /g, '\u{a0}') })
}
