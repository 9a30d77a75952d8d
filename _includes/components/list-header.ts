// The head of a page that is not a story: its name, what sort of page it is, and what it holds.

import { html, type Html } from '#lib/html/html.ts'

export interface ListHeader {
  /** A word or two above the name. */
  readonly label?: string | undefined
  readonly name: string
  /** Text, or finished markup. */
  readonly standfirst?: string | Html | undefined
}

export function listHeader({ label, name, standfirst }: ListHeader): Html {
  return html`<header class="list-header">
${label !== undefined && html`<p class="list-label">${label}</p>\n`}<h1>${name}</h1>
${standfirst !== undefined && html`<p class="standfirst">${standfirst}</p>\n`}</header>
`
}
